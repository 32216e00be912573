/** Counts the words and beginnings of words in phrases while these are gathered. */

import type { Term } from "./vocabulary.ts";

export class Terms {
  readonly #words = new Map<string, Term>();
  readonly #stems = new Map<string, Term>();
  readonly #spelled: string[] = [];
  /** By term, a beginning with a `*`. */
  readonly spelled: readonly string[] = this.#spelled;

  /** The term of a word (`recall`) or of a beginning (`recall*`); made where it is new. */
  term(word: string, stem: boolean): Term {
    const terms = stem ? this.#stems : this.#words;
    const known = terms.get(word);
    if (known !== undefined) return known;
    const term = this.#spelled.push(stem ? `${word}*` : word) - 1;
    terms.set(word, term);
    return term;
  }
}
