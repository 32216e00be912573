/** Spares most blocks the search for inline marks: a look ahead for each sign tells which spans have none. */

import type { Span } from "../text/span.ts";

/** Tells which spans of a text, asked for in order, have anything in them that may begin something. */
export class InlineMarks {
  readonly #text: string;
  /** Where each of the signs stands next, as far as it is known … */
  readonly #next: number[] = SIGNS.map(() => -1);
  /** … and the first of these places. */
  #first = -1;

  constructor(text: string) {
    this.#text = text;
  }

  within({ start, end }: Span): boolean {
    if (this.#first < start) this.#lookFrom(start);
    return this.#first < end;
  }

  /** A search for one sign is many times as fast as one for any of several. */
  #lookFrom(start: number): void {
    let first = this.#text.length;
    for (let sign = 0; sign < SIGNS.length; sign++) {
      let at = this.#next[sign] ?? first;
      if (at < start) {
        at = this.#text.indexOf(SIGNS[sign] ?? "", start);
        if (at === -1) at = this.#text.length;
        this.#next[sign] = at;
      }
      if (at < first) first = at;
    }
    this.#first = first;
  }
}

const SIGNS: readonly string[] = ["`", "$", "<", "[", "]", "\\", "://"];
