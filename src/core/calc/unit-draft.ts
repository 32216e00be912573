/** A unit phrase while it is being read: units and nouns are multiplied in one after the other. */

import { combine, combineNouns, type Dimension, NO_NOUNS, NONE, type Nouns, TIME, type Unit } from "../units/index.ts";
import type { UnitPhrase } from "./syntax.ts";
import type { Word } from "./words.ts";

/** What has been read so far; handed out as a `UnitPhrase` when the phrase is over. */
export type Draft = { -readonly [Key in keyof UnitPhrase]: UnitPhrase[Key] };

export function draftAt(start: number, end: number, factor = 1, dimension: Dimension = NONE): Draft {
  return {
    start,
    end,
    factor,
    dimension,
    nouns: NO_NOUNS,
    percent: false,
    spelling: 0,
    perTime: undefined,
    notes: NO_NOTES,
  };
}

const NO_NOTES: readonly string[] = [];

/** Multiplies a unit in, or another phrase; returns the draft. */
export function addUnit(
  draft: Draft,
  unit: Pick<Unit, "factor" | "dimension" | "nouns" | "spelling" | "notes">,
  power: 1 | -1,
  end: number,
): Draft {
  draft.factor = power === 1 ? draft.factor * unit.factor : draft.factor / unit.factor;
  draft.dimension = combine(draft.dimension, unit.dimension, power);
  draft.spelling |= unit.spelling;
  if (power === -1 && unit.dimension === TIME) draft.perTime = unit.factor;
  for (const note of unit.notes) addNote(draft, note);
  return addNouns(draft, unit.nouns, power, end);
}

export function addNouns(draft: Draft, nouns: Nouns, power: 1 | -1, end: number): Draft {
  draft.nouns = combineNouns(draft.nouns, nouns, power);
  draft.end = end;
  return draft;
}

/** The unit that a word names, or else what it counts. */
export function addWord(draft: Draft, word: Word, power: 1 | -1, end: number): Draft {
  return word.unit === undefined ? addNouns(draft, word.nouns, power, end) : addUnit(draft, word.unit, power, end);
}

export function addNote(draft: Draft, note: string): void {
  if (!draft.notes.includes(note)) draft.notes = [...draft.notes, note];
}
