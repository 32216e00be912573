/** What the tokenizer hands out, and the place it has come to. */

import type { NumberRead } from "./number.ts";
import { type Word, wordOf } from "./words.ts";

export type TokenKind =
  | "number"
  | "word"
  | "percent"
  | "currency"
  | "operator"
  | "open"
  | "close"
  | "comma"
  | "equal"
  | "approx"
  | "arrow"
  | "range"
  | "plusminus"
  | "frac"
  | "other"
  | "end";

export interface Token {
  readonly kind: TokenKind;
  readonly start: number;
  readonly end: number;
  /** The word, the normalised operator (`+ - * / ^`), or the sign. */
  readonly text: string;
  /** White space before it. */
  readonly spaced: boolean;
  /** A line break before it. */
  readonly newLine: boolean;
  /** What it means; for all that are no words, what an empty word does: nothing. */
  readonly word: Word;
  /** Of a number and of a superscript exponent. */
  readonly number: NumberRead | undefined;
}

/** A place in a text up to which tokens were taken. */
export interface Scanner {
  readonly text: string;
  readonly end: number;
  at: number;
  /** White space, and a line break, between the token before and the next one. */
  spaced: boolean;
  newLine: boolean;
  /** The closing brace of a `\text{…}`, which is passed over like a space. */
  brace: number;
}

export function scannerOf(text: string, at: number, end: number): Scanner {
  return { text, end, at, spaced: false, newLine: false, brace: -1 };
}

/** The token up to `end`, which is where the scanner then stands. */
export function take(
  scanner: Scanner,
  kind: TokenKind,
  end: number,
  text: string,
  word: Word = NO_WORD,
  number?: NumberRead,
): Token {
  const { at: start, spaced, newLine } = scanner;
  scanner.at = end;
  return { kind, start, end, text, spaced, newLine, word, number };
}

const NO_WORD = wordOf("");
