/** Compares what the author wrote as the result with the value computed. */

import {
  combine,
  currencyOf,
  exponentOf,
  type Flavour,
  formatIn,
  formatValue,
  isNone,
  RATE,
  sameDimension,
  separated,
  shortNumber,
  TIME,
} from "../units/index.ts";
import type { Claim } from "./calculation.ts";
import { type Amount, middle } from "./evaluate.ts";
import type { Node, Quantity } from "./syntax.ts";
import { digitsOf, judge, slipOf, type Written } from "./tolerance.ts";
import type { Typed } from "./typed.ts";
import { unitText } from "./unit-text.ts";

/** A computed side of a claim. */
export interface Side {
  readonly node: Node;
  readonly typed: Typed;
  readonly value: Amount;
  readonly flavour: Flavour;
}

export interface Judged {
  readonly claim: Claim;
  /** The computed value, where the claim lent it a unit: `1000 / 30 = 30 ms` is about 33.3 ms. */
  readonly value: Amount;
  readonly typed: Typed;
  readonly notes: readonly string[];
}

/** How claim and value are to be compared, both in the claim's unit. */
interface Reading {
  readonly truth: number;
  readonly claim: number;
  /** What one of the claim's units is in the truth's base units. */
  readonly factor: number;
  readonly note?: string;
}

export function judgeClaim(left: Side, right: Side, text: string, approximate: boolean, conversion: boolean): Judged {
  const readings = readingsOf(left, right, text);
  const quantity = claimedQuantity(right.node);
  const span = { start: right.node.start, end: right.node.end };
  const base = { span, text: text.slice(span.start, span.end), value: middle(right.value), approximate };
  if (readings.length === 0) {
    const expected = display(left);
    return judged(left, { ...base, verdict: "wrong", expected, mismatch: true }, text);
  }
  const nearest = readings.reduce((best, next) => (distance(next) < distance(best) ? next : best));
  const written = writtenOf(right, quantity, text, approximate, conversion);
  const binary = conversion && isBinaryKilo(left, right, nearest);
  const verdict = binary || inRange(left, right) ? "holds" : judge(nearest.truth, nearest.claim, written);
  const expected = verdict === "holds" ? base.text : rewritten(left, right, quantity, nearest, text);
  const slip =
    verdict === "holds"
      ? undefined
      : slipOf(nearest.truth, nearest.claim, exponentOf(right.typed.dimension, "data") !== 0);
  const claim: Claim = { ...base, verdict, expected, mismatch: false, ...(slip !== undefined && { slip }) };
  return judged(left, claim, text, nearest, right);
}

/** `1 KB = 1024 bytes` states the author's convention and is no slip. */
function isBinaryKilo(left: Side, right: Side, { truth, claim }: Reading): boolean {
  if (left.flavour.binary || right.flavour.binary || exponentOf(right.typed.dimension, "data") === 0) return false;
  return [1, 2, 3, 4].some((power) => Math.abs(claim / truth / 1.024 ** power - 1) < 1e-9);
}

function judged(left: Side, claim: Claim, text: string, reading?: Reading, right?: Side): Judged {
  const notes = reading?.note === undefined ? [] : [reading.note];
  if (reading === undefined || right === undefined) return { claim, value: left.value, typed: left.typed, notes };
  const borrowed = isNone(left.typed.dimension) && !isNone(right.typed.dimension);
  const value = borrowed ? scaled(left.value, reading.factor) : left.value;
  const typed = borrowed ? { ...left.typed, dimension: right.typed.dimension, nouns: right.typed.nouns } : left.typed;
  return { claim, value, typed: inUnitOf(right, typed, middle(value), text), notes };
}

/** The computed side, to be shown in the unit of the claim unless that makes the number unreadable. */
function inUnitOf(right: Side, typed: Typed, value: number, text: string): Typed {
  const quantity = claimedQuantity(right.node);
  const { unit } = quantity ?? {};
  if (unit === undefined || typed.wanted !== undefined || !sameDimension(unit.dimension, typed.dimension)) return typed;
  const count = Math.abs(value / unit.factor);
  const counting = isNone(unit.dimension) || sameDimension(unit.dimension, RATE);
  if (isNone(unit.dimension) && !unit.percent) return { ...typed, nouns: unit.nouns };
  if (currencyOf(unit.dimension) !== undefined || count < 0.1 || (count >= 10_000 && !counting)) return typed;
  const name = unitText(text, unit);
  return { ...typed, wanted: { text: name, factor: unit.factor, counting } };
}

function scaled(value: Amount, scale: number): Amount {
  if (typeof value === "number") return value * scale;
  return { p5: value.p5 * scale, median: value.median * scale, p95: value.p95 * scale };
}

/** The ways to compare that the dimensions allow; none where they contradict each other. */
function readingsOf(left: Side, right: Side, text: string): Reading[] {
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
  if (isNone(a))
    return [
      { truth: truth * unit, claim, factor: unit },
      { truth, claim, factor: 1 },
    ];
  if (isNone(b)) return bareClaims(left, claim);
  return missingTime(left, right);
}

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

function distance({ truth, claim }: Reading): number {
  if (truth === claim) return 0;
  const ratio = truth / claim;
  return ratio > 0 && Number.isFinite(ratio) ? Math.abs(Math.log(ratio)) : Number.POSITIVE_INFINITY;
}

/** The number that a claim writes down; undefined where it is itself an expression. */
function claimedQuantity(node: Node): Quantity | undefined {
  if (node.kind === "quantity") return node;
  if (node.kind === "range" && node.high.kind === "quantity") return node.high;
  return node.kind === "negation" ? claimedQuantity(node.operand) : undefined;
}

function unitFactor(node: Node): number {
  if (node.kind === "applied") return node.unit.factor;
  if (node.kind === "binary") return unitFactor(node.left) * (node.operator === "*" ? unitFactor(node.right) : 1);
  return claimedQuantity(node)?.unit?.factor ?? 1;
}

function writtenOf(
  { value }: Side,
  quantity: Quantity | undefined,
  text: string,
  approximate: boolean,
  conversion: boolean,
): Written {
  // An expression as the claim is held to the tolerance of a short number.
  if (quantity === undefined)
    return { place: Math.abs(middle(value)) * 1e-9, digits: 2, approximate, conversion: true };
  const number = digitsWithin(text, quantity);
  const plain = digitsOf(number, 1);
  const bare = numberOf(number);
  const scale = bare === 0 || !Number.isFinite(bare) ? 1 : Math.abs(middle(value) / bare);
  return { place: plain.place * scale, digits: plain.digits, approximate, conversion };
}

/** The digits alone, without sign, magnitude and unit. */
function digitsWithin(text: string, { start, digitsEnd }: Quantity): string {
  return text.slice(start, digitsEnd).replace(/^[^\d.]+/, "");
}

function numberOf(digits: string): number {
  return Number(digits.replace(/[^\d.eE+-]/g, ""));
}

/** A claimed range holds if it contains the value, or meets the computed range. */
function inRange(left: Side, right: Side): boolean {
  if (typeof right.value === "number" || !sameUnit(left, right)) return false;
  const [low, high] = typeof left.value === "number" ? [left.value, left.value] : [left.value.p5, left.value.p95];
  return low <= right.value.p95 * 1.02 && high >= right.value.p5 * 0.98;
}

function sameUnit(left: Side, right: Side): boolean {
  return sameDimension(left.typed.dimension, right.typed.dimension) || isNone(left.typed.dimension);
}

export function display({ value, typed, flavour }: Pick<Side, "value" | "typed" | "flavour">): string {
  const one = (amount: number): string =>
    typed.wanted === undefined
      ? formatValue(amount, typed.dimension, typed.nouns, { ...flavour, percent: typed.percent })
      : formatIn(amount, typed.wanted);
  const suffix = typed.node.kind === "downtime" ? ` per ${typed.node.periodName}` : "";
  if (typeof value === "number") return one(value) + suffix;
  return `${one(value.median)} [${one(value.p5)}, ${one(value.p95)}]${suffix}`;
}

/** The claim with the right number in its place: same unit, same words, at least three digits. */
function rewritten(left: Side, right: Side, quantity: Quantity | undefined, reading: Reading, text: string): string {
  if (quantity === undefined || right.node.kind !== "quantity") return display(inClaimsUnit(left, right, reading));
  const unit = quantity.unit?.factor ?? 1;
  const digits = digitsWithin(text, quantity);
  const sign = text.slice(quantity.start, quantity.digitsEnd - digits.length);
  const written = numberOf(digits) || 1;
  const scale = (Math.abs(middle(right.value)) / unit / written || 1) * unit;
  const number = reading.truth / scale;
  if (Math.abs(number) >= 1e5 || Math.abs(number) < 0.01) return display(inClaimsUnit(left, right, reading));
  const wanted = Math.max(3, digitsOf(digits, 1).digits);
  return sign + wordedNumber(number, wanted, digits.includes(",")) + text.slice(quantity.digitsEnd, quantity.end);
}

function wordedNumber(value: number, digits: number, grouped: boolean): string {
  const whole = Math.abs(value) >= 1000;
  const text = shortNumber(whole ? Math.round(value) : value, Math.max(digits, whole ? 5 : digits));
  return whole && grouped ? separated(text) : text;
}

/** The computed side with the claim's dimension, where the claim lends a unit to a bare number. */
function inClaimsUnit(left: Side, right: Side, { factor }: Reading): Pick<Side, "value" | "typed" | "flavour"> {
  if (!isNone(left.typed.dimension) || isNone(right.typed.dimension)) return left;
  const typed = { ...left.typed, dimension: right.typed.dimension, nouns: right.typed.nouns };
  const flavour = currencyOf(typed.dimension) === undefined ? right.flavour : left.flavour;
  return { value: middle(left.value) * factor, typed, flavour };
}
