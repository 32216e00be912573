/** Tells lines that may be labels from all others, which are nearly all lines of a text, by their first word. */

import { emptyHash, hashOn } from "../templates/word-sets.ts";
import { fold, isWordOfItsOwn, separator } from "../templates/words.ts";
import { articles, firstWord, numberedParts } from "./heading-text.ts";

const slotBits = 14;

export class FirstWords {
  readonly #words = new Set<string>();
  /** Set where the hash of a word leads; only then is the first word of a line taken out of it. */
  readonly #slots = new Uint8Array(1 << slotBits);

  constructor() {
    for (const word of [...articles, ...numberedParts]) this.add(word);
  }

  add(word: string): void {
    let hash = emptyHash;
    for (let at = 0; at < word.length; at++) hash = hashOn(hash, word.charCodeAt(at));
    this.#slots[slotOf(hash)] = 1;
    this.#words.add(word);
  }

  /** A text begins with one of the words, or with what may be a number before one. */
  begin(text: string): boolean {
    let hash = emptyHash;
    let length = 0;
    let isRoman = true;
    for (let at = 0; at < text.length; at++) {
      const letter = fold(text.charCodeAt(at));
      const alone = isWordOfItsOwn(letter);
      if (length > 0 && (alone || letter === separator)) break;
      if (letter === separator) continue;
      if (alone || (length === 0 && isDigit(letter))) return true;
      isRoman &&= isRomanNumeral(letter);
      hash = hashOn(hash, letter);
      length++;
    }
    if (length <= 1 || isRoman) return true;
    return this.#slots[slotOf(hash)] === 1 && this.#words.has(firstWord(text));
  }
}

function slotOf(hash: number): number {
  return Math.imul(hash, 0x9e3779b1) >>> (32 - slotBits);
}

function isDigit(letter: number): boolean {
  return letter >= 0x30 && letter <= 0x39;
}

/** I, V or X, folded. */
function isRomanNumeral(letter: number): boolean {
  return letter === 0x69 || letter === 0x76 || letter === 0x78;
}
