/** What the characters of a text are to its words, as numbers that are small enough for tables. */

import { fold, isWordOfItsOwn, separator } from "./words.ts";

/** From `letter` on it is a letter or digit. */
export type Kind = number;

export const unseen: Kind = 0;
/** It stands between words. */
export const between: Kind = 1;
/** A word of its own. */
export const alone: Kind = 2;
/** One without a number, because more than a hundred others had been met before it. Those that have one stand behind. */
export const letter: Kind = 3;

export const kindBits = 7;

/** What nearly all words are made of; its numbers stand close together. */
const plainLetters = "abcdefghijklmnopqrstuvwxyz0123456789абвгдежзийклмнопрстуфхцчшщъыьэюя";

/** By kind: the letter, folded. */
const letters: string[] = ["", "", "", "", ...plainLetters];

/** By UTF-16 unit; `unseen` where nobody has asked for it. */
export const kinds: Uint8Array = new Uint8Array(0x10000);

/** What a UTF-16 unit is. */
export function kindOf(code: number): Kind {
  const known = kinds[code] ?? between;
  if (known !== unseen) return known;
  const folded = fold(code);
  const kind = folded === separator ? between : isWordOfItsOwn(folded) ? alone : numberOf(String.fromCharCode(folded));
  kinds[code] = kind;
  return kind;
}

/** The folded letter that has a number. */
export function letterOf(kind: Kind): string {
  return letters[kind] ?? "";
}

function numberOf(folded: string): Kind {
  const known = letters.indexOf(folded);
  if (known !== -1) return known;
  return letters.length < 1 << kindBits ? letters.push(folded) - 1 : letter;
}
