/** The stretches of a text that some spans cover, asked for in logarithmic time. */

import type { Span } from "../text/span.ts";

export class Cover {
  readonly #starts: number[] = [];
  /** The furthest end of all spans up to each one. */
  readonly #ends: number[] = [];

  constructor(spans: readonly Span[]) {
    let furthest = 0;
    for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
      furthest = Math.max(furthest, end);
      this.#starts.push(start);
      this.#ends.push(furthest);
    }
  }

  has(offset: number): boolean {
    return this.overlaps(offset, offset + 1);
  }

  overlaps(start: number, end: number): boolean {
    let low = 0;
    let high = this.#starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#starts[middle] ?? 0) < end) low = middle + 1;
      else high = middle;
    }
    return low > 0 && (this.#ends[low - 1] ?? 0) > start;
  }
}
