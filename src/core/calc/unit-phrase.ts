/**
 * Reads what stands behind a number: a unit, a count noun of up to four words, further units behind `/` and `per`.
 *
 *     phrase = [ "-" ] ( unit | { word } [ unit ] ) { "/" part | "per" part | "a" time } [ "(" words ")" ]
 */

import { combine, findUnit, raised, TIME, type Unit } from "../units/index.ts";
import { isCall, isEnd } from "./lookahead.ts";
import { readInADay, readNote, readNouns, readNounTail, readTrailingNouns } from "./noun-phrase.ts";
import type { Parser } from "./parser.ts";
import type { UnitPhrase } from "./syntax.ts";
import type { Token } from "./token.ts";
import { addNouns, addUnit, addWord, type Draft, draftAt } from "./unit-draft.ts";

/** The phrase behind a number that ends at `numberEnd`; undefined where none begins there. */
export function readUnitPhrase(p: Parser, numberEnd: number): UnitPhrase | undefined {
  const first = p.peek();
  if (first.newLine || !mayStartPhrase(p, first)) return undefined;
  const draft = draftAt(first.start, numberEnd);
  if (first.kind === "word") readWords(p, draft);
  else if (first.kind === "percent") readSign(p, draft);
  else if (first.kind === "currency" && !(first.spaced && p.peek(1).kind === "number")) readSign(p, draft);
  else if (isHyphenated(p)) readHyphenated(p, draft);
  readDivisors(p, draft);
  readNote(p, draft);
  return draft.end === numberEnd ? undefined : draft;
}

/** Most numbers are followed by an operator, which no phrase begins with. */
function mayStartPhrase(p: Parser, { kind, text }: Token): boolean {
  if (kind === "operator") return (text === "/" || text === "-") && p.peek(1).kind === "word";
  return kind === "word" || kind === "percent" || kind === "currency" || kind === "open";
}

/** A unit that stands alone: behind `in`, behind a spaced slash, behind parentheses. */
export function readBareUnit(p: Parser): UnitPhrase | undefined {
  const first = p.peek();
  if (first.newLine) return undefined;
  const draft = draftAt(first.start, first.start);
  if (first.kind === "percent" || (first.kind === "currency" && p.peek(1).kind !== "number")) readSign(p, draft);
  else if (first.kind === "word" && !first.word.stops) readOneWord(p, draft);
  else if (!(p.isOperator(0, "/") && p.peek(1).kind === "word")) return undefined;
  readDivisors(p, draft);
  return draft.end === draft.start ? undefined : draft;
}

/** `%`, `€`. */
function readSign(p: Parser, draft: Draft): void {
  const { kind, text, end } = p.take();
  const unit = findUnit(text);
  if (unit !== undefined) addUnit(draft, unit, 1, end);
  draft.percent = kind === "percent";
}

/** `256-d`, `24-hour`: the hyphen touches both. */
function isHyphenated(p: Parser): boolean {
  const word = p.peek(1);
  return p.isOperator(0, "-") && !p.peek().spaced && word.kind === "word" && !word.spaced;
}

function readHyphenated(p: Parser, draft: Draft): void {
  p.take();
  const word = p.take();
  // The `d` of `256-d` is a dimension, not a day.
  if (word.text.length === 1) addNouns(draft, word.word.nouns, 1, word.end);
  else addWord(draft, word.word, 1, word.end);
  readWords(p, draft);
}

function readOneWord(p: Parser, draft: Draft): void {
  const token = p.take();
  const { unit, compound } = token.word;
  if (unit !== undefined) readUnit(p, draft, token, unit);
  else if (compound.length === 0) addNouns(draft, token.word.nouns, 1, token.end);
  else for (const part of compound) addWord(draft, part, 1, token.end);
}

/** What belongs to the unit taken last. */
function readUnit(p: Parser, draft: Draft, token: Token, unit: Unit): void {
  addUnit(draft, unit, 1, token.end);
  refuse(p, unit, token);
  readPower(p, draft, unit);
  readInADay(p, draft, unit);
}

function readWords(p: Parser, draft: Draft): void {
  const token = p.peek();
  if (token.kind !== "word" || token.newLine || isEnd(p, 0)) return;
  const { unit, compound } = token.word;
  if (unit !== undefined && !isBareM(p, draft, token)) {
    readUnit(p, draft, p.take(), unit);
    readTrailingNouns(p, draft);
  } else if (compound.length > 0) readOneWord(p, draft);
  else if (token.spaced || draft.end !== token.start || isCount(token, p.prose)) readNouns(p, draft);
}

/** `5m` may mean metres, minutes or millions; `5m/s` cannot. */
function isBareM(p: Parser, draft: Draft, word: Token): boolean {
  return word.text === "m" && !word.spaced && draft.end === word.start && !p.isOperator(1, "/");
}

/** Spellings that leave open what is meant are problems, with the fix. */
function refuse(p: Parser, { refused }: Unit, { text, start, end }: Token): void {
  if (LOWER_BYTES.test(text) && p.isOperator(0, "/") && p.isWord(1, "s")) {
    const prefix = text.charAt(0).toUpperCase();
    const write = `${prefix}bit/s or ${prefix}B/s`;
    p.fail("ambiguous-unit", start, p.peek(1).end, `\`${text}/s\` may mean bits or bytes: write ${write}.`);
  } else if (refused !== undefined) p.fail("ambiguous-unit", start, end, refused);
}

const LOWER_BYTES = /^[kmgtp]b$/;

/** Attached letters that are no unit are a name (`7th`, `3D`, `1quad`); only the `x` of `10x` and other scripts are counted. */
function isCount(word: Token, prose: boolean): boolean {
  return (
    word.text === "x" ||
    word.text === "X" ||
    word.text.charCodeAt(0) > 0x7f ||
    (!prose && word.text.length >= 4 && !/\d/.test(word.text))
  );
}

/** `s^2`, `m²`. */
function readPower(p: Parser, draft: Draft, unit: Unit): void {
  const caret = p.peek();
  if (!p.isOperator(0, "^") || caret.spaced) return;
  const { value } = caret.number ?? p.peek(1).number ?? {};
  if (value === undefined) return;
  p.take();
  if (caret.number === undefined) p.take();
  draft.factor *= unit.factor ** (value - 1);
  draft.dimension = combine(draft.dimension, raised(unit.dimension, value - 1), 1);
  draft.end = p.end;
}

function readDivisors(p: Parser, draft: Draft): void {
  for (let parts = 0; parts < 6; parts++) {
    const sign = p.peek();
    if (sign.newLine || !(isUnitSlash(p, sign) || isPer(p, sign) || isArticle(p, sign))) return;
    p.take();
    const word = p.take();
    addWord(draft, word.word, -1, word.end);
    if (word.word.unit === undefined) readNounTail(p, draft);
  }
}

/** An attached slash before a word: `MB/s`, `uploads/day`. */
function isUnitSlash(p: Parser, { kind, text, spaced }: Token): boolean {
  if (kind !== "operator" || text !== "/") return false;
  const word = p.peek(1);
  if (word.kind !== "word" || isCall(p, 1)) return false;
  return (!spaced && !word.spaced) || (spaced && word.word.unit?.dimension === TIME);
}

function isPer(p: Parser, { text }: Token): boolean {
  return text === "per" && p.peek(1).kind === "word" && !p.peek(1).word.stops;
}

/** `5 uploads a day`. */
function isArticle(p: Parser, { word }: Token): boolean {
  if (!word.article) return false;
  const next = p.peek(1);
  return next.word.unit?.dimension === TIME && next.text.length > 2;
}
