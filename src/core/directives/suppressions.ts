/** Which findings an author has switched off by a directive, and which directives switch off nothing. */

import type { DesignDoc } from "../document/index.ts";
import type { Span } from "../text/span.ts";
import type { Directive } from "./directives.ts";

/** The directive that switches off a finding of this code at this place, if there is one. */
export type SuppressedBy = (code: string, span: Span) => Directive | undefined;

/** The code under which directives that switch off nothing are reported. */
export const unusedCode = "unused-suppression";

/**
 * Nothing where nothing is switched off. What watches over directives is silenced by none but those that name it:
 * `disable-line` would hide its own uselessness.
 */
export function suppressions(document: DesignDoc, directives: readonly Directive[]): SuppressedBy | undefined {
  if (!directives.some(({ kind }) => kind.startsWith("disable"))) return undefined;
  const ranges = suppressedRanges(document, directives);
  return (code, { start }) => {
    const range = ranges.find(({ directive: { ids }, from, to }) => {
      return from <= start && start < to && (ids.includes(code) || (ids.length === 0 && code !== unusedCode));
    });
    return range?.directive;
  };
}

/** What has been reported before anything was switched off. */
export interface Reported {
  readonly code: string;
  readonly span: Span;
}

export interface Unused {
  readonly directive: Directive;
  /** Those of its ids that nothing was reported under; empty where it names none and switches off nothing at all. */
  readonly ids: readonly string[];
}

/** The directives that switch off nothing, or name ids that they need not name. */
export function unusedSuppressions(
  document: DesignDoc,
  directives: readonly Directive[],
  reported: readonly Reported[],
): readonly Unused[] {
  const disabling = directives.filter(({ kind }) => kind.startsWith("disable"));
  if (disabling.length === 0) return [];
  const ranges = new Map(suppressedRanges(document, directives).map((range) => [range.directive, range]));
  const places = placesByCode(reported);
  return disabling.flatMap((directive) => {
    const range = ranges.get(directive);
    const isUsed = (id: string) => range !== undefined && hasPlaceIn(places.get(id) ?? [], range);
    const ids = directive.ids.filter((id) => !isUsed(id));
    const isUseless = directive.ids.length > 0 ? ids.length > 0 : !isUsed(anyCode);
    return isUseless ? [{ directive, ids }] : [];
  });
}

const anyCode = "";

/** Where findings begin, in order: all of them under `anyCode`. */
function placesByCode(reported: readonly Reported[]): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>([[anyCode, []]]);
  for (const { code, span } of [...reported].sort((a, b) => a.span.start - b.span.start)) {
    places.get(anyCode)?.push(span.start);
    const own = places.get(code) ?? [];
    own.push(span.start);
    places.set(code, own);
  }
  return places;
}

/** The places are in order, so half of them fall away at each look. */
function hasPlaceIn(places: readonly number[], { from, to }: SuppressedRange): boolean {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle] ?? 0) < from) low = middle + 1;
    else high = middle;
  }
  return (places[low] ?? to) < to;
}

interface SuppressedRange {
  readonly directive: Directive;
  readonly from: number;
  readonly to: number;
}

function suppressedRanges({ text, lines }: DesignDoc, directives: readonly Directive[]): SuppressedRange[] {
  const ranges: SuppressedRange[] = [];
  const open = new Map<string, SuppressedRange>();
  const behindText = text.length + 1;
  for (const directive of directives) {
    const { kind, ids, span } = directive;
    const line =
      lines.lineAt(kind === "disable-next-line" ? span.end : span.start) + (kind === "disable-next-line" ? 1 : 0);
    if (kind === "disable-file") ranges.push({ directive, from: 0, to: behindText });
    if (kind === "disable-line" || kind === "disable-next-line") {
      ranges.push({ directive, from: lines.start(line), to: lines.end(line) + 1 });
    }
    const key = ids.join(" ");
    if (kind === "disable" && !open.has(key)) open.set(key, { directive, from: span.end, to: behindText });
    if (kind === "enable") for (const range of closed(open, ids)) ranges.push({ ...range, to: span.start });
  }
  return [...ranges, ...open.values()];
}

/** Takes out what an `enable` ends: one without ids ends every `disable`, one with ids those that name no others. */
function closed(open: Map<string, SuppressedRange>, enabled: readonly string[]): SuppressedRange[] {
  const ended: SuppressedRange[] = [];
  for (const [key, range] of open) {
    const { ids } = range.directive;
    const names = ids.length > 0 && ids.every((id) => enabled.includes(id));
    if (enabled.length > 0 && !names) continue;
    open.delete(key);
    ended.push(range);
  }
  return ended;
}
