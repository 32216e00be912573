/** What the functions of the check share: the source, what they gather on their way, and the first problem met. */

import type { Problem } from "../text/problem.ts";
import { hasTime, type Spelling } from "../units/index.ts";
import type { Node, UnitPhrase } from "./syntax.ts";
import { unitText } from "./unit-text.ts";

export class Checking {
  spelling: Spelling = 0;
  /** Seconds of the period that was named last; 0 for none. */
  period = 0;
  /** A time takes part, whether it cancels out or not. */
  time = false;
  /** To be told beside the result. */
  notes: readonly string[] = NO_NOTES;
  problem: Problem | undefined;
  /** From this offset on, the attached letter of `64B` is read as bytes instead of billions. */
  readonly bytesFrom: number;
  readonly #text: string;

  constructor(text: string, bytesFrom: number) {
    this.#text = text;
    this.bytesFrom = bytesFrom;
  }

  gather(unit: UnitPhrase): void {
    this.spelling |= unit.spelling;
    if (unit.perTime !== undefined) this.period = unit.perTime;
    if (hasTime(unit.dimension)) this.time = true;
    for (const note of unit.notes) this.note(note);
  }

  note(note: string): void {
    if (!this.notes.includes(note)) this.notes = [...this.notes, note];
  }

  slice({ start, end }: Node): string {
    return end - start > LONGEST ? `${this.#text.slice(start, start + LONGEST)}…` : this.#text.slice(start, end);
  }

  phrase(unit: UnitPhrase): string {
    const words = unitText(this.#text, unit);
    return words.startsWith("/") ? words.slice(1) : words;
  }

  /** Records the first problem; returns undefined, which is what a failed check returns. */
  fail(code: string, { start, end }: Node, message: string): undefined {
    this.problem ??= { code, span: { start, end }, message };
    return undefined;
  }
}

const LONGEST = 40;
const NO_NOTES: readonly string[] = [];
