/**
 * All words and word beginnings of a template. A hash that grows with each character of a word tells, once that word has
 * been read, which of them it is: made in a fraction of the time that a trie takes, and as fast to ask.
 */

import { longestPhrase } from "./phrases.ts";

/** The number of a word or beginning. */
export type Term = number;

export class Vocabulary {
  readonly #words = new Map<string, Term>();
  readonly #stems = new Map<string, Term>();

  /** The term of a word (`recall`) or of a beginning (`recall*`); made where it is new. */
  term(word: string, stem: boolean): Term {
    const terms = stem ? this.#stems : this.#words;
    const known = terms.get(word);
    if (known !== undefined) return known;
    const term = this.#words.size + this.#stems.size;
    terms.set(word, term);
    return term;
  }

  freeze(): FrozenVocabulary {
    return new FrozenVocabulary(this.#words, this.#stems);
  }
}

/** No phrase is longer, so neither is a word in it. Of longer words in a text only so many characters are looked at. */
export const longestWord: number = longestPhrase;

/** The hash before a word's first character. */
export const emptyHash = 0x811c9dc5;

/** The hash once one more character has been read (FNV-1a, over whole UTF-16 units). */
export function hashOn(hash: number, letter: number): number {
  return Math.imul(hash ^ letter, 0x01000193);
}

/** The bit of a term in a mask. */
export function maskOf(term: Term): number {
  return 1 << (term & 31);
}

/** How many of the hash's upper bits choose a place in the filter. */
const filterBits = 14;

/**
 * Several terms can fit one word: `recall`, `recall*`, `rec*`. Such a set goes by the number of its longest member, from
 * which each next shorter one is known; set 0 is the empty one.
 */
export class FrozenVocabulary {
  /** How many sets there are. */
  readonly size: number;
  /** By the hash's upper bits: 1 where some beginning may end, so that few characters need a look into the table. */
  readonly filter: Uint8Array = new Uint8Array(1 << filterBits);
  readonly filterShift: number = 32 - filterBits;
  /** By set: a bit for each of its terms, which many terms share. Sets without a common bit have no common term. */
  readonly masks: Int32Array;
  // A table with open addressing: where a place is taken, those that follow are tried.
  readonly #mask: number;
  readonly #table: Int32Array;
  // By set.
  readonly #texts: string[] = [""];
  readonly #hashes: Int32Array;
  readonly #terms: Int32Array;
  readonly #shorter: Int32Array;
  /** The sets from here on are those of whole words. */
  readonly #firstWhole: number;

  constructor(words: ReadonlyMap<string, Term>, stems: ReadonlyMap<string, Term>) {
    this.size = words.size + stems.size + 1;
    this.#mask = (2 << (32 - Math.clz32(this.size))) - 1;
    this.#table = new Int32Array(this.#mask + 1);
    this.#hashes = new Int32Array(this.size);
    this.#terms = new Int32Array(this.size);
    this.#shorter = new Int32Array(this.size);
    this.masks = new Int32Array(this.size);
    this.#firstWhole = stems.size + 1;
    // Shorter beginnings first, so that longer ones find them.
    const byLength = [...stems.keys()].sort((a, b) => a.length - b.length);
    for (const stem of byLength) {
      const set = this.#add(stem, stems.get(stem) ?? 0);
      this.filter[(this.#hashes[set] ?? 0) >>> this.filterShift] = 1;
    }
    for (const [word, term] of words) this.#add(word, term);
  }

  /** The set for any word that begins with these characters; 0 where they are no known beginning. */
  begun(hash: number, letters: Uint16Array, length: number): number {
    return this.#find(hash, letters, length, 1, this.#firstWhole);
  }

  /** The set for just this word; 0 where it is not known as a whole. */
  whole(hash: number, letters: Uint16Array, length: number): number {
    return this.#find(hash, letters, length, this.#firstWhole, this.size);
  }

  /** The terms of a set. */
  terms(set: number): Term[] {
    const terms: Term[] = [];
    for (let at = set; at !== 0; at = this.#shorter[at] ?? 0) terms.push(this.#terms[at] ?? 0);
    return terms;
  }

  #add(text: string, term: Term): number {
    const set = this.#texts.length;
    let hash = emptyHash;
    for (let at = 0; at < text.length; at++) {
      const letter = text.charCodeAt(at);
      buffer[at] = letter;
      hash = hashOn(hash, letter);
      if (this.filter[hash >>> this.filterShift] === 1)
        this.#shorter[set] = this.begun(hash, buffer, at + 1) || (this.#shorter[set] ?? 0);
    }
    this.#texts.push(text);
    this.#hashes[set] = hash;
    this.#terms[set] = term;
    this.masks[set] = (this.masks[this.#shorter[set] ?? 0] ?? 0) | maskOf(term);
    let place = hash & this.#mask;
    while (this.#table[place] !== 0) place = (place + 1) & this.#mask;
    this.#table[place] = set;
    return set;
  }

  /** The set from `first` up to `end` that has this text. */
  #find(hash: number, letters: Uint16Array, length: number, first: number, end: number): number {
    let place = hash & this.#mask;
    for (let set = this.#table[place] ?? 0; set !== 0; set = this.#table[place] ?? 0) {
      const fits = this.#hashes[set] === hash && set >= first && set < end;
      if (fits && isSame(this.#texts[set] ?? "", letters, length)) return set;
      place = (place + 1) & this.#mask;
    }
    return 0;
  }
}

const buffer = new Uint16Array(longestWord);

function isSame(text: string, letters: Uint16Array, length: number): boolean {
  if (text.length !== length) return false;
  for (let at = 0; at < length; at++) if (text.charCodeAt(at) !== letters[at]) return false;
  return true;
}
