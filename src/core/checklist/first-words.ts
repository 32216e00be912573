/** Tells lines that may be labels from all others, which are nearly all lines of a text, by their first word. */

import { fold, isWordOfItsOwn, separator } from "../templates/words.ts";
import { articles, numberedParts } from "./heading-text.ts";

export class FirstWords {
  /** Of the words; so no line's first word has to be taken out of it. */
  readonly #hashes = new Set<number>();

  constructor() {
    for (const word of [...articles, ...numberedParts]) this.add(word);
  }

  add(word: string): void {
    let hash = emptyHash;
    for (let at = 0; at < word.length; at++) hash = hashOn(hash, word.charCodeAt(at));
    this.#hashes.add(hash >> 1);
  }

  /** A text, or a part of it, begins with one of the words, or with what may be a number before one. */
  begin(text: string, from: number = 0, to: number = text.length): boolean {
    let hash = emptyHash;
    let length = 0;
    let isRoman = true;
    for (let at = from; at < to; at++) {
      const letter = fold(text.charCodeAt(at));
      const alone = isWordOfItsOwn(letter);
      if (length > 0 && (alone || letter === separator)) break;
      if (letter === separator) continue;
      if (alone || (length === 0 && isDigit(letter))) return true;
      isRoman &&= isRomanNumeral(letter);
      hash = hashOn(hash, letter);
      length++;
    }
    return length <= 1 || isRoman || this.#hashes.has(hash >> 1);
  }
}

function isDigit(letter: number): boolean {
  return letter >= 0x30 && letter <= 0x39;
}

/** I, V or X, folded. */
function isRomanNumeral(letter: number): boolean {
  return letter === 0x69 || letter === 0x76 || letter === 0x78;
}

/** The hash before a word's first letter … */
const emptyHash = 0x811c9dc5;

/** … and once one more letter has been read (FNV-1a, over whole UTF-16 units). */
function hashOn(hash: number, letter: number): number {
  return Math.imul(hash ^ letter, 0x01000193);
}
