/** Lines that do the work of a heading, and labels before a colon. */

import type { Block } from "../document/index.ts";
import type { Span } from "../text/span.ts";
import type { FirstWords } from "./first-words.ts";

export interface Title {
  readonly text: string;
  /** Its form alone says that it is a title. */
  readonly sure: boolean;
}

/**
 * `**Metrics**`, `🎯 **Metrics**`, `4.1 Offline metric`, `Step 4: Data`; less surely `*Metrics*`, `📏 Metrics`, `Metrics:` and
 * `Metrics` right before a list. Undefined for ordinary text.
 */
export function titleText(prose: string, next: Block | undefined): Title | undefined {
  const text = prose.trim();
  if (text.includes("\n")) return undefined;
  const bold = /^(?:[^\p{L}\p{N}\s*_]{1,8}\s)?(?:\*{2,3}|__)([^*_]+)(?:\*{2,3}|__)\s*:?\s*$/u.exec(text);
  if (bold?.[1]) return { text: bold[1], sure: true };
  const italic = /^[*_]([^*_]+)[*_]\s*:?\s*$/.exec(text);
  if (italic?.[1]) return { text: italic[1], sure: false };
  if (".!?;,".includes(text.charAt(text.length - 1)) && !isNumberAlone(text)) return undefined;
  if (isNumbered(text) && text.length <= longestLabel) return { text, sure: true };
  const listFollows = next?.item !== undefined || next?.kind === "row" || next?.kind === "fence";
  const isShort = text.length <= longestLabel;
  return (isShort && (listFollows || isDecorated(text))) || text.endsWith(":") ? { text, sure: false } : undefined;
}

/** `4.1 Metrics`, `IV. Data`, `(2) Data`, `1️⃣ Data`, `Step 4: Data`. */
function isNumbered(text: string): boolean {
  const number =
    /^(?:\(?\d+(?:\.\d+)*(?:[.)]|\uFE0F?\u20E3)?|[IVX]+[.)]|(?:Step|Part|Stage|Phase|Этап|Шаг) \d+[.:])\s+\S/;
  return number.test(text) && text.split(" ").length <= 7;
}

/** `📏 Metrics` */
function isDecorated(text: string): boolean {
  return /^\p{Extended_Pictographic}\uFE0F?\s/u.test(text);
}

function isNumberAlone(text: string): boolean {
  return /^[IVX\d]+\.$/.test(text);
}

/** The words before a colon; surely a label where they are bold. */
export interface Label extends Span {
  readonly sure: boolean;
}

/**
 * The labels of a paragraph, one a line at most: `**Task:** …`, `Latency: …`, `Loss Function - …`, `4.1 Metrics` and a line
 * break. Only lines that are bold or may begin one are read on.
 */
export function labelsIn(prose: string, { start, end }: Span, words: FirstWords): Label[] {
  const labels: Label[] = [];
  for (let from = start; from < end; ) {
    const stop = prose.indexOf("\n", from);
    const to = stop === -1 ? end : Math.min(stop, end);
    const mayBe = prose.startsWith("**", from) || words.begin(prose, from, to);
    const label = mayBe ? labelAt(prose, from, to, to < end) : undefined;
    if (label) labels.push(label);
    from = to + 1;
  }
  return labels;
}

const longestLabel = 60;

function labelAt(prose: string, start: number, end: number, isBroken: boolean): Label | undefined {
  const line = prose.slice(start, Math.min(end, start + longestLabel));
  const bold = line.startsWith("**") ? line.indexOf("**", 2) : -1;
  if (bold > 2) return { start: start + 2, end: start + bold, sure: line[bold - 1] === ":" || line[bold + 2] === ":" };
  const colon = line.search(/[:：]| [–—-] /);
  if (colon > 0 && colon < line.length - 1) return { start, end: start + colon, sure: false };
  const isWhole = isBroken && end - start < longestLabel;
  return isWhole && isNumbered(line.trimEnd()) ? { start, end, sure: false } : undefined;
}
