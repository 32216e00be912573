/** A unit phrase while it is being read: units and nouns are multiplied in one after the other. */

import {
  combine,
  combineNouns,
  type Dimension,
  exponentOf,
  findUnit,
  NO_NOUNS,
  NONE,
  type Nouns,
  noun,
  sameDimension,
  TIME,
  type Unit,
} from "../units/index.ts";
import type { Spelling, UnitPhrase } from "./syntax.ts";
import type { Token } from "./token.ts";

/** What has been read so far; handed out as a `UnitPhrase` when the phrase is over. */
export interface Draft extends Spelling {
  start: number;
  end: number;
  factor: number;
  dimension: Dimension;
  nouns: Nouns;
  percent: boolean;
  perTime?: number;
  notes?: string[];
}

export function draftAt(start: number, end: number): Draft {
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
    hertz: false,
  };
}

/** A phrase of one unit, for the places where the language supplies it. */
export function phraseOf(factor: number, dimension: Dimension, start: number, end: number): UnitPhrase {
  const draft = draftAt(start, end);
  draft.factor = factor;
  draft.dimension = dimension;
  return draft;
}

export function addUnit(draft: Draft, unit: Unit | undefined, at: Token, power: 1 | -1): void {
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
  if (symbol.endsWith("Hz")) draft.hertz = true;
  if (symbol.endsWith("OPS") && !symbol.endsWith("FLOPS")) draft.operations = true;
}

export function addNoun(draft: Draft, word: Token, power: 1 | -1): void {
  draft.nouns = combineNouns(draft.nouns, noun(word.text, 1), power);
  draft.end = word.end;
}

/** `GPU-hours`, `GB-month`: two units, or a noun and a unit of time, joined by a hyphen. */
export function addCompound(draft: Draft, word: Token): boolean {
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

export function addNote(draft: Draft, note: string): void {
  draft.notes ??= [];
  if (!draft.notes.includes(note)) draft.notes.push(note);
}
