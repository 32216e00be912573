/** Lines that do the work of a heading, and labels before a colon. */

import type { Block } from "../document/index.ts";
import type { Span } from "../text/span.ts";

export interface Title {
  readonly text: string;
  /** Its form alone says that it is a title. */
  readonly sure: boolean;
}

/** `**Metrics**`, `4.1 Offline metric`, `Metrics` right before a list, `Metrics:`; undefined for ordinary text. */
export function titleText(prose: string, next: Block | undefined): Title | undefined {
  const text = prose.trim();
  if (text.includes("\n")) return undefined;
  const bold = /^(?:\*{2,3}|__)([^*_]+)(?:\*{2,3}|__)\s*:?\s*$/.exec(text);
  if (bold?.[1]) return { text: bold[1], sure: true };
  if (/[.!?;,]$/.test(text) && !isNumberAlone(text)) return undefined;
  if (isNumbered(text) && text.length <= 60) return { text, sure: true };
  const listFollows = next?.item !== undefined || next?.kind === "row" || next?.kind === "fence";
  return (listFollows && text.length <= 60) || text.endsWith(":") ? { text, sure: false } : undefined;
}

/** `4.1 Metrics`, `IV. Data`, `(2) Data`. */
function isNumbered(text: string): boolean {
  return /^(?:\(?\d+(?:\.\d+)*[.)]?|[IVX]+\.)\s+[^\s]/.test(text) && text.split(" ").length <= 7;
}

function isNumberAlone(text: string): boolean {
  return /^[IVX\d]+\.$/.test(text);
}

/** The labels of a paragraph, one a line at most: `**Task:** …`, `Latency: …`, `Loss Function - …`. */
export function labelsIn(prose: string): Span[] {
  const labels: Span[] = [];
  for (let start = 0; start < prose.length; ) {
    const stop = prose.indexOf("\n", start);
    const end = stop === -1 ? prose.length : stop;
    const label = labelAt(prose, start, end);
    if (label) labels.push(label);
    start = end + 1;
  }
  return labels;
}

const longestLabel = 60;

function labelAt(prose: string, start: number, end: number): Span | undefined {
  const line = prose.slice(start, Math.min(end, start + longestLabel));
  const bold = line.startsWith("**") ? line.indexOf("**", 2) : -1;
  if (bold > 2) return { start: start + 2, end: start + bold };
  const colon = line.search(/[:：]| [–—-] /);
  return colon > 0 && colon < line.length - 1 ? { start, end: start + colon } : undefined;
}
