/** Reads count nouns and the words around units: `8 GPU hours`, `256-d float32 embeddings`, `365 (days)`. */

import { DATA, findUnit, isNone, sameDimension, TIME, type Unit } from "../units/index.ts";
import { isEnd, noteLength, wordsUntilOperator } from "./lookahead.ts";
import type { Parser } from "./parser.ts";
import type { Token } from "./token.ts";
import { addNote, addNoun, addUnit, type Draft } from "./unit-draft.ts";
import { ARTICLES, bytesOf } from "./words.ts";

/** Up to four words; a unit of time or a data type among them joins in (`8 GPU hours`, `256-d float32 embeddings`). */
export function readNouns(p: Parser, draft: Draft): void {
  const most = p.prose ? wordsUntilOperator(p) || 1 : 4;
  let last: Token | undefined;
  for (let taken = 0; taken < most; taken++) {
    const word = p.peek();
    if (word.kind !== "word" || word.newLine || isEnd(p, 0)) break;
    if (readDataType(p, draft, word)) continue;
    const unit = findUnit(word.text);
    if (unit !== undefined && word.text !== "B") {
      if (!sameDimension(unit.dimension, TIME) || last === undefined) break;
      p.take();
      addNoun(draft, last, 1);
      addUnit(draft, unit, word, 1);
      return;
    }
    if (isLetterAlone(word)) {
      if (!p.prose) p.fail("unknown-unit", word.start, word.end, loneLetter(word.text));
      break;
    }
    last = p.take();
    draft.end = last.end;
  }
  if (last === undefined) return;
  addNoun(draft, last, 1);
}

/** One letter counts nothing: it is a magnitude set apart or a variable. The exceptions are `5 Q/day` and `10x`. */
function isLetterAlone({ text }: Token): boolean {
  return text.length === 1 && text.charCodeAt(0) < 0x7f && !"xXqQ".includes(text);
}

function loneLetter(letter: string): string {
  return "KMGTk".includes(letter)
    ? `A magnitude is attached to its number: write 10${letter === "G" ? "B" : letter} for the number, or a unit such as ${letter}B.`
    : `\`${letter}\` is no unit: write the word that is counted.`;
}

function readDataType(p: Parser, draft: Draft, word: Token): boolean {
  const bytes = bytesOf(word.text);
  if (bytes === undefined) return false;
  p.take();
  if (isNone(draft.dimension)) {
    draft.factor *= bytes;
    draft.dimension = DATA;
    addNote(draft, `${word.text} = ${bytes} bytes each`);
  }
  draft.end = word.end;
  return true;
}

/** Words behind a unit that only name the thing measured: `5 MB image over …`, `400 MB new data per day`. */
export function readTrailingNouns(p: Parser, draft: Draft): void {
  const words = wordsUntilOperator(p);
  for (let taken = 0; taken < words; taken++) {
    const word = p.take();
    draft.end = word.end;
  }
}

/** The second word of `per friend relationship`: only the last one is the noun. */
export function readNounTail(p: Parser, draft: Draft): void {
  const words = p.prose ? wordsUntilOperator(p) : 0;
  for (let taken = 0; taken < words; taken++) draft.end = p.take().end;
}

/** The remark of `86,400 seconds in a day`. */
export function readInADay(p: Parser, draft: Draft, unit: Unit): void {
  if (!sameDimension(unit.dimension, TIME) || !p.isWord(0, "in") || !ARTICLES.has(p.peek(1).text)) return;
  const whole = p.peek(2).kind === "word" ? findUnit(p.peek(2).text) : undefined;
  if (whole === undefined || !sameDimension(whole.dimension, TIME)) return;
  p.take();
  p.take();
  draft.end = p.take().end;
}

/** Words in parentheses behind a unit or number are a remark: `365 (days)`; a data type among them counts. */
export function readNote(p: Parser, draft: Draft): void {
  const words = noteLength(p);
  for (let taken = 0; taken < words; taken++) {
    const word = p.peek();
    if (word.kind !== "word" || !readDataType(p, draft, word)) draft.end = p.take().end;
  }
}

/** Passes over a remark that stands where no unit does: `10^5 (seconds in day)`. */
export function skipNote(p: Parser): void {
  for (let words = noteLength(p); words > 0; words--) p.take();
}
