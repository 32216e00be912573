/** The stretches of a text that some spans cover, asked for in logarithmic time. */

import type { Span } from "../text/span.ts";

export class Cover {
  /** In order, none of them empty, no two of them overlapping. */
  readonly stretches: readonly Span[];

  constructor(spans: readonly Span[]) {
    this.stretches = joined(spans);
  }

  has(offset: number): boolean {
    return this.overlaps(offset, offset + 1);
  }

  overlaps(start: number, end: number): boolean {
    const { stretches } = this;
    let low = 0;
    let high = stretches.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((stretches[middle]?.start ?? 0) < end) low = middle + 1;
      else high = middle;
    }
    return low > 0 && (stretches[low - 1]?.end ?? 0) > start;
  }

  /** What of this one another does not cover. */
  without(other: Cover): Cover {
    if (this.stretches.length === 0 || other.stretches.length === 0) return this;
    const left: Span[] = [];
    let next = 0;
    for (const { start, end } of this.stretches) {
      let from = start;
      while ((other.stretches[next]?.end ?? end) < from) next++;
      for (let at = next; ; at++) {
        const cut = other.stretches[at];
        if (!cut || cut.start >= end) break;
        left.push({ start: from, end: cut.start });
        from = cut.end;
      }
      left.push({ start: from, end });
    }
    return new Cover(left);
  }
}

function joined(spans: readonly Span[]): Span[] {
  const stretches: { start: number; end: number }[] = [];
  for (const { start, end } of inOrder(spans)) {
    const last = stretches.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else if (start < end) stretches.push({ start, end });
  }
  return stretches;
}

/** Nearly all spans come in order. */
function inOrder(spans: readonly Span[]): readonly Span[] {
  let last = 0;
  for (const { start } of spans) {
    if (start < last) return [...spans].sort((a, b) => a.start - b.start);
    last = start;
  }
  return spans;
}
