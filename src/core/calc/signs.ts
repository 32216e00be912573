/** Operators, brackets, links between expressions and superscripts as tokens. */

import { numberRead } from "./number.ts";
import { type Scanner, type Token, type TokenKind, take } from "./token.ts";

/** Longer signs first. */
const SIGNS: readonly (readonly [string, TokenKind, string])[] = [
  ["+/-", "plusminus", ""],
  ["+-", "plusminus", ""],
  ["->", "arrow", ""],
  ["=>", "arrow", ""],
  ["==", "equal", ""],
  ["=~", "approx", ""],
  ["~=", "approx", ""],
  ["**", "operator", "^"],
  ["...", "other", ""],
  ["..", "range", ""],
  ["−−", "other", ""],
  ["--", "other", ""],
  ["//", "other", ""],
  ["++", "other", ""],
];

const SINGLE: Readonly<Partial<Record<TokenKind, string>>> = {
  percent: "%‰",
  currency: "$€£₽¥₹",
  open: "({",
  close: ")}",
  comma: ",",
  equal: "=",
  approx: "≈≃≅~",
  arrow: "→⟶⇒",
  range: "–",
  plusminus: "±",
};

const OPERATORS: Readonly<Record<string, string>> = { "+": "+", "-": "-−", "*": "*×·⋅∙", "/": "/÷", "^": "^" };

interface Sign {
  readonly kind: TokenKind;
  readonly text: string;
}

const BY_CODE: ReadonlyMap<number, Sign> = new Map([
  ...Object.entries(SINGLE).flatMap(([kind, signs]) => [...signs].map((sign) => entry(kind as TokenKind, sign, sign))),
  ...Object.entries(OPERATORS).flatMap(([text, signs]) => [...signs].map((sign) => entry("operator", sign, text))),
]);

function entry(kind: TokenKind, sign: string, text: string): [number, Sign] {
  return [sign.charCodeAt(0), { kind, text }];
}

export function signToken(scanner: Scanner, code: number): Token {
  const { text, at, end } = scanner;
  if (code >= 0xb2 && code <= 0x207b) {
    const exponent = superscriptToken(scanner, code);
    if (exponent !== undefined) return exponent;
  }
  if (isDoubled(code) && isDoubled(text.charCodeAt(at + 1))) {
    for (const [sign, kind, meaning] of SIGNS) {
      const stop = at + sign.length;
      if (stop <= end && text.startsWith(sign, at)) return take(scanner, kind, stop, meaning);
    }
  }
  const sign = BY_CODE.get(code);
  return take(scanner, sign?.kind ?? "other", at + 1, sign?.text ?? text.charAt(at));
}

/** `+ - = ~ > * . /` and the long minus. */
function isDoubled(code: number): boolean {
  if (code < 0x2a) return false;
  return code <= 0x2f ? code !== 0x2c : (code >= 0x3d && code <= 0x3e) || code === 0x7e || code === 0x2212;
}

const SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

/** `⁶` and `⁻³`: a token of their own, so that the parser sees a power with its value. */
function superscriptToken(scanner: Scanner, code: number): Token | undefined {
  if (code > 0xb9 && code < 0x2070) return undefined;
  const { text, at, end } = scanner;
  const from = code === 0x207b ? at + 1 : at;
  let stop = from;
  let value = 0;
  for (; stop < end; stop++) {
    const digit = SUPERSCRIPTS.indexOf(text.charAt(stop));
    if (digit === -1) break;
    value = value * 10 + digit;
  }
  if (stop === from) return undefined;
  return take(scanner, "operator", stop, "^", undefined, numberRead(from > at ? -value : value, stop));
}
