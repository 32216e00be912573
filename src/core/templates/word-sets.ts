/** Remembers which terms of a template fit a word: nearly all words of a text have been seen before. */

import { longestWord, type TermSet, type Vocabulary } from "./vocabulary.ts";

const placeBits = 13;
/** A place is a line of the processor's cache: the word's length, its set, and two of its letters in each other number. */
const sizeBits = 4;
const size = 1 << sizeBits;
const header = 2;
/** Longer words are looked up each time. */
const mostLetters = (size - header) * 2;
/** So many letters are compared without a loop, whose end the processor would not foresee. */
const headLetters = 12;

/** So many places may hold a word. */
const ways = 4;

/** A table that never grows: a word that is new takes the place of another one. */
export class WordSets {
  /** Here a word's folded letters are written before it is looked for. One more than a term can have, and an even number. */
  readonly letters: Uint16Array = new Uint16Array(longestWord + 2);
  /** The same, two letters in a number; 0 behind the word. */
  readonly #pairs = new Int32Array(this.letters.buffer);
  readonly #vocabulary: Vocabulary;
  readonly #places = new Int32Array(1 << (placeBits + sizeBits));
  #turn = 0;
  readonly #known = new Uint16Array(this.#places.buffer);

  constructor(vocabulary: Vocabulary) {
    this.#vocabulary = vocabulary;
  }

  /** The set of terms that fit the word of so many letters. */
  find(length: number): TermSet {
    const set = length <= mostLetters ? this.#remembered(length) : this.#setOf(length);
    const pairs = this.#pairs;
    pairs[0] = 0;
    pairs[1] = 0;
    pairs[2] = 0;
    pairs[3] = 0;
    pairs[4] = 0;
    pairs[5] = 0;
    return set;
  }

  #remembered(length: number): TermSet {
    const place = this.#placeOf(length);
    for (let way = 0; way < ways; way++) {
      const at = place ^ (way << sizeBits);
      if (this.#holds(at, length)) return this.#places[at + 1] ?? 0;
    }
    return this.#learn(place, length);
  }

  #placeOf(length: number): number {
    const pairs = this.#pairs;
    let hash =
      Math.imul(pairs[0] ?? 0, 0x9e3779b1) ^
      Math.imul(pairs[1] ?? 0, 0x85ebca6b) ^
      Math.imul(pairs[2] ?? 0, 0xc2b2ae35) ^
      Math.imul(pairs[3] ?? 0, 0x27d4eb2f) ^
      Math.imul((pairs[4] ?? 0) ^ (pairs[5] ?? 0), 0x165667b1);
    for (let at = headLetters; at < length; at++) hash = Math.imul(hash ^ (this.letters[at] ?? 0), 0x01000193);
    return (hash >>> (32 - placeBits)) << sizeBits;
  }

  #holds(place: number, length: number): boolean {
    const places = this.#places;
    const pairs = this.#pairs;
    const at = place + header;
    const difference =
      ((places[place] ?? 0) ^ length) |
      ((places[at] ?? 0) ^ (pairs[0] ?? 0)) |
      ((places[at + 1] ?? 0) ^ (pairs[1] ?? 0)) |
      ((places[at + 2] ?? 0) ^ (pairs[2] ?? 0)) |
      ((places[at + 3] ?? 0) ^ (pairs[3] ?? 0)) |
      ((places[at + 4] ?? 0) ^ (pairs[4] ?? 0)) |
      ((places[at + 5] ?? 0) ^ (pairs[5] ?? 0));
    return difference === 0 && (length <= headLetters || this.#holdsTail(at * 2, length));
  }

  #holdsTail(from: number, length: number): boolean {
    for (let at = headLetters; at < length; at++) if (this.#known[from + at] !== this.letters[at]) return false;
    return true;
  }

  /** The word that had this place goes to one of the others that it may have. */
  #learn(place: number, length: number): TermSet {
    const set = this.#setOf(length);
    this.#turn = (this.#turn % (ways - 1)) + 1;
    const other = place ^ (this.#turn << sizeBits);
    const places = this.#places;
    for (let at = 0; at < size; at++) {
      places[other + at] = places[place + at] ?? 0;
      places[place + at] = 0;
    }
    places[place] = length;
    places[place + 1] = set;
    for (let at = 0; at < length; at++) this.#known[(place + header) * 2 + at] = this.letters[at] ?? 0;
    return set;
  }

  #setOf(length: number): TermSet {
    const { letters } = this;
    let word = "";
    for (let at = 0; at < Math.min(length, letters.length); at++) word += String.fromCharCode(letters[at] ?? 0);
    return this.#vocabulary.setOf(word);
  }
}
