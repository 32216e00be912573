/** Finds where numbers begin; who looks for calculations and who collects quantities both go from one to the next. */

import * as c from "./characters.ts";

/** Offsets of the digits that no letter, digit or underscore precedes, in order. */
export function numberStarts(text: string, from: number = 0, until: number = text.length): readonly number[] {
  const starts: number[] = [];
  DIGIT.lastIndex = from;
  // `test` and `lastIndex` leave no match object behind, unlike `exec`.
  while (DIGIT.test(text) && DIGIT.lastIndex <= until) {
    const at = DIGIT.lastIndex - 1;
    if (!c.isWordPart(text.charCodeAt(at - 1))) starts.push(at);
    DIGIT.lastIndex = c.wordPartsEnd(text, at, until);
  }
  return starts;
}

const DIGIT = /[0-9]/g;

/** Goes along numbers in order. Places asked for only grow. */
export class NumberWalk {
  readonly #starts: readonly number[];
  #at = 0;

  constructor(starts: readonly number[]) {
    this.#starts = starts;
  }

  /** The first number from an offset on; infinity where there is none. */
  from(offset: number): number {
    let start = this.#starts[this.#at] ?? Number.POSITIVE_INFINITY;
    while (start < offset) start = this.#starts[++this.#at] ?? Number.POSITIVE_INFINITY;
    return start;
  }
}
