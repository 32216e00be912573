/** Remembers which terms of a template fit a word: nearly all words of a text have been seen before. */

import { longestWord, maskOf, type TermSet, type Vocabulary } from "./vocabulary.ts";

/** A word as the scanner reads it: its folded letters at the beginning of a buffer. One more than a term can have. */
export const wordBuffer = (): Uint16Array => new Uint16Array(longestWord + 1);

/** The hash before a word's first letter. */
export const emptyHash = 0x811c9dc5;

/** The hash once one more letter has been read (FNV-1a, over whole UTF-16 units). */
export function hashOn(hash: number, letter: number): number {
  return Math.imul(hash ^ letter, 0x01000193);
}

const slotBits = 13;
/** Longer words are looked up each time. */
const letterBits = 4;

/** A table with one place for each hash, where the later word takes the place of the one before: it never grows. */
export class WordSets {
  /** By set that has been met: a bit for each of its terms. */
  readonly masks: Int32Array;
  readonly #vocabulary: Vocabulary;
  readonly #hashes = new Int32Array(1 << slotBits);
  readonly #lengths = new Uint8Array(1 << slotBits);
  readonly #sets = new Int32Array(1 << slotBits);
  readonly #letters = new Uint16Array(1 << (slotBits + letterBits));

  constructor(vocabulary: Vocabulary) {
    this.#vocabulary = vocabulary;
    this.masks = new Int32Array(vocabulary.size);
  }

  /** The set of terms that fit a word, given with its hash. */
  find(letters: Uint16Array, length: number, hash: number): TermSet {
    // The hash's upper bits are much alike in short words; multiplied once more they are not.
    const slot = Math.imul(hash, 0x9e3779b1) >>> (32 - slotBits);
    const isKnown = this.#hashes[slot] === hash && this.#lengths[slot] === length;
    if (isKnown && this.#holds(slot, letters, length)) return this.#sets[slot] ?? 0;
    return this.#learn(slot, letters, length, hash);
  }

  #holds(slot: number, letters: Uint16Array, length: number): boolean {
    const known = this.#letters;
    const from = slot << letterBits;
    for (let at = 0; at < length; at++) if (known[from + at] !== letters[at]) return false;
    return true;
  }

  #learn(slot: number, letters: Uint16Array, length: number, hash: number): TermSet {
    const word = letters.subarray(0, length);
    const set = this.#vocabulary.setOf(String.fromCharCode(...word));
    if (this.masks[set] === 0) for (const term of this.#vocabulary.terms(set)) this.masks[set] |= maskOf(term);
    if (length > 1 << letterBits) return set;
    this.#hashes[slot] = hash;
    this.#lengths[slot] = length;
    this.#sets[slot] = set;
    this.#letters.set(word, slot << letterBits);
    return set;
  }
}
