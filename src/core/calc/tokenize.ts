/** Cuts a text into tokens, one at a time and only as far as the parser asks. Understands plain text, Markdown and LaTeX. */

import * as c from "./characters.ts";
import { latexToken } from "./latex.ts";
import { readNumber } from "./number.ts";
import { signToken } from "./signs.ts";
import { type Scanner, type Token, take } from "./token.ts";
import { wordOf } from "./words.ts";

/** The next token; `end` for ever once the text is used up. */
export function nextToken(scanner: Scanner): Token {
  const from = scanner.at;
  scanner.newLine = false;
  for (;;) {
    skipSpace(scanner);
    scanner.spaced = scanner.at > from;
    const token = readToken(scanner);
    if (token !== undefined) return token;
  }
}

function skipSpace(scanner: Scanner): void {
  const { text, end, brace } = scanner;
  let { at } = scanner;
  for (; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code === SPACE) continue;
    if (code > SPACE && code < 0x7f && code !== c.STAR && at !== brace) break;
    if (c.isLineBreak(code)) scanner.newLine = true;
    else if (!c.isBlank(code) && at !== brace) {
      const skip = code === c.STAR ? emphasisAt(text, at, end) : 0;
      if (skip === 0) break;
      at += skip - 1;
    }
  }
  scanner.at = at;
}

/** Length of emphasis marks at a place: asterisks that cannot be operators because they lean on one side only. */
function emphasisAt(text: string, at: number, end: number): number {
  let stop = at;
  while (stop < end && stop - at < 3 && text.charCodeAt(stop) === c.STAR) stop++;
  const left = at === 0 ? SPACE : text.charCodeAt(at - 1);
  const right = stop >= end ? SPACE : text.charCodeAt(stop);
  const leans = c.isGap(left) !== c.isGap(right) || isPoint(left) !== isPoint(right);
  return leans && left !== c.BACKSLASH ? stop - at : 0;
}

const SPACE = 0x20;

/** Punctuation that ends or opens a sentence, so that it stands outside or inside of emphasis. */
function isPoint(code: number): boolean {
  return code === c.DOT || code === c.COMMA || code === c.COLON || code === 0x3b || code === 0x22 || code === 0x7c;
}

/** Undefined for a spacing command: the scanner has moved behind it. */
function readToken(scanner: Scanner): Token | undefined {
  const { text, at, end } = scanner;
  if (at >= end) return take(scanner, "end", at, "");
  const code = text.charCodeAt(at);
  if (c.isDigit(code)) return numberToken(scanner);
  if (c.isLetter(code)) return wordToken(scanner, code);
  return code === c.BACKSLASH ? latexToken(scanner) : signToken(scanner, code);
}

function numberToken(scanner: Scanner): Token {
  const { text, at, end } = scanner;
  const number = readNumber(text, at, end);
  if (number === undefined) return take(scanner, "other", c.composedEnd(text, at, end, false), "");
  return take(scanner, "number", number.end, "", undefined, number);
}

function wordToken(scanner: Scanner, first: number): Token {
  const { text, at, end, brace } = scanner;
  const times = (first === 0x78 || first === 0x58) && c.isDigit(text.charCodeAt(at - 1));
  if (times && c.isDigit(text.charCodeAt(at + 1))) return take(scanner, "operator", at + 1, "*");
  const stop = wordEnd(text, at, end);
  const word = text.slice(at, stop);
  // The brace that closes `\text{ms}` belongs to the word, so that a rewritten claim keeps it.
  return take(scanner, "word", stop === brace ? stop + 1 : stop, word, wordOf(word));
}

/** Words hold digits and inner hyphens: `float32`, `GPU-hours`, `ResNet-50`. */
export function wordEnd(text: string, start: number, end: number): number {
  let stop = start + 1;
  for (; stop < end; stop++) {
    const code = text.charCodeAt(stop);
    if (c.isWordPart(code)) continue;
    if (code !== c.HYPHEN || stop + 1 >= end || !c.isWordPart(text.charCodeAt(stop + 1))) break;
  }
  return stop;
}
