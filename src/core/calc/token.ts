/** What the tokenizer hands out, and the place it has come to. */

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
  /** Of a number and of a superscript exponent; NaN otherwise. */
  readonly value: number;
  readonly billions: boolean;
  readonly scaled: boolean;
  readonly decimalComma: boolean;
  readonly digitsEnd: number;
}

/** A place in a text up to which tokens were taken. */
export interface Scanner {
  readonly text: string;
  readonly end: number;
  at: number;
  /** The closing brace of a `\text{…}`, which is passed over like a space. */
  brace: number;
}

export function scannerOf(text: string, at: number, end: number): Scanner {
  return { text, end, at, brace: -1 };
}

export function token(
  kind: TokenKind,
  start: number,
  end: number,
  text: string,
  spaced: boolean,
  newLine: boolean,
): Token {
  return {
    kind,
    start,
    end,
    text,
    spaced,
    newLine,
    value: Number.NaN,
    billions: false,
    scaled: false,
    decimalComma: false,
    digitsEnd: end,
  };
}
