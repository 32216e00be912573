/** The ways in which a claim can be compared with a value: as units say, or as people leave units out. */

import { combine, isNone, isUsual, RATE, sameDimension, TIME } from "../units/index.ts";
import { middle } from "./evaluate.ts";
import { claimedQuantity, type Side } from "./side.ts";
import type { Node } from "./syntax.ts";

/** How claim and value are to be compared, both in the claim's unit. */
export interface Reading {
  readonly truth: number;
  readonly claim: number;
  /** What one of the claim's units is in the truth's base units. */
  readonly factor: number;
  readonly note?: string;
  /** The computed value, where it is another than the left side's times the factor. */
  readonly value?: number;
}

/** The ways to compare that the dimensions allow; none where they contradict each other. */
export function readingsOf(left: Side, right: Side, text: string): Reading[] {
  const truth = middle(left.value);
  const claim = middle(right.value);
  const [a, b] = [left.typed.dimension, right.typed.dimension];
  const unit = unitFactor(right.node);
  if (sameDimension(a, b)) {
    const readings: Reading[] = [{ truth, claim, factor: 1 }, ...timeCounts(left, right, text)];
    // `0.75 × 100 = 75%` gives the percent sign to the number.
    if (right.typed.percent && !left.typed.percent) readings.push({ truth: truth * unit, claim, factor: unit });
    return readings;
  }
  if (isNone(a)) return bareTruths(left, right, unit, text);
  if (isNone(b)) return bareClaims(left, claim);
  return isUsual(a) ? missingTime(left, right) : numbersAlone(left, right, unit);
}

/** `5M × 0.3 GB × 0.02$ = $30k`, where the author left out a `per GB`: accepted only if the written numbers agree. */
function numbersAlone(left: Side, right: Side, unit: number): Reading[] {
  const truth = unitless(left.node) * unit;
  const note = "the units do not fit, the numbers alone agree";
  return fitting([{ truth, claim: middle(right.value), factor: unit, value: truth, note }]);
}

function unitless(node: Node): number {
  if (node.kind === "quantity") return node.value * (node.unit?.percent ? 0.01 : 1);
  if (node.kind !== "binary") return Number.NaN;
  const [a, b] = [unitless(node.left), unitless(node.right)];
  return node.operator === "*" ? a * b : node.operator === "/" ? a / b : Number.NaN;
}

/** `1000 / 30 = 30 ms`: the claim lends its unit to a bare number, or the number is in base units. */
function bareTruths(left: Side, right: Side, unit: number, text: string): Reading[] {
  const [truth, claim] = [middle(left.value), middle(right.value)];
  const readings: Reading[] = [
    { truth: truth * unit, claim, factor: unit },
    { truth, claim, factor: 1 },
  ];
  const daily = /\bDAU\b|\bdaily\b/.test(text.slice(left.node.start, left.node.end));
  if (daily && sameDimension(right.typed.dimension, RATE)) {
    const note = "daily active users are counted per day";
    readings.push({ truth: truth / DAY, claim, factor: 1 / DAY, note });
  }
  return readings;
}

const DAY = 86_400;

/** `3 × 50 ms = 150`: the bare number may be in any unit that the text before it uses. */
function bareClaims(left: Side, claim: number): Reading[] {
  const truth = middle(left.value);
  const factors = new Set([1, ...unitFactors(left.node, left)]);
  return [...factors].map((factor) => ({ truth: truth / factor, claim, factor }));
}

function unitFactors(node: Node, side: Side): number[] {
  const own = node === side.node && side.typed.wanted !== undefined ? [side.typed.wanted.factor] : [];
  if (node.kind === "quantity") {
    const same = node.unit !== undefined && sameDimension(node.unit.dimension, side.typed.dimension);
    return same && node.unit !== undefined ? [...own, node.unit.factor] : own;
  }
  if (node.kind === "binary") return [...own, ...unitFactors(node.left, side), ...unitFactors(node.right, side)];
  return own;
}

/** One side says `per day` and the other does not: compared without it, and accepted only if that fits. */
function missingTime(left: Side, right: Side): Reading[] {
  const [truth, claim] = [middle(left.value), middle(right.value)];
  const [a, b] = [left.typed.dimension, right.typed.dimension];
  const period = periodOf(right.node) ?? periodOf(left.node);
  if (period === undefined) return [];
  const note = "one side names a period that the other leaves out";
  if (sameDimension(combine(a, TIME, -1), b)) return fitting([{ truth, claim: claim * period, factor: 1, note }]);
  if (sameDimension(combine(a, RATE, -1), b)) return fitting([{ truth: truth * period, claim, factor: 1, note }]);
  return [];
}

/** `10M/day / 86400 = 115/s`: the bare number converts days into seconds. */
function timeCounts(left: Side, right: Side, text: string): Reading[] {
  if (!sameDimension(right.typed.dimension, RATE) || left.node.kind !== "binary") return [];
  const divisor = left.node.right;
  if (left.node.operator !== "/" || divisor.kind !== "quantity" || divisor.unit !== undefined) return [];
  const period = periodOf(left.node.left);
  if (period !== divisor.value) return [];
  const note = `${text.slice(divisor.start, divisor.end)} is read as a conversion of the unit before it`;
  return [{ truth: middle(left.value) * period, claim: middle(right.value), factor: 1, note }];
}

function fitting(readings: readonly Reading[]): Reading[] {
  return readings.filter((reading) => distance(reading) < Math.log(1.3));
}

function periodOf(node: Node): number | undefined {
  if (node.kind === "quantity") return node.unit?.perTime;
  if (node.kind === "binary") return periodOf(node.left) ?? periodOf(node.right);
  return node.kind === "range" ? periodOf(node.high) : undefined;
}

export function distance({ truth, claim }: Reading): number {
  if (truth === claim) return 0;
  const ratio = truth / claim;
  return ratio > 0 && Number.isFinite(ratio) ? Math.abs(Math.log(ratio)) : Number.POSITIVE_INFINITY;
}

function unitFactor(node: Node): number {
  if (node.kind === "applied") return node.unit.factor;
  if (node.kind === "binary") return unitFactor(node.left) * (node.operator === "*" ? unitFactor(node.right) : 1);
  return claimedQuantity(node)?.unit?.factor ?? 1;
}
