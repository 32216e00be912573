/** Cuts a text into tokens, one at a time and only as far as the parser asks. Understands plain text, Markdown and LaTeX. */

import * as c from "./characters.ts";
import { latexToken } from "./latex.ts";
import { readNumber } from "./number.ts";
import { signToken } from "./signs.ts";
import { type Scanner, type Token, token } from "./token.ts";

/** The next token; `end` for ever once the text is used up. */
export function nextToken(scanner: Scanner): Token {
  const { text, end } = scanner;
  const from = scanner.at;
  let newLine = false;
  for (;;) {
    newLine = skipSpace(scanner) || newLine;
    const start = scanner.at;
    if (start >= end) return token("end", start, start, "", start > from, newLine);
    const found = readToken(scanner, text, start, start > from, newLine);
    if (found === undefined) continue;
    scanner.at = found.end;
    return found;
  }
}

function skipSpace(scanner: Scanner): boolean {
  const { text, end, brace } = scanner;
  let newLine = false;
  let { at } = scanner;
  for (; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code === SPACE) continue;
    if (c.isLineBreak(code)) newLine = true;
    else if (!c.isBlank(code) && at !== brace) {
      const skip = code === c.STAR ? emphasisAt(text, at, end) : 0;
      if (skip === 0) break;
      at += skip - 1;
    }
  }
  scanner.at = at;
  return newLine;
}

/** Length of emphasis marks at a place: asterisks that cannot be operators because they lean on one side only. */
function emphasisAt(text: string, at: number, end: number): number {
  let stop = at;
  while (stop < end && stop - at < 3 && text.charCodeAt(stop) === c.STAR) stop++;
  const left = at === 0 ? SPACE : text.charCodeAt(at - 1);
  const right = stop >= end ? SPACE : text.charCodeAt(stop);
  const leans = isGap(left) !== isGap(right) || isPoint(left) !== isPoint(right);
  return leans && left !== c.BACKSLASH ? stop - at : 0;
}

const SPACE = 0x20;

function isGap(code: number): boolean {
  return c.isBlank(code) || c.isLineBreak(code);
}

/** Punctuation that ends or opens a sentence, so that it stands outside or inside of emphasis. */
function isPoint(code: number): boolean {
  return code === c.DOT || code === c.COMMA || code === c.COLON || code === 0x3b || code === 0x22 || code === 0x7c;
}

/** Undefined for a spacing command: the scanner has moved behind it. */
function readToken(
  scanner: Scanner,
  text: string,
  start: number,
  spaced: boolean,
  newLine: boolean,
): Token | undefined {
  const code = text.charCodeAt(start);
  if (c.isDigit(code)) return numberToken(text, start, scanner.end, spaced, newLine);
  if (c.isLetter(code)) return wordToken(scanner, text, start, spaced, newLine);
  if (code === c.BACKSLASH) return latexToken(scanner, start, spaced, newLine);
  return signToken(text, start, scanner.end, code, spaced, newLine);
}

function numberToken(text: string, start: number, end: number, spaced: boolean, newLine: boolean): Token {
  const read = readNumber(text, start, end);
  if (read === undefined) return token("other", start, composedEnd(text, start, end), "", spaced, newLine);
  const { value, billions, scaled, decimalComma, digitsEnd } = read;
  return {
    kind: "number",
    start,
    end: read.end,
    text: "",
    spaced,
    newLine,
    value,
    billions,
    scaled,
    decimalComma,
    digitsEnd,
  };
}

/** Behind a version, a time, an address: digits, letters and the signs between them. */
function composedEnd(text: string, start: number, end: number): number {
  let stop = start + 1;
  for (; stop < end; stop++) {
    const code = text.charCodeAt(stop);
    const inner = code === c.DOT || code === c.COLON || code === c.COMMA;
    if (!c.isWordPart(code) && !(inner && c.isWordPart(text.charCodeAt(stop + 1)))) break;
  }
  return stop;
}

function wordToken(scanner: Scanner, text: string, start: number, spaced: boolean, newLine: boolean): Token {
  const first = text.charCodeAt(start);
  const times = (first === 0x78 || first === 0x58) && c.isDigit(text.charCodeAt(start - 1));
  if (times && c.isDigit(text.charCodeAt(start + 1))) return token("operator", start, start + 1, "*", spaced, newLine);
  const stop = wordEnd(text, start, scanner.end);
  // The brace that closes `\text{ms}` belongs to the word, so that a rewritten claim keeps it.
  const end = stop === scanner.brace ? stop + 1 : stop;
  return token("word", start, end, text.slice(start, stop), spaced, newLine);
}

/** Words hold digits and inner hyphens: `float32`, `GPU-hours`, `ResNet-50`. */
export function wordEnd(text: string, start: number, end: number): number {
  let stop = start + 1;
  for (; stop < end; stop++) {
    const code = text.charCodeAt(stop);
    if (!c.isWordPart(code) && !(code === c.HYPHEN && isHyphenInside(text, stop, end))) break;
  }
  return stop;
}

function isHyphenInside(text: string, at: number, end: number): boolean {
  return at + 1 < end && c.isWordPart(text.charCodeAt(at + 1));
}
