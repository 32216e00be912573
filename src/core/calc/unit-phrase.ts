/**
 * Reads what stands behind a number: a unit, a count noun of up to four words, further units behind `/` and `per`.
 *
 *     phrase = [ "-" ] ( unit | { word } [ unit ] ) { "/" part | "per" part | "a" time } [ "(" words ")" ]
 */

import { combine, findUnit, raised, sameDimension, TIME, type Unit } from "../units/index.ts";
import { isCall, isEnd } from "./lookahead.ts";
import { readInADay, readNote, readNouns, readNounTail, readTrailingNouns } from "./noun-phrase.ts";
import type { Parser } from "./parser.ts";
import type { UnitPhrase } from "./syntax.ts";
import type { Token } from "./token.ts";
import { addCompound, addNoun, addUnit, type Draft, draftAt } from "./unit-draft.ts";
import { ARTICLES, isStopWord } from "./words.ts";

/** The phrase behind a number that ends at `numberEnd`; undefined where none begins there. */
export function readUnitPhrase(p: Parser, numberEnd: number): UnitPhrase | undefined {
  const first = p.peek();
  if (first.newLine || !mayStartPhrase(p, first)) return undefined;
  const draft = draftAt(first.start, numberEnd);
  if (first.kind === "percent") readPercent(p, draft);
  else if (first.kind === "currency" && !(first.spaced && p.peek(1).kind === "number"))
    addUnit(draft, findUnit(p.take().text), first, 1);
  else if (isHyphenated(p)) readHyphenated(p, draft);
  else if (first.kind === "word") readWords(p, draft);
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
  if (first.kind === "percent") readPercent(p, draft);
  else if (first.kind === "currency" && p.peek(1).kind !== "number") addUnit(draft, findUnit(p.take().text), first, 1);
  else if (first.kind === "word" && !isStopWord(first.text)) readOneWord(p, draft);
  else if (first.kind === "operator" && first.text === "/" && p.peek(1).kind === "word") draft.start = first.start;
  else return undefined;
  readDivisors(p, draft);
  return draft.end === draft.start ? undefined : draft;
}

function readPercent(p: Parser, draft: Draft): void {
  const sign = p.take();
  addUnit(draft, findUnit(sign.text), sign, 1);
  draft.percent = true;
}

/** `256-d`, `24-hour`: the hyphen touches both. */
function isHyphenated(p: Parser): boolean {
  const [hyphen, word] = [p.peek(), p.peek(1)];
  return hyphen.kind === "operator" && hyphen.text === "-" && !hyphen.spaced && word.kind === "word" && !word.spaced;
}

function readHyphenated(p: Parser, draft: Draft): void {
  p.take();
  const word = p.take();
  const unit = findUnit(word.text);
  // The `d` of `256-d` is a dimension, not a day.
  if (unit === undefined || word.text.length === 1) addNoun(draft, word, 1);
  else addUnit(draft, unit, word, 1);
  readWords(p, draft);
}

function readOneWord(p: Parser, draft: Draft): void {
  const word = p.take();
  const unit = findUnit(word.text);
  if (unit === undefined) {
    if (!addCompound(draft, word)) addNoun(draft, word, 1);
    return;
  }
  addUnit(draft, unit, word, 1);
  refuse(p, unit, word);
  readPower(p, draft, unit);
  readInADay(p, draft, unit);
}

function readWords(p: Parser, draft: Draft): void {
  const word = p.peek();
  if (word.kind !== "word" || word.newLine || isEnd(p, 0)) return;
  const unit = findUnit(word.text);
  if (unit !== undefined && !isBareM(p, draft, word)) {
    p.take();
    refuse(p, unit, word);
    addUnit(draft, unit, word, 1);
    readPower(p, draft, unit);
    readInADay(p, draft, unit);
    readTrailingNouns(p, draft);
    return;
  }
  if (addCompound(draft, word)) p.take();
  else if (word.spaced || draft.end !== word.start || isCount(word, p.prose)) readNouns(p, draft);
}

/** `5m` may mean metres, minutes or millions; `5m/s` cannot. */
function isBareM(p: Parser, draft: Draft, word: Token): boolean {
  return word.text === "m" && !word.spaced && draft.end === word.start && !p.isOperator(1, "/");
}

/** Spellings that leave open what is meant are problems, with the fix. */
function refuse(p: Parser, unit: Unit, word: Token): void {
  const lowerRate = LOWER_BYTES.test(word.text) && p.isOperator(0, "/") && p.isWord(1, "s");
  if (lowerRate) {
    const [prefix] = word.text.toUpperCase();
    const write = `${prefix}bit/s or ${prefix}B/s`;
    p.fail("ambiguous-unit", word.start, p.peek(1).end, `\`${word.text}/s\` may mean bits or bytes: write ${write}.`);
  } else if (unit.refused !== undefined) {
    const { message, write } = unit.refused;
    p.fail("ambiguous-unit", word.start, word.end, `${message}: write ${write}.`);
  }
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
function readPower(p: Parser, draft: Draft, unit: Unit | undefined): void {
  const caret = p.peek();
  if (unit === undefined || caret.kind !== "operator" || caret.text !== "^" || caret.spaced) return;
  const superscript = !Number.isNaN(caret.value);
  if (!superscript && p.peek(1).kind !== "number") return;
  const exponent = superscript ? caret.value : p.peek(1).value;
  p.take();
  if (!superscript) p.take();
  draft.factor *= unit.factor ** (exponent - 1);
  draft.dimension = combine(draft.dimension, raised(unit.dimension, exponent - 1), 1);
  draft.end = p.end;
}

function readDivisors(p: Parser, draft: Draft): void {
  for (let parts = 0; parts < 6; parts++) {
    const sign = p.peek();
    if (sign.newLine || !(isUnitSlash(p) || isPer(p) || isArticle(p))) return;
    p.take();
    const word = p.take();
    const unit = findUnit(word.text);
    if (unit !== undefined) addUnit(draft, unit, word, -1);
    else addNoun(draft, word, -1);
    if (unit !== undefined && sameDimension(unit.dimension, TIME)) draft.perTime = unit.factor;
    else if (unit === undefined) readNounTail(p, draft);
  }
}

/** An attached slash before a word: `MB/s`, `uploads/day`. */
function isUnitSlash(p: Parser): boolean {
  const [slash, word] = [p.peek(), p.peek(1)];
  if (slash.kind !== "operator" || slash.text !== "/" || word.kind !== "word" || isCall(p, 1)) return false;
  if (!slash.spaced && !word.spaced) return true;
  const unit = findUnit(word.text);
  return slash.spaced && unit !== undefined && sameDimension(unit.dimension, TIME);
}

function isPer(p: Parser): boolean {
  return p.isWord(0, "per") && p.peek(1).kind === "word" && !isStopWord(p.peek(1).text);
}

/** `5 uploads a day`. */
function isArticle(p: Parser): boolean {
  const [article, word] = [p.peek(), p.peek(1)];
  if (article.kind !== "word" || !ARTICLES.has(article.text) || word.kind !== "word") return false;
  const unit = findUnit(word.text);
  return unit !== undefined && sameDimension(unit.dimension, TIME) && word.text.length > 2;
}
