/** The ways in which a claim can be compared with a value: as units say, or as people leave units out. */

import { COMPUTE, combine, DATA, exponentOf, isUsual, NONE, RATE, TIME } from "../units/index.ts";
import { middle } from "./evaluate.ts";
import { claimedQuantity, type Side } from "./side.ts";
import { leftmost, type Node, quantitiesOf } from "./syntax.ts";
import { bareValue, periodOf } from "./time-idiom.ts";

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
  if (a === b) {
    const readings: Reading[] = [{ truth, claim, factor: 1 }, ...timeCounts(left, right)];
    // `0.75 × 100 = 75%` gives the percent sign to the number.
    if (right.typed.percent && !left.typed.percent) readings.push({ truth: truth * unit, claim, factor: unit });
    readings.push(...millisecondsFirst(left, right, unit), ...convertedByFactor(left, right, unit));
    return readings;
  }
  const periodLeftOut = missingTime(left, right);
  if (a === NONE) return [...bareTruths(left, right, unit, text), ...fitting(periodLeftOut)];
  // `57.6 min per day` is a share of time, and without its period a time.
  if (b === NONE)
    return periodLeftOut.length > 0 && periodOf(right.node) !== undefined ? periodLeftOut : bareClaims(left, claim);
  const guesses = [...periodLeftOut, ...bareAmounts(left, right), ...fractionOfUnit(left, right)];
  return isUsual(a) ? fitting(guesses) : [...fitting(guesses), ...numbersAlone(left, right, unit)];
}

/** `1000 / 60 fps = 16.7 ms` begins with the milliseconds of a second. */
function millisecondsFirst(left: Side, right: Side, unit: number): Reading[] {
  const first = leftmost(left.node);
  // With a unit of time of its own, as in `1000 × 3 ms = 3 ms`, the number is a factor.
  if (unitFactors(left).length > 0) return [];
  if (unit >= 1 || first.unit !== undefined || Math.abs(first.value * unit - 1) > 1e-9) return [];
  const truth = middle(left.value) * unit;
  const note = "the first number is read in the unit of the claim";
  return instead(truth, right, note, unit);
}

/** `10 Gbps / 8 = 1.25 GB/s`, `5000 s / 60 = 83 min`, `8 h × 60 = 480 min`: the last number already converts the unit. */
function convertedByFactor(left: Side, right: Side, unit: number): Reading[] {
  const written = unitFactors(left);
  // A unit that stands on both sides needs no conversion, so the number was meant as a factor.
  if (written.some((own) => isNear(own, unit))) return [];
  // Intermediate results are often kept in base units: `100k × 50 ms / 60` minutes.
  const units = [1, ...written];
  const conversion = lastFactors(left.node).find(
    (factor) => !isNear(factor, 1) && units.some((own) => isNear(unit / own, factor)),
  );
  if (conversion === undefined) return [];
  const truth = middle(left.value) * conversion;
  const note = "the last number is read as a conversion to the unit of the claim";
  return instead(truth, right, note);
}

function isNear(a: number, b: number): boolean {
  return Math.abs(a / b - 1) < 0.08;
}

/** What the bare numbers at the end divide by, alone and together: 60 and 3600 in `/ 60 / 60`. */
function lastFactors(node: Node): number[] {
  const found: number[] = [];
  let [rest, product] = [node, 1];
  while (rest.kind === "binary" && found.length < 3 && (rest.operator === "*" || rest.operator === "/")) {
    const count = bareValue(rest.right);
    if (Number.isNaN(count)) break;
    product *= rest.operator === "/" ? count : 1 / count;
    found.push(product);
    rest = rest.left;
  }
  return found;
}

/** `1/30 s = 33 ms`: a fraction before a unit, not a division by a time. */
function fractionOfUnit({ node }: Side, right: Side): Reading[] {
  if (node.kind !== "binary" || node.operator !== "/" || node.right.kind !== "quantity") return [];
  const { value, unit } = node.right;
  if (unit === undefined || unit.dimension !== right.typed.dimension) return [];
  const truth = (bareValue(node.left) / value) * unit.factor;
  const note = "the fraction is read as a part of the unit behind it";
  return instead(truth, right, note);
}

/** `6 × 7B × 1T / 125 TFLOPS = 3.9 days`, `7B × 2 / 900 GB/s = 16 ms`: the bare numbers count operations or bytes. */
function bareAmounts(left: Side, right: Side): Reading[] {
  const missing = combine(right.typed.dimension, left.typed.dimension, -1);
  const note = `a bare number is read in ${missing === COMPUTE ? "FLOPs" : "bytes"}`;
  if (missing !== COMPUTE && missing !== DATA) return [];
  const truth = middle(left.value);
  return [{ truth, claim: middle(right.value), factor: 1, value: truth, note }];
}

/** `5M × 0.3 GB × 0.02$ = $30k`, where the author left out a `per GB`: accepted only if the written numbers agree. */
function numbersAlone(left: Side, right: Side, unit: number): Reading[] {
  const truth = unitless(left.node) * unit;
  const note = "the units do not fit, the numbers alone agree";
  return instead(truth, right, note, unit);
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
  const rate = right.typed.dimension === RATE;
  if (rate && /\bDAU\b|\bdaily\b/.test(text.slice(left.node.start, left.node.end))) {
    const note = "daily active users are counted per day";
    readings.push({ truth: truth / DAY, claim, factor: 1 / DAY, note });
  }
  if (SPACED_BILLIONS.test(text.slice(right.node.start, right.node.end)))
    readings.push(...fitting([{ truth: (truth * unit) / 1e9, claim, factor: unit / 1e9 }]));
  return readings;
}

/** Bare numbers make no bytes: `27M × 60 = 1.62 B pairs` counts billions. */
const SPACED_BILLIONS = /^[\d.,]+ B(?![a-z])/i;

const DAY = 86_400;

/** `3 × 50 ms = 150`: the bare number may be in any unit that the text before it uses. */
function bareClaims(left: Side, claim: number): Reading[] {
  const truth = middle(left.value);
  const factors = new Set([1, ...unitFactors(left)]);
  return [...factors].map((factor) => ({ truth: truth / factor, claim, factor }));
}

/** What the units that the side is written in are in base units. */
function unitFactors({ node, typed }: Side): number[] {
  const own = typed.wanted === undefined ? [] : [typed.wanted.factor];
  return own.concat(
    quantitiesOf(node).flatMap(({ unit }) => (unit?.dimension === typed.dimension ? [unit.factor] : [])),
  );
}

/** One side says `per day` and the other does not: compared without it. */
function missingTime(left: Side, right: Side): Reading[] {
  const [truth, claim] = [middle(left.value), middle(right.value)];
  const [a, b] = [left.typed.dimension, right.typed.dimension];
  const period = periodOf(right.node) ?? periodOf(left.node);
  if (period === undefined) return [];
  const note = "one side names a period that the other leaves out";
  if (combine(a, TIME, -1) === b) return [{ truth: truth / period, claim, factor: 1, note }];
  if (combine(a, RATE, -1) === b) return [{ truth: truth * period, claim, factor: 1, value: truth * period, note }];
  return [];
}

/** `2 TB/day × 30 = 60 TB/month`: the bare number counts the periods of the expression in those of the claim. */
function timeCounts(left: Side, right: Side): Reading[] {
  if (exponentOf(right.typed.dimension, "time") !== -1) return [];
  const periods = (periodOf(right.node) ?? 1) / (periodOf(left.node) ?? 1);
  if (periods <= 1) return [];
  if (!runsOf(bareFactors(left.node)).some((count) => countsPeriods(count, periods))) return [];
  const note = "a number in it counts the periods of the claim";
  return instead(middle(left.value) / periods, right, note);
}

/** The products of neighbours: 24 × 7 hours are a week. */
function runsOf(factors: readonly number[]): number[] {
  return factors.slice(0, 8).flatMap((_, from) => {
    let product = 1;
    return factors.slice(from, from + 4).map((factor) => {
      product *= factor;
      return product;
    });
  });
}

/** People round a day to 10⁵ seconds, and months to 30 days or 4 weeks. */
function countsPeriods(count: number, periods: number): boolean {
  return isNear(count, periods) || (count === 1e5 && periods === DAY);
}

function bareFactors(node: Node): number[] {
  const value = node.kind === "binary" && node.operator === "*" ? Number.NaN : bareValue(node);
  if (!Number.isNaN(value)) return [value];
  if (node.kind !== "binary" || node.operator === "+" || node.operator === "-") return [];
  return [...bareFactors(node.left), ...(node.operator === "*" ? bareFactors(node.right) : [])];
}

/** The value that was meant instead of the one that the tree gives, if it fits. */
function instead(truth: number, right: Side, note: string, factor = 1): Reading[] {
  return fitting([{ truth, claim: middle(right.value), factor, value: truth, note }]);
}

function fitting(readings: readonly Reading[]): Reading[] {
  return readings.filter((reading) => distance(reading) < Math.log(1.3));
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
