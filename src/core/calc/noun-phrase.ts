/** Reads count nouns and the words around units: `8 GPU hours`, `256-d float32 embeddings`, `365 (days)`. */

import { DATA, NONE, TIME, type Unit } from "../units/index.ts";
import { isEnd, noteLength, wordsUntilOperator } from "./lookahead.ts";
import type { Parser } from "./parser.ts";
import type { Token } from "./token.ts";
import { addNote, addNouns, addUnit, type Draft } from "./unit-draft.ts";

/** Up to four words; a unit of time or a data type among them joins in (`8 GPU hours`, `256-d float32 embeddings`). */
export function readNouns(p: Parser, draft: Draft): void {
  const most = p.prose ? wordsUntilOperator(p) || 1 : 4;
  let last: Token | undefined;
  for (let taken = 0; taken < most; taken++) {
    const token = p.peek();
    if (token.kind !== "word" || token.newLine || isEnd(p, 0)) break;
    if (readDataType(p, draft, token)) continue;
    const { unit } = token.word;
    if (unit !== undefined && token.text !== "B") {
      if (unit.dimension !== TIME || last === undefined) break;
      addNouns(draft, last.word.nouns, 1, last.end);
      addUnit(draft, unit, 1, p.take().end);
      return;
    }
    if (isLetterAlone(token)) {
      if (!p.prose) p.fail("unknown-unit", token.start, token.end, loneLetter(token.text));
      break;
    }
    last = p.take();
    draft.end = last.end;
  }
  if (last !== undefined) addNouns(draft, last.word.nouns, 1, draft.end);
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

function readDataType(p: Parser, draft: Draft, { word, text, end }: Token): boolean {
  if (word.bytes === 0) return false;
  p.take();
  if (draft.dimension === NONE) {
    draft.factor *= word.bytes;
    draft.dimension = DATA;
    addNote(draft, `${text} = ${word.bytes} bytes each`);
  }
  draft.end = end;
  return true;
}

/** Words behind a unit that only name the thing measured: `5 MB image over …`, `400 MB new data per day`. */
export function readTrailingNouns(p: Parser, draft: Draft): void {
  for (let words = wordsUntilOperator(p); words > 0; words--) draft.end = p.take().end;
}

/** The second word of `per friend relationship`: only the last one is the noun. */
export function readNounTail(p: Parser, draft: Draft): void {
  if (p.prose) readTrailingNouns(p, draft);
}

/** The remark of `86,400 seconds in a day`. */
export function readInADay(p: Parser, draft: Draft, { dimension }: Unit): void {
  if (dimension !== TIME || !p.isWord(0, "in") || !p.peek(1).word.article) return;
  if (p.peek(2).word.unit?.dimension !== TIME) return;
  for (let words = 0; words < 3; words++) draft.end = p.take().end;
}

/** Words in parentheses behind a unit or number are a remark: `365 (days)`; a data type among them counts. */
export function readNote(p: Parser, draft: Draft): void {
  for (let words = noteLength(p); words > 0; words--) if (!readDataType(p, draft, p.peek())) draft.end = p.take().end;
}

/** Passes over a remark that stands where no unit does: `10^5 (seconds in day)`. */
export function skipNote(p: Parser): void {
  for (let words = noteLength(p); words > 0; words--) p.take();
}
