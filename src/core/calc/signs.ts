/** Operators, brackets, links between expressions and superscripts as tokens. */

import { type Token, type TokenKind, token } from "./token.ts";

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
  ...Object.entries(SINGLE).flatMap(([kind, signs]) =>
    [...signs].map((sign): [number, Sign] => [sign.charCodeAt(0), { kind: kind as TokenKind, text: sign }]),
  ),
  ...Object.entries(OPERATORS).flatMap(([text, signs]) =>
    [...signs].map((sign): [number, Sign] => [sign.charCodeAt(0), { kind: "operator", text }]),
  ),
]);

export function signToken(
  text: string,
  start: number,
  end: number,
  code: number,
  spaced: boolean,
  newLine: boolean,
): Token {
  if (code >= 0xb2 && code <= 0x207b) {
    const exponent = superscriptToken(text, start, end, code, spaced, newLine);
    if (exponent !== undefined) return exponent;
  }
  if (isDoubled(code) && isDoubled(text.charCodeAt(start + 1))) {
    for (const [sign, kind, meaning] of SIGNS) {
      const stop = start + sign.length;
      if (stop <= end && text.startsWith(sign, start)) return token(kind, start, stop, meaning, spaced, newLine);
    }
  }
  const sign = BY_CODE.get(code);
  if (sign === undefined) return token("other", start, start + 1, text.charAt(start), spaced, newLine);
  return token(sign.kind, start, start + 1, sign.text, spaced, newLine);
}

/** `+ - = ~ > * . /` and the long minus. */
function isDoubled(code: number): boolean {
  if (code < 0x2a) return false;
  return code <= 0x2f ? code !== 0x2c : (code >= 0x3d && code <= 0x3e) || code === 0x7e || code === 0x2212;
}

const SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

/** `⁶` and `⁻³`: a token of their own, so that the parser sees a power with its value. */
function superscriptToken(
  text: string,
  start: number,
  end: number,
  code: number,
  spaced: boolean,
  newLine: boolean,
): Token | undefined {
  if (code > 0xb9 && code < 0x2070) return undefined;
  const negative = code === 0x207b;
  let stop = negative ? start + 1 : start;
  let value = 0;
  for (; stop < end; stop++) {
    const digit = SUPERSCRIPTS.indexOf(text.charAt(stop));
    if (digit === -1) break;
    value = value * 10 + digit;
  }
  if (stop === start + (negative ? 1 : 0)) return undefined;
  return { ...token("operator", start, stop, "^", spaced, newLine), value: negative ? -value : value };
}
