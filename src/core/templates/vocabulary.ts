/** All words and beginnings of words that a template's phrases are made of. */

import { longestPhrase } from "./phrases.ts";

/** The number of a word or beginning. */
export type Term = number;

/**
 * Several terms can fit one word: `recall`, `recall*`, `rec*`. Such a set goes by the number of its longest member plus
 * one, because that one tells the others; set 0 is the empty one.
 */
export type TermSet = number;

/** A stretch of the terms in their order: all that begin with the same letters and go on. */
export interface Stretch {
  /** How many letters. */
  readonly length: number;
  readonly from: number;
  readonly to: number;
  /** The terms that fit a word of just these letters … */
  readonly whole: TermSet;
  /** … and those that fit any word that begins with them. */
  readonly begun: TermSet;
}

/** What takes a while to find out about terms, so that a build may keep it. */
export interface TermOrder {
  /** All terms by their spelling. */
  readonly order: ArrayLike<Term>;
  /** By set: what is left of it without its longest member. */
  readonly rests: ArrayLike<TermSet>;
}

export class Vocabulary {
  /** By term: a word (`recall`), or a beginning with a `*` (`recall*`), which stands before all letters and digits. */
  readonly spelled: readonly string[];
  readonly terms: TermOrder;
  /** Where the reading of a word starts. */
  readonly start: Stretch;

  constructor(spelled: readonly string[], terms: TermOrder = orderOf(spelled)) {
    this.spelled = spelled;
    this.terms = terms;
    this.start = { length: 0, from: 0, to: spelled.length, whole: 0, begun: 0 };
  }

  /** How many sets there are. */
  get size(): number {
    return this.spelled.length + 1;
  }

  /** The longest term of a set that is not empty. */
  longest(set: TermSet): Term {
    return set - 1;
  }

  /** A set without its longest term. */
  rest(set: TermSet): TermSet {
    return this.terms.rests[set] ?? 0;
  }

  /** The set of all terms that fit a word. */
  setOf(word: string): TermSet {
    let stretch = this.start;
    for (let at = 0; at < word.length; at++) {
      const further = this.further(stretch, word.charCodeAt(at));
      if (!further) return stretch.begun;
      stretch = further;
    }
    return stretch.whole;
  }

  /** The terms that go on with a letter; nothing where none does. */
  further({ length, from, to, begun }: Stretch, letter: number): Stretch | undefined {
    const first = this.#find(from, to, length, letter);
    const end = this.#find(first, to, length, letter + 1);
    return first === end ? undefined : this.#stretch(length + 1, first, end, begun);
  }

  /** Those that end here stand first. */
  #stretch(length: number, first: number, to: number, before: TermSet): Stretch {
    let from = first;
    const word = this.#spelledAt(from).length === length ? this.#setAt(from++) : 0;
    const isBegun = from < to && this.#spelledAt(from).charCodeAt(length) === STAR;
    const begun = isBegun ? this.#setAt(from++) : before;
    return { length, from, to, whole: word || begun, begun };
  }

  /** The first place at which a term's letter is the given one or one behind it. */
  #find(from: number, to: number, length: number, letter: number): number {
    const { spelled, terms } = this;
    let low = from;
    let high = to;
    while (low < high) {
      const middle = (low + high) >> 1;
      const text = spelled[terms.order[middle] ?? 0] ?? "";
      if (text.charCodeAt(length) < letter) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #spelledAt(place: number): string {
    return this.spelled[this.terms.order[place] ?? 0] ?? "";
  }

  #setAt(place: number): TermSet {
    return (this.terms.order[place] ?? 0) + 1;
  }
}

function orderOf(spelled: readonly string[]): TermOrder {
  const order = spelled.map((_, term) => term).sort((a, b) => ((spelled[a] ?? "") < (spelled[b] ?? "") ? -1 : 1));
  return { order, rests: restsOf(spelled, order) };
}

/** A beginning stands before all that it fits, but for the word of the same letters. */
function restsOf(spelled: readonly string[], order: readonly Term[]): TermSet[] {
  const rests: TermSet[] = new Array(spelled.length + 1).fill(0);
  /** The beginnings that the term at hand starts with, the longest last. */
  const open: string[] = [];
  const sets: TermSet[] = [0];
  order.forEach((term, place) => {
    const text = spelled[term] ?? "";
    while (open.length > 0 && !text.startsWith(open.at(-1) ?? "")) {
      open.pop();
      sets.pop();
    }
    rests[term + 1] = sets.at(-1) ?? 0;
    if (!text.endsWith("*")) return;
    const word = order[place - 1] ?? 0;
    if (`${spelled[word]}*` === text) rests[word + 1] = term + 1;
    open.push(text.slice(0, -1));
    sets.push(term + 1);
  });
  return rests;
}

const STAR = 0x2a;

/** No phrase is longer, so neither is a word in it. Of longer words in a text only so many characters are looked at. */
export const longestWord: number = longestPhrase;
