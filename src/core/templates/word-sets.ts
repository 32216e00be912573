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
const headLetters = 8;

/** A table with two places for each hash, where the word met longer ago makes way for a new one: it never grows. */
export class WordSets {
  /** Here a word's folded letters are written before it is looked for. One more than a term can have, and an even number. */
  readonly letters: Uint16Array = new Uint16Array(longestWord + 2);
  /** The same, two letters in a number; 0 behind the word. */
  readonly #pairs = new Int32Array(this.letters.buffer);
  readonly #vocabulary: Vocabulary;
  readonly #places = new Int32Array(1 << (placeBits + sizeBits));
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
    return set;
  }

  #remembered(length: number): TermSet {
    const place = this.#placeOf(length);
    if (this.#holds(place, length)) return this.#places[place + 1] ?? 0;
    const other = place ^ size;
    return this.#holds(other, length) ? (this.#places[other + 1] ?? 0) : this.#learn(place, length);
  }

  #placeOf(length: number): number {
    const pairs = this.#pairs;
    let hash =
      Math.imul(pairs[0] ?? 0, 0x9e3779b1) ^
      Math.imul(pairs[1] ?? 0, 0x85ebca6b) ^
      Math.imul(pairs[2] ?? 0, 0xc2b2ae35) ^
      Math.imul(pairs[3] ?? 0, 0x27d4eb2f);
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
      ((places[at + 3] ?? 0) ^ (pairs[3] ?? 0));
    return difference === 0 && (length <= headLetters || this.#holdsTail(at * 2, length));
  }

  #holdsTail(from: number, length: number): boolean {
    for (let at = headLetters; at < length; at++) if (this.#known[from + at] !== this.letters[at]) return false;
    return true;
  }

  #learn(place: number, length: number): TermSet {
    const set = this.#setOf(length);
    const places = this.#places;
    places.copyWithin(place ^ size, place, place + size);
    places.fill(0, place, place + size);
    places[place] = length;
    places[place + 1] = set;
    this.#known.set(this.letters.subarray(0, length), (place + header) * 2);
    return set;
  }

  #setOf(length: number): TermSet {
    return this.#vocabulary.setOf(String.fromCharCode(...this.letters.subarray(0, length)));
  }
}
