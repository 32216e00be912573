/** What the functions of the check share: the source, what they gather on their way, and the first problem met. */

import type { Problem } from "../text/problem.ts";
import { exponentOf, NONE } from "../units/index.ts";
import type { Node, UnitPhrase } from "./syntax.ts";
import type { Gathered } from "./typed.ts";
import { unitText } from "./unit-text.ts";

export class Checking {
  readonly gathered: Gathered = {
    binary: false,
    bits: false,
    bytes: false,
    hours: false,
    operations: false,
    hertz: false,
    period: 0,
    time: false,
    notes: new Set(),
  };
  problem: Problem | undefined;
  /** From this offset on, the attached letter of `64B` is read as bytes instead of billions. */
  readonly bytesFrom: number;
  readonly #text: string;

  constructor(text: string, bytesFrom: number) {
    this.#text = text;
    this.bytesFrom = bytesFrom;
  }

  gather(unit: UnitPhrase): void {
    const { gathered } = this;
    if (unit.binary) gathered.binary = true;
    if (unit.bits) gathered.bits = true;
    if (unit.bytes) gathered.bytes = true;
    if (unit.hours) gathered.hours = true;
    if (unit.operations) gathered.operations = true;
    if (unit.hertz) gathered.hertz = true;
    if (unit.perTime !== undefined) gathered.period = unit.perTime;
    if (unit.dimension !== NONE && exponentOf(unit.dimension, "time") !== 0) gathered.time = true;
    if (unit.notes !== undefined) for (const note of unit.notes) gathered.notes.add(note);
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
