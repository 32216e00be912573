/** Factors and divisors that only spell out a conversion of time. */

import { exponentOf, RATE, TIME } from "../units/index.ts";
import type { Binary, Node, Quantity } from "./syntax.ts";
import type { Typed } from "./typed.ts";

const SECONDS_OF: ReadonlySet<number> = new Set([3600, 86_400, 604_800, 2_592_000, 31_536_000]);
const DAY = 86_400;

/**
 * What is divided, without the divisors that only convert its unit of time. `/ 24h / 3600s` and `per day / 86,400 s` spell
 * out one division: the second figure is the length of the first one's unit. So do a bare `/ 86400`, `/ (24 × 3600)` and
 * `/ 24 / 3600` behind `per day`. `typed` is the checked left side.
 */
export function convertedByIdiom({ left, right }: Binary, typed: Typed): Typed | undefined {
  if (isTimeLiteral(right)) {
    return isLength(right.value * (right.unit?.factor ?? 1), lastTimeUnit(left)) ? typed : undefined;
  }
  // A side that was converted already is divided for good.
  const period = isRate(typed) && typed.node === left ? periodOf(left) : undefined;
  if (period === undefined || !SECONDS_OF.has(period)) return undefined;
  let dividend = typed;
  let length = bareValue(right);
  while (length < period) {
    const [inner, divisor] = dividend.parts;
    if (dividend.does !== "/" || inner === undefined || divisor === undefined) return undefined;
    length *= bareValue(divisor.node);
    dividend = inner;
  }
  return isLength(length, period) ? dividend : undefined;
}

function isLength(length: number, unit: number | undefined): boolean {
  return unit !== undefined && length !== 1 && Math.abs(length / unit - 1) <= 1e-9;
}

/** Of a bare number, or of products and powers of them; NaN otherwise. */
export function bareValue(node: Node): number {
  if (node.kind === "quantity") return node.unit === undefined ? node.value : Number.NaN;
  if (node.kind !== "binary") return Number.NaN;
  if (node.operator === "^") return bareValue(node.left) ** bareValue(node.right);
  return node.operator === "*" ? bareValue(node.left) * bareValue(node.right) : Number.NaN;
}

/**
 * The length in seconds of one unit of a bare factor that can only be a time: the seconds of a day behind a rate per
 * second, the days of a year behind a rate per day.
 */
export function unitOfTimeCount({ left, right }: Binary, typed: Typed): number | undefined {
  if (!isRate(typed)) return undefined;
  const count = bareValue(right);
  const period = periodOf(left) ?? 1;
  if (period === 1 && SECONDS_OF.has(count)) return 1;
  return period === DAY && count === 365 ? DAY : undefined;
}

/** How many of a rate fall into the period that is divided by it: 60 in `1000 ms / 60 fps`, the time of one frame. */
export function countInPeriod({ right }: Binary, time: Typed, rate: Typed): number | undefined {
  const period = periodOf(right) ?? 1;
  const divides = time.does === "value" && time.dimension === TIME && rate.does === "value" && rate.dimension === RATE;
  return divides && Math.abs(time.value / period - 1) < 1e-9 ? rate.value * period : undefined;
}

function isRate({ dimension }: Typed): boolean {
  return exponentOf(dimension, "time") === -1;
}

function isTimeLiteral(node: Node): node is Quantity {
  return node.kind === "quantity" && node.unit !== undefined && node.unit.dimension === TIME;
}

/** Seconds of the unit of time that the left side was last divided by. */
function lastTimeUnit(left: Node): number | undefined {
  if (left.kind === "quantity") return left.unit?.perTime;
  if (left.kind !== "binary" || left.operator !== "/") return undefined;
  return isTimeLiteral(left.right) && left.right.value !== 1 ? left.right.unit?.factor : undefined;
}

/** Seconds of the period that the text names for a rate: 86,400 for `per day`. */
export function periodOf(node: Node): number | undefined {
  if (node.kind === "quantity") return node.unit?.perTime;
  if (node.kind === "binary") return periodOf(node.left) ?? periodOf(node.right);
  return node.kind === "range" ? periodOf(node.high) : undefined;
}
