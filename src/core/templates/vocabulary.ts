/** All words and beginnings of words that a template's phrases are made of. */

import { longestPhrase } from "./phrases.ts";

/** The number of a word or beginning. */
export type Term = number;

/**
 * Several terms can fit one word: `recall`, `recall*`, `rec*`. Such a set goes by the number of its longest member plus
 * one, because that one tells the others; set 0 is the empty one.
 */
export type TermSet = number;

export class Vocabulary {
  readonly #words = new Map<string, Term>();
  readonly #stems = new Map<string, Term>();
  readonly #texts: string[] = [];
  /** The words and beginnings, by term. */
  readonly texts: readonly string[] = this.#texts;
  #longestStem = 0;

  /** Made of terms as `spelled` gives them. */
  static of(spelled: readonly string[]): Vocabulary {
    const vocabulary = new Vocabulary();
    for (const text of spelled) {
      if (text.endsWith("*")) vocabulary.term(text.slice(0, -1), true);
      else vocabulary.term(text, false);
    }
    return vocabulary;
  }

  /** The term of a word (`recall`) or of a beginning (`recall*`); made where it is new. */
  term(word: string, stem: boolean): Term {
    const terms = stem ? this.#stems : this.#words;
    const known = terms.get(word);
    if (known !== undefined) return known;
    const term = this.#texts.push(word) - 1;
    terms.set(word, term);
    if (stem && word.length > this.#longestStem) this.#longestStem = word.length;
    return term;
  }

  /** All terms in their order, a beginning with a `*`. */
  get spelled(): readonly string[] {
    return this.#texts.map((text, term) => (this.#stems.get(text) === term ? `${text}*` : text));
  }

  /** How many sets there are. */
  get size(): number {
    return this.#texts.length + 1;
  }

  /** The set of all terms that fit a word. */
  setOf(word: string): TermSet {
    const whole = this.#words.get(word);
    return whole === undefined ? this.#longestBeginning(word, word.length) + 1 : whole + 1;
  }

  /** The terms of a set, the longest first. */
  terms(set: TermSet): Term[] {
    const terms: Term[] = [];
    const text = this.#texts[set - 1] ?? "";
    if (this.#words.get(text) === set - 1) terms.push(set - 1);
    for (let term = this.#longestBeginning(text, text.length); term !== -1; ) {
      terms.push(term);
      term = this.#longestBeginning(text, (this.#texts[term] ?? "").length - 1);
    }
    return terms;
  }

  /** The term of the longest known beginning of at most so many characters; -1 where there is none. */
  #longestBeginning(word: string, atMost: number): Term {
    for (let length = Math.min(atMost, this.#longestStem); length > 0; length--) {
      const term = this.#stems.get(word.slice(0, length));
      if (term !== undefined) return term;
    }
    return -1;
  }
}

/** No phrase is longer, so neither is a word in it. Of longer words in a text only so many characters are looked at. */
export const longestWord: number = longestPhrase;
