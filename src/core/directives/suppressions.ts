/** Which findings an author has switched off by a directive. */

import type { DesignDoc } from "../document/index.ts";
import type { Span } from "../text/span.ts";
import type { Directive } from "./directives.ts";

/** Answers whether a finding of this code at this place is suppressed. */
export type IsSuppressed = (code: string, span: Span) => boolean;

export function suppressions(document: DesignDoc, directives: readonly Directive[]): IsSuppressed {
  const ranges = suppressedRanges(document, directives);
  if (ranges.length === 0) return () => false;
  return (code, { start }) =>
    ranges.some(({ ids, from, to }) => from <= start && start < to && (ids.length === 0 || ids.includes(code)));
}

interface SuppressedRange {
  readonly ids: readonly string[];
  readonly from: number;
  readonly to: number;
}

function suppressedRanges({ text, lines }: DesignDoc, directives: readonly Directive[]): SuppressedRange[] {
  const ranges: SuppressedRange[] = [];
  const open = new Map<string, SuppressedRange>();
  const behindText = text.length + 1;
  for (const { kind, ids, span } of directives) {
    const line =
      lines.lineAt(kind === "disable-next-line" ? span.end : span.start) + (kind === "disable-next-line" ? 1 : 0);
    if (kind === "disable-file") ranges.push({ ids, from: 0, to: behindText });
    if (kind === "disable-line" || kind === "disable-next-line") {
      ranges.push({ ids, from: lines.start(line), to: lines.end(line) + 1 });
    }
    const key = ids.join(" ");
    if (kind === "disable" && !open.has(key)) open.set(key, { ids, from: span.end, to: behindText });
    if (kind === "enable") for (const range of closed(open, ids)) ranges.push({ ...range, to: span.start });
  }
  return [...ranges, ...open.values()];
}

/** Takes out what an `enable` ends: one without ids ends every `disable`, one with ids those that name no others. */
function closed(open: Map<string, SuppressedRange>, enabled: readonly string[]): SuppressedRange[] {
  const ended: SuppressedRange[] = [];
  for (const [key, range] of open) {
    const names = range.ids.length > 0 && range.ids.every((id) => enabled.includes(id));
    if (enabled.length > 0 && !names) continue;
    open.delete(key);
    ended.push(range);
  }
  return ended;
}
