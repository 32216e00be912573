/** Spares most blocks the search for inline marks: one look through the text tells which spans have none. */

import type { Span } from "../text/span.ts";

/** Tells which spans of a text, asked for in order, have anything in them that may begin something. */
export class InlineMarks {
  readonly #text: string;
  /** The next places, as far as they are known. */
  #sign = -1;
  #url = -1;

  constructor(text: string) {
    this.#text = text;
  }

  within({ start, end }: Span): boolean {
    if (this.#sign < start) this.#sign = this.#nextSign(start);
    if (this.#sign < end) return true;
    // Apart from the signs, because a search for so few letters costs next to nothing.
    if (this.#url < start) this.#url = this.#nextUrl(start);
    return this.#url < end;
  }

  #nextSign(from: number): number {
    SIGN.lastIndex = from;
    // `test` and `lastIndex` leave no match object behind, unlike `exec`.
    return SIGN.test(this.#text) ? SIGN.lastIndex - 1 : this.#text.length;
  }

  #nextUrl(from: number): number {
    const at = this.#text.indexOf("://", from);
    return at === -1 ? this.#text.length : at;
  }
}

const SIGN = /[`$<\][\\]/g;
