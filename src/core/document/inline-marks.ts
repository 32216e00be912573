/** Where inline marks may stand: a look ahead for each sign spares most of the text the search for all of them. */

/** Goes along the places of a text that may begin something inline. Offsets asked for only grow. */
export class InlineMarks {
  readonly #text: string;
  /** Where each of the signs stands next, as far as it is known … */
  readonly #next: number[] = SIGNS.map(() => -1);
  /** … and the first of these places. */
  #first = -1;

  constructor(text: string) {
    this.#text = text;
  }

  /** The first place from an offset on; the end of the text where there is none. Of a URL it is that of its colon. */
  from(offset: number): number {
    if (this.#first < offset) this.#first = this.#search(offset);
    return this.#first;
  }

  /** A search for one sign is many times as fast as one for any of several. */
  #search(offset: number): number {
    let first = this.#text.length;
    for (let sign = 0; sign < SIGNS.length; sign++) {
      let at = this.#next[sign] ?? first;
      if (at < offset) {
        at = this.#text.indexOf(SIGNS[sign] ?? "", offset);
        if (at === -1) at = this.#text.length;
        this.#next[sign] = at;
      }
      if (at < first) first = at;
    }
    return first;
  }
}

const SIGNS: readonly string[] = ["`", "$", "<", "[", "]", "\\", "://"];
