/** Computes a checked tree. A value is a number in base units, or an interval where the text holds a range. */

import type { Problem } from "../text/problem.ts";
import type { Interval } from "./calculation.ts";
import type { Typed } from "./typed.ts";

export type Amount = number | Interval;

export interface Evaluated {
  readonly value: Amount | null;
  readonly problems: readonly Problem[];
}

export function evaluate(typed: Typed): Evaluated {
  const value = amountOf(typed);
  const worst = typeof value === "number" ? value : value.p5 + value.p95 + value.median;
  if (Number.isFinite(worst)) return { value, problems: NOTHING };
  const { start, end } = typed.node;
  return { value: null, problems: [{ code: "no-number", span: { start, end }, message: whyNoNumber(typed, worst) }] };
}

const NOTHING: readonly Problem[] = [];

/** The middle of an amount. */
export function middle(value: Amount): number {
  return typeof value === "number" ? value : value.median;
}

function amountOf(typed: Typed): Amount {
  const { does, parts, node } = typed;
  if (does === "value") return typed.value;
  if (does === "call") return called(node.kind === "call" ? node.name : "", parts.map(amountOf));
  const a = part(parts[0]);
  const b = part(parts[1]);
  if (does === "range") return rangeOf(a, b);
  return does === "spread" ? spreadOf(a, b) : overCorners(does, a, b);
}

function part(typed: Typed | undefined): Amount {
  return typed === undefined ? 0 : amountOf(typed);
}

function computed(does: Operation, a: number, b: number): number {
  if (typeof does === "function") return does(a, b);
  if (does === "*") return a * b;
  if (does === "/") return a / b;
  if (does === "+") return a + b;
  if (does === "-") return a - b;
  return does === "^" ? a ** b : -a;
}

type Operation = "+" | "-" | "*" | "/" | "^" | "negate" | ((a: number, b: number) => number);

/** Interval arithmetic: every operation of the language is monotonic in each operand, so the corners hold the extremes. */
function overCorners(does: Operation, a: Amount, b: Amount): Amount {
  if (typeof a === "number" && typeof b === "number") return computed(does, a, b);
  const [left, right] = [interval(a), interval(b)];
  const corners = [left.p5, left.p95].flatMap((x) => [computed(does, x, right.p5), computed(does, x, right.p95)]);
  return { p5: Math.min(...corners), median: computed(does, left.median, right.median), p95: Math.max(...corners) };
}

function interval(a: Amount): Interval {
  return typeof a === "number" ? { p5: a, median: a, p95: a } : a;
}

/** The ends bound 90 %: lognormal between positive ends, whose median is the geometric mean; normal otherwise. */
function rangeOf(a: Amount, b: Amount): Interval {
  const [low, high] = [Math.min(interval(a).p5, interval(b).p5), Math.max(interval(a).p95, interval(b).p95)];
  return { p5: low, median: low > 0 ? Math.sqrt(low) * Math.sqrt(high) : (low + high) / 2, p95: high };
}

function spreadOf(centre: Amount, width: Amount): Interval {
  const half = Math.abs(middle(width));
  const { p5, median, p95 } = interval(centre);
  return { p5: p5 - half, median, p95: p95 + half };
}

const FUNCTIONS: Readonly<Record<string, (x: number) => number>> = {
  sqrt: Math.sqrt,
  log: Math.log,
  ln: Math.log,
  log2: Math.log2,
  log10: Math.log10,
  exp: Math.exp,
  ceil: (x) => Math.ceil(nearest(x)),
  floor: (x) => Math.floor(nearest(x)),
  round: Math.round,
  abs: Math.abs,
};

/** 3.0000000000000004 servers are three. */
function nearest(x: number): number {
  const whole = Math.round(x);
  return Math.abs(x - whole) <= 1e-9 * Math.abs(x) ? whole : x;
}

function called(name: string, operands: readonly Amount[]): Amount {
  const [first = 0] = operands;
  if (name === "min" || name === "max") {
    const pick = name === "min" ? Math.min : Math.max;
    return operands.reduce((best, operand) => overCorners(pick, best, operand), first);
  }
  return overCorners(FUNCTIONS[name] ?? (() => Number.NaN), first, 0);
}

function whyNoNumber(typed: Typed, worst: number): string {
  if (hasZeroDivisor(typed)) return "This divides by zero: write a divisor other than 0.";
  if (Number.isNaN(worst))
    return "This has no value among the real numbers: check the signs of roots, logarithms and powers.";
  return "The result is larger than any number that can be shown: check the exponents.";
}

function hasZeroDivisor(typed: Typed): boolean {
  const [, divisor] = typed.parts;
  if (typed.does === "/" && divisor !== undefined) {
    const { p5, p95 } = interval(amountOf(divisor));
    if (p5 <= 0 && p95 >= 0) return true;
  }
  return typed.parts.some(hasZeroDivisor);
}
