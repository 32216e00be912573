/**
 * Reads what stands behind a number: a unit, a count noun of up to four words, further units behind `/` and `per`.
 *
 *     phrase = [ "-" ] ( unit | { word } [ unit ] ) { "/" part | "per" part | "a" time } [ "(" words ")" ]
 */

import {
  combine,
  combineNouns,
  DATA,
  DATA_TYPES,
  type Dimension,
  exponentOf,
  findUnit,
  isNone,
  NO_NOUNS,
  NONE,
  type Nouns,
  noun,
  raised,
  sameDimension,
  TIME,
  type Unit,
} from "../units/index.ts";
import type { Parser } from "./parser.ts";
import type { UnitPhrase } from "./syntax.ts";
import type { Token } from "./tokenize.ts";
import { ARTICLES, AVAILABILITY, FUNCTIONS, isStopWord } from "./words.ts";

/** What has been read so far; handed out as a `UnitPhrase` when the phrase is over. */
interface Draft {
  start: number;
  end: number;
  factor: number;
  dimension: Dimension;
  nouns: Nouns;
  percent: boolean;
  binary: boolean;
  bits: boolean;
  bytes: boolean;
  hours: boolean;
  operations: boolean;
  perTime?: number;
  notes?: string[];
}

function draftAt(start: number, end: number): Draft {
  return {
    start,
    end,
    factor: 1,
    dimension: NONE,
    nouns: NO_NOUNS,
    percent: false,
    binary: false,
    bits: false,
    bytes: false,
    hours: false,
    operations: false,
  };
}

/** A phrase of one unit, for the places where the language supplies it. */
export function phraseOf(factor: number, dimension: Dimension, start: number, end: number): UnitPhrase {
  const draft = draftAt(start, end);
  draft.factor = factor;
  draft.dimension = dimension;
  return draft;
}

/** The phrase behind a number that ends at `numberEnd`; undefined where none begins there. */
export function readUnitPhrase(p: Parser, numberEnd: number): UnitPhrase | undefined {
  const first = p.peek();
  const draft = draftAt(first.start, numberEnd);
  if (first.newLine) return undefined;
  if (first.kind === "percent") readPercent(p, draft);
  else if (first.kind === "currency" && !first.spaced) addUnit(draft, findUnit(p.take().text), first, 1);
  else if (isHyphenated(p)) readHyphenated(p, draft);
  else if (first.kind === "word") readWords(p, draft);
  readDivisors(p, draft);
  readNote(p, draft);
  return draft.end === numberEnd ? undefined : draft;
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
  return word.text === "x" || word.text === "X" || word.text.charCodeAt(0) > 0x7f || (!prose && word.text.length >= 4);
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

/** Up to four words; a unit of time or a data type among them joins in (`8 GPU hours`, `256-d float32 embeddings`). */
function readNouns(p: Parser, draft: Draft): void {
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
  const bytes = Object.hasOwn(DATA_TYPES, word.text.toLowerCase()) ? DATA_TYPES[word.text.toLowerCase()] : undefined;
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
function readTrailingNouns(p: Parser, draft: Draft): void {
  const words = wordsUntilOperator(p);
  for (let taken = 0; taken < words; taken++) {
    const word = p.take();
    draft.end = word.end;
  }
}

/** The remark of `86,400 seconds in a day`. */
function readInADay(p: Parser, draft: Draft, unit: Unit): void {
  if (!sameDimension(unit.dimension, TIME) || !p.isWord(0, "in") || !ARTICLES.has(p.peek(1).text)) return;
  const whole = p.peek(2).kind === "word" ? findUnit(p.peek(2).text) : undefined;
  if (whole === undefined || !sameDimension(whole.dimension, TIME)) return;
  p.take();
  p.take();
  draft.end = p.take().end;
}

/** How many plain words stand before the next operator, `per` or sign of a result; 0 where something else comes first. */
function wordsUntilOperator(p: Parser): number {
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
function isEnd(p: Parser, ahead: number): boolean {
  const { text } = p.peek(ahead);
  if (isStopWord(text) || AVAILABILITY.has(text.toLowerCase()) || text === "downtime") return true;
  return isTimes(p, ahead) || isCall(p, ahead);
}

/** `min` is a unit and a function; the parenthesis decides. */
function isCall(p: Parser, ahead: number): boolean {
  return FUNCTIONS.has(p.peek(ahead).text) && p.peek(ahead + 1).kind === "open" && !p.peek(ahead + 1).spaced;
}

/** `x` between two operands. */
export function isTimes(p: Parser, ahead: number): boolean {
  const { kind, text, spaced } = p.peek(ahead);
  if (kind !== "word" || (text !== "x" && text !== "X") || !spaced) return false;
  const next = p.peek(ahead + 1).kind;
  return next === "number" || next === "open" || next === "currency" || next === "frac" || next === "approx";
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

/** The second word of `per friend relationship`: only the last one is the noun. */
function readNounTail(p: Parser, draft: Draft): void {
  const words = p.prose ? wordsUntilOperator(p) : 0;
  for (let taken = 0; taken < words; taken++) draft.end = p.take().end;
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

/** Words in parentheses behind a unit or number are a remark: `365 (days)`; a data type among them counts. */
function readNote(p: Parser, draft: Draft): void {
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

function addUnit(draft: Draft, unit: Unit | undefined, at: Token, power: 1 | -1): void {
  if (unit === undefined) return;
  draft.factor = power === 1 ? draft.factor * unit.factor : draft.factor / unit.factor;
  draft.dimension = combine(draft.dimension, unit.dimension, power);
  if (unit.noun !== undefined) draft.nouns = combineNouns(draft.nouns, noun(unit.noun, 1), power);
  addFlavour(draft, unit);
  if (unit.note !== undefined) addNote(draft, unit.note);
  draft.end = at.end;
}

function addFlavour(draft: Draft, { symbol, binary, bits, dimension }: Unit): void {
  if (binary) draft.binary = true;
  if (bits) draft.bits = true;
  else if (!binary && exponentOf(dimension, "data") !== 0) draft.bytes = true;
  if (symbol === "h" || symbol.endsWith("Wh") || symbol.endsWith("Ah")) draft.hours = true;
  if (symbol.endsWith("OPS") && !symbol.endsWith("FLOPS")) draft.operations = true;
}

function addNoun(draft: Draft, word: Token, power: 1 | -1): void {
  draft.nouns = combineNouns(draft.nouns, noun(word.text, 1), power);
  draft.end = word.end;
}

/** `GPU-hours`, `GB-month`: two units, or a noun and a unit of time, joined by a hyphen. */
function addCompound(draft: Draft, word: Token): boolean {
  const hyphen = word.text.lastIndexOf("-");
  if (hyphen <= 0) return false;
  const time = findUnit(word.text.slice(hyphen + 1));
  if (time === undefined || !sameDimension(time.dimension, TIME) || word.text.length - hyphen < 5) return false;
  const left = word.text.slice(0, hyphen);
  const unit = findUnit(left);
  addUnit(draft, unit, word, 1);
  addUnit(draft, time, word, 1);
  if (unit === undefined) addNoun(draft, { ...word, text: left }, 1);
  return true;
}

function addNote(draft: Draft, note: string): void {
  draft.notes ??= [];
  if (!draft.notes.includes(note)) draft.notes.push(note);
}
