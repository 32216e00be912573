/** Looks ahead in the tokens, without taking any, for where a phrase of words ends. */

import type { Parser } from "./parser.ts";

/** How many plain words stand before the next operator, `per` or sign of a result; 0 where something else comes first. */
export function wordsUntilOperator(p: Parser): number {
  for (let ahead = 0; ahead <= 4; ahead++) {
    const next = p.peek(ahead);
    if (next.newLine && next.kind === "word") return 0;
    if (next.kind !== "word") return isContinuation(p, ahead) ? ahead : 0;
    if (isEnd(p, ahead)) return next.text === "per" || next.text === "over" || isTimes(p, ahead) ? ahead : 0;
  }
  return 0;
}

function isContinuation(p: Parser, ahead: number): boolean {
  const { kind, text, spaced } = p.peek(ahead);
  if (kind === "equal" || kind === "approx" || kind === "arrow" || kind === "close") return true;
  if (kind === "end") return !p.prose;
  // In prose a minus behind words is a dash.
  return kind === "operator" && (!p.prose || text !== "-") && (spaced || text === "/");
}

/** True at a word that no noun phrase can hold. */
export function isEnd(p: Parser, ahead: number): boolean {
  return p.peek(ahead).word.ends || isTimes(p, ahead) || isCall(p, ahead) || isListLetter(p, ahead);
}

/** The `b)` of `a) 12 GB b) 10 GB`: a letter before a parenthesis that nothing has opened. */
export function isListLetter(p: Parser, ahead: number): boolean {
  const { text, start, spaced } = p.peek(ahead);
  if (text.length !== 1 || !spaced || p.text.charAt(start + 1) !== ")") return false;
  let open = 0;
  for (let at = start; at > start - LONGEST_REMARK; at--) {
    const sign = p.text.charAt(at);
    if (sign === ")") open--;
    else if (sign === "(" && ++open > 0) return false;
  }
  return true;
}

/** So many characters back a parenthesis may have been opened. */
const LONGEST_REMARK = 200;

/** `min` is a unit and a function; the parenthesis decides. */
export function isCall(p: Parser, ahead: number): boolean {
  return p.peek(ahead).word.calls && p.peek(ahead + 1).kind === "open" && !p.peek(ahead + 1).spaced;
}

/** `x` between two operands. */
export function isTimes(p: Parser, ahead: number): boolean {
  const { kind, text, spaced } = p.peek(ahead);
  if (kind !== "word" || (text !== "x" && text !== "X") || !spaced) return false;
  const next = p.peek(ahead + 1).kind;
  return next === "number" || next === "open" || next === "currency" || next === "frac" || next === "approx";
}

/** Number of tokens of a remark in parentheses, both included; 0 where none follows. */
export function noteLength(p: Parser): number {
  if (p.peek().kind !== "open" || p.peek(1).kind !== "word" || isCall(p, 1)) return 0;
  for (let ahead = 2; ahead < 9; ahead++) {
    const { kind } = p.peek(ahead);
    if (kind === "close") return p.prose && !followedByOperator(p, ahead + 1) ? 0 : ahead + 1;
    if (kind !== "word") return 0;
  }
  return 0;
}

/** In prose a remark belongs to the calculation only where it goes on behind it. */
function followedByOperator(p: Parser, ahead: number): boolean {
  return isContinuation(p, ahead) || isTimes(p, ahead);
}
