/** Tells at a glance whether a number may begin a calculation: most numbers of a text need no closer look. */

import * as c from "./characters.ts";

/** A sign that only a calculation, a conversion or a claim holds follows soon, with only words and blanks before it. */
export function hasSignAhead(text: string, from: number, end: number): boolean {
  const limit = Math.min(end, from + LONGEST_OPERAND + 1);
  for (let at = from; at < limit; at++) {
    const code = text.charCodeAt(at);
    if (isLetterOrDigit(code)) continue;
    if (code === SPACE ? isWordSign(text, at, limit) : SIGNS.has(code)) return true;
    if (code === c.OPEN && at > from && isCallable(text.charCodeAt(at - 1))) return true;
    if (endsClause(text, at, code)) return false;
  }
  return false;
}

const LONGEST_OPERAND = 80;
const SPACE = 0x20;

const SIGNS: ReadonlySet<number> = new Set([..."+*/^=~\\×·⋅∙÷−→⇒⟶≈≃≅¹²³⁰⁴⁵⁶⁷⁸⁹"].map((sign) => sign.charCodeAt(0)));

/** Words and signs that compute or convert only where they stand between spaces. */
const WORD_SIGNS: readonly string[] = [" - ", " x ", " X ", " in ", " to ", " as ", " of ", " -> ", " over "];

function isWordSign(text: string, space: number, limit: number): boolean {
  const first = text.charCodeAt(space + 1);
  if (!FIRST.has(first)) return false;
  return WORD_SIGNS.some((sign) => space + sign.length <= limit && text.startsWith(sign, space));
}

const FIRST: ReadonlySet<number> = new Set(WORD_SIGNS.map((sign) => sign.charCodeAt(1)));

function isLetterOrDigit(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || (code >= 0x30 && code <= 0x39);
}

/** A function's name ends in a letter or digit. */
function isCallable(code: number): boolean {
  return isLetterOrDigit(code) || code === c.UNDERSCORE;
}

/** Punctuation that no operand holds, unlike the separators inside of a number. */
function endsClause(text: string, at: number, code: number): boolean {
  if (code === 0x3b || code === 0x7c || code === 0x3f || code === 0x21 || code === 0x5b) return true;
  return (code === c.COMMA || code === c.DOT) && c.isBlank(text.charCodeAt(at + 1));
}
