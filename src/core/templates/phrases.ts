/**
 * The phrase language, in which templates say what counts as evidence. It cannot backtrack, because it has no repetition:
 *
 *     roc auc              these words, one after the other (hyphens and slashes separate words)
 *     retrain*             any word with this beginning
 *     #                    any word that begins with a digit
 *     (fixed|constant) fpr one of these at this place
 *     as (is)? today       this or nothing at this place
 *     recall ... matters   up to eight words between, within one sentence
 *     $metric-offline      any phrase of a lexicon
 *     !edge case*          cancels whatever else overlaps it
 */

import { wordsOf } from "./words.ts";

export type PhraseElement =
  | { readonly kind: "word"; readonly word: string; readonly stem: boolean }
  | { readonly kind: "number" }
  | { readonly kind: "gap" }
  | { readonly kind: "lexicon"; readonly name: string; readonly at: number }
  | { readonly kind: "any"; readonly branches: readonly (readonly PhraseElement[])[]; readonly optional: boolean };

export interface Phrase {
  readonly elements: readonly PhraseElement[];
  /** Written with a leading `!`. */
  readonly cancels: boolean;
  /** The lexicons it refers to, wherever in it. */
  readonly lexicons: readonly LexiconElement[];
}

export type LexiconElement = PhraseElement & { readonly kind: "lexicon" };

export interface PhraseProblem {
  /** Offset into the phrase. */
  readonly at: number;
  readonly message: string;
}

export type ParsedPhrase = { readonly phrase: Phrase } | { readonly problem: PhraseProblem };

/** A phrase has at most so many characters. */
export const longestPhrase = 400;

/** At most so many words lie in one gap. */
export const gapWords = 8;

const maxGaps = 2;
const maxDepth = 4;

export function parsePhrase(text: string): ParsedPhrase {
  if (text.length > longestPhrase)
    return { problem: { at: 0, message: `A phrase has at most ${longestPhrase} characters.` } };
  if (/^[a-zа-я0-9]+\*?(?: [a-zа-я0-9]+\*?)*$/.test(text)) return { phrase: plainPhrase(text) };
  const cancels = text.startsWith("!");
  const reader: Reader = { text, at: cancels ? 1 : 0, gaps: 0, lexicons: none };
  const elements = readSequence(reader, 0);
  if (reader.problem) return { problem: reader.problem };
  if (reader.at < text.length) return { problem: { at: reader.at, message: "This `)` or `|` has no `(` before it." } };
  return { phrase: { elements, cancels, lexicons: reader.lexicons } };
}

/** Most phrases are but words, and thousands of them are read before the first document is. */
function plainPhrase(text: string): Phrase {
  return { elements: text.split(" ").map(plainWord), cancels: false, lexicons: none };
}

function plainWord(raw: string): PhraseElement {
  const stem = raw.charCodeAt(raw.length - 1) === STAR;
  return { kind: "word", word: stem ? raw.slice(0, -1) : raw, stem };
}

/** Shared by all phrases that refer to no lexicon. */
const none: readonly LexiconElement[] = [];

interface Reader {
  readonly text: string;
  at: number;
  gaps: number;
  lexicons: readonly LexiconElement[];
  problem?: PhraseProblem;
}

function readSequence(reader: Reader, depth: number): PhraseElement[] {
  const from = reader.at;
  const elements: PhraseElement[] = [];
  while (reader.at < reader.text.length && !reader.problem) {
    const character = reader.text.charCodeAt(reader.at);
    if (character === CLOSE || character === BAR) break;
    if (character === SPACE) reader.at++;
    else if (character === OPEN) elements.push(readAlternatives(reader, depth + 1));
    else readWord(reader, elements);
  }
  checkEnds(reader, elements, from);
  return elements;
}

function checkEnds(reader: Reader, elements: readonly PhraseElement[], from: number): void {
  if (reader.problem) return;
  if (elements.every(isOptional)) fail(reader, from, "There is no word here.");
  else if (elements[0]?.kind === "gap" || elements[elements.length - 1]?.kind === "gap") {
    fail(reader, from, "A gap `...` stands between two words.");
  }
}

function isOptional(element: PhraseElement): boolean {
  return element.kind === "any" && element.optional;
}

function readAlternatives(reader: Reader, depth: number): PhraseElement {
  const from = reader.at;
  const branches: PhraseElement[][] = [];
  if (depth > maxDepth) fail(reader, from, `Parentheses are nested at most ${maxDepth} deep.`);
  do {
    reader.at++;
    branches.push(readSequence(reader, depth));
  } while (!reader.problem && reader.text.charCodeAt(reader.at) === BAR);
  if (!reader.problem && reader.text.charCodeAt(reader.at) !== CLOSE) fail(reader, from, "This `(` has no `)`.");
  reader.at++;
  const optional = reader.text.charCodeAt(reader.at) === QUESTION;
  if (optional) reader.at++;
  return { kind: "any", branches, optional };
}

function readWord(reader: Reader, elements: PhraseElement[]): void {
  const from = reader.at;
  const raw = readRaw(reader);
  const first = raw.charCodeAt(0);
  if (raw === "...") elements.push(readGap(reader, from));
  else if (raw === "#") elements.push({ kind: "number" });
  else if (first === DOLLAR) elements.push(readLexicon(reader, raw.slice(1), from));
  else if (/^[a-zа-я0-9]+\*?$/.test(raw)) elements.push(plainWord(raw));
  else readWords(reader, raw, from, elements);
}

/** Up to the next space, parenthesis or bar. */
function readRaw(reader: Reader): string {
  const { text, at: from } = reader;
  let at = from;
  for (; at < text.length; at++) {
    const character = text.charCodeAt(at);
    if (character === SPACE || character === BAR || character === OPEN || character === CLOSE) break;
  }
  reader.at = at;
  return text.slice(from, at);
}

function readWords(reader: Reader, raw: string, from: number, elements: PhraseElement[]): void {
  const star = raw.indexOf("*");
  const stem = raw.charCodeAt(raw.length - 1) === STAR;
  const words = wordsOf(stem ? raw.slice(0, -1) : raw);
  if (words.length === 0) fail(reader, from, `“${raw}” has no letter or digit, so nothing can match it.`);
  if (star !== -1 && star < raw.length - 1) fail(reader, from, "`*` stands at the end of a word.");
  const last = words.length - 1;
  for (let at = 0; at <= last; at++) elements.push({ kind: "word", word: words[at] ?? "", stem: stem && at === last });
}

function readLexicon(reader: Reader, name: string, at: number): LexiconElement {
  const element: LexiconElement = { kind: "lexicon", name, at };
  reader.lexicons = [...reader.lexicons, element];
  return element;
}

function readGap(reader: Reader, from: number): PhraseElement {
  reader.gaps++;
  if (reader.gaps > maxGaps) fail(reader, from, `A phrase has at most ${maxGaps} gaps.`);
  return { kind: "gap" };
}

function fail(reader: Reader, at: number, message: string): void {
  reader.problem ??= { at, message };
}

const SPACE = 0x20;
const DOLLAR = 0x24;
const OPEN = 0x28;
const CLOSE = 0x29;
const STAR = 0x2a;
const QUESTION = 0x3f;
const BAR = 0x7c;
