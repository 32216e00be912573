/** Finds the next place of a pattern again and again; each stretch of the text is searched once. */

export class Seeker {
  readonly #text: string;
  readonly #pattern: RegExp;
  #next = -1;

  /** `pattern` is global, and one alternative of fixed length after the other, so that a search is linear. */
  constructor(text: string, pattern: RegExp) {
    this.#text = text;
    this.#pattern = pattern;
  }

  /** The last character of the first match behind `at`; the text's length if there is none. Places asked for only grow. */
  from(at: number): number {
    if (this.#next >= at) return this.#next;
    this.#pattern.lastIndex = at;
    // `test` and `lastIndex` leave no match object behind, unlike `exec`.
    this.#next = this.#pattern.test(this.#text) ? this.#pattern.lastIndex - 1 : this.#text.length;
    return this.#next;
  }
}
