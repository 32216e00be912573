/** What stands before a number decides whether a calculation can begin there. Reads characters backwards, no tokens. */

import * as c from "./characters.ts";
import { wordOf } from "./words.ts";

/** Where the operand of a number begins: before its currency sign, its parentheses, the function that they belong to. */
export function candidateStart(text: string, number: number, start: number): number {
  let from = number;
  for (let steps = 0; steps < 20; steps++) {
    const before = opening(text, from, start);
    if (before === from) break;
    from = before;
  }
  return from;
}

function opening(text: string, from: number, start: number): number {
  if (from <= start) return from;
  const code = text.charCodeAt(from - 1);
  if (CURRENCY.has(code)) return text.charCodeAt(from - 2) === c.BACKSLASH ? from - 2 : from - 1;
  if (code === c.OPEN || code === c.OPEN_BRACE) return functionStart(text, from - 1, start);
  if (c.isBlank(code) && text.charCodeAt(from - 2) === c.OPEN && from - 2 >= start)
    return functionStart(text, from - 2, start);
  return from;
}

const CURRENCY: ReadonlySet<number> = new Set([0x24, 0x20ac, 0xa3, 0x20bd, 0xa5, 0x20b9]);

/** Start of the function's name before a parenthesis, the parenthesis itself where none stands there. */
function functionStart(text: string, open: number, start: number): number {
  let from = open;
  while (from > start && open - from < 8 && c.isWordPart(text.charCodeAt(from - 1))) from--;
  const name = text.slice(from, open);
  if (from > start && text.charCodeAt(from - 1) === c.BACKSLASH) {
    return name.endsWith("frac") || name === "sqrt" || name === "left" ? from - 1 : open;
  }
  return wordOf(name).calls ? from : open;
}

/** True where what stands before makes the number a part of something else: the rest of a longer expression, a name, a date. */
export function isCutOff(text: string, from: number, start: number): boolean {
  let at = from;
  let spaced = false;
  while (at > start && (c.isBlank(text.charCodeAt(at - 1)) || c.isLineBreak(text.charCodeAt(at - 1)))) {
    at--;
    spaced = true;
  }
  if (at === start) return false;
  const code = text.charCodeAt(at - 1);
  if (c.isLetter(code)) return cutByWord(text, at, start);
  if (c.isDigit(code)) return spaced || !c.isDigit(text.charCodeAt(from));
  if (code === c.HYPHEN || code === 0x2212) return cutByHyphen(text, at - 1, start, spaced);
  if (code === c.STAR) return cutByStar(text, at, start, spaced);
  if (spaced) return CUTTING.has(code);
  return CUTTING.has(code) || TOUCHING.has(code) || (code === c.OPEN && c.isWordPart(text.charCodeAt(at - 2)));
}

/** `2.7 hits of 2.7 + 3 alarms`: behind `of` an expression may be only the second half of what a claim is about. */
export function followsOf(text: string, from: number, start: number): boolean {
  return from - start >= 4 && text.slice(from - 4, from) === " of ";
}

/** Operators, and signs that leave an expression open. */
const CUTTING: ReadonlySet<number> = new Set([..."+/×·⋅∙÷^_±@"].map((sign) => sign.charCodeAt(0)));
/** Signs that make an attached number a part of a name, reference or address. */
const TOUCHING: ReadonlySet<number> = new Set([...".:,#@\\[)]}'§№&"].map((sign) => sign.charCodeAt(0)));

/** `per 3 × 4`, `n x 3 × 4`, and single letters, which are variables. */
function cutByWord(text: string, end: number, start: number): boolean {
  let from = end;
  while (from > start && end - from < 24 && c.isWordPart(text.charCodeAt(from - 1))) from--;
  const word = text.slice(from, end);
  if (from > start && text.charCodeAt(from - 1) === c.BACKSLASH) return !OPENING_COMMANDS.has(word);
  return word === "per" || word === "times" || word === "over" || (word.length === 1 && /[b-zB-HJ-Z]/.test(word));
}

const OPENING_COMMANDS: ReadonlySet<string> = new Set([
  "approx",
  "sim",
  "simeq",
  "to",
  "rightarrow",
  "Rightarrow",
  "quad",
  "left",
]);

/** A hyphen that touches a word on its other side belongs to a name or a date; one between spaces is a dash. */
function cutByHyphen(text: string, hyphen: number, start: number, spaced: boolean): boolean {
  if (hyphen === start) return false;
  const before = text.charCodeAt(hyphen - 1);
  return spaced ? before === c.HYPHEN : c.isWordPart(before) || before === c.CLOSE;
}

/** An asterisk is an operator if it is escaped, or if what stands on both of its sides fits. */
function cutByStar(text: string, end: number, start: number, spaced: boolean): boolean {
  let from = end;
  while (from > start && text.charCodeAt(from - 1) === c.STAR) from--;
  if (from === start) return false;
  const before = text.charCodeAt(from - 1);
  if (before === c.BACKSLASH) return true;
  const gap = c.isBlank(before) || c.isLineBreak(before);
  return gap === spaced && (spaced || c.isWordPart(before) || before === c.CLOSE);
}
