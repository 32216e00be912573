/** Compares what the author wrote as the result with the value computed. */

import { BINARY, currencyOf, exponentOf, NONE, RATE } from "../units/index.ts";
import type { Claim } from "./calculation.ts";
import { type Amount, middle } from "./evaluate.ts";
import { distance, type Reading, readingsOf } from "./readings.ts";
import { digitsWithin, numberOf, pointed, rewritten } from "./rewrite.ts";
import { claimedQuantity, display, type Side } from "./side.ts";
import type { Quantity } from "./syntax.ts";
import { digitsOf, judge, slipOf, type Written } from "./tolerance.ts";
import { type Typed, value as typedValue } from "./typed.ts";
import { unitText } from "./unit-text.ts";

export interface Judged {
  readonly claim: Claim;
  /** The computed value, where the claim lent it a unit: `1000 / 30 = 30 ms` is about 33.3 ms. */
  readonly value: Amount;
  readonly typed: Typed;
  readonly notes: readonly string[];
}

/** How the text joins a result to its expression. */
export interface Joined {
  readonly approximate: boolean;
  readonly exact?: boolean;
}

export function judgeClaim(left: Side, right: Side, text: string, joined: Joined, conversion: boolean): Judged {
  const { approximate } = joined;
  const readings = readingsOf(left, right, text);
  const quantity = claimedQuantity(right.node);
  const span = { start: right.node.start, end: right.node.end };
  const base = { span, text: text.slice(span.start, span.end), value: middle(right.value), approximate };
  if (readings.length === 0) {
    const expected = display(left);
    return judged(left, { ...base, verdict: "wrong", expected, mismatch: true }, text);
  }
  const nearest = readings.reduce((best, next) => (distance(next) < distance(best) ? next : best));
  const written = writtenOf(right, quantity, text, joined, conversion);
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
  if ((left.spelling | right.spelling) & BINARY || exponentOf(right.typed.dimension, "data") === 0) return false;
  return [1, 2, 3, 4].some((power) => Math.abs(claim / truth / 1.024 ** power - 1) < 1e-9);
}

function judged(left: Side, claim: Claim, text: string, reading?: Reading, right?: Side): Judged {
  const notes = reading?.note === undefined ? [] : [reading.note];
  if (reading === undefined || right === undefined) return { claim, value: left.value, typed: left.typed, notes };
  const bare = left.typed.dimension === NONE && right.typed.dimension !== NONE;
  const unit = claimedQuantity(right.node)?.unit;
  if (bare && reading.value === undefined && unit !== undefined)
    notes.push(`the number is read in ${unitText(text, unit)}, the unit of the claim`);
  const { dimension, nouns } = right.typed;
  if (reading.value !== undefined) {
    // What was left out or meant otherwise is no part of the tree, so its steps would not lead to this value.
    const typed = typedValue(left.node, reading.value, dimension, nouns, false);
    return { claim, value: reading.value, typed: inUnitOf(right, typed, reading.value, text), notes };
  }
  const value = bare ? scaled(left.value, reading.factor) : left.value;
  const typed = bare ? { ...left.typed, dimension, nouns } : left.typed;
  return { claim, value, typed: inUnitOf(right, typed, middle(value), text), notes };
}

/** The computed side, to be shown in the unit of the claim unless that makes the number unreadable. */
function inUnitOf(right: Side, typed: Typed, value: number, text: string): Typed {
  const quantity = claimedQuantity(right.node);
  const { unit } = quantity ?? {};
  if (unit === undefined || typed.wanted !== undefined || unit.dimension !== typed.dimension) return typed;
  const count = Math.abs(value / unit.factor);
  const counting = (unit.dimension === NONE && unit.perTime === undefined) || unit.dimension === RATE;
  if (unit.dimension === NONE && !unit.percent && unit.perTime === undefined) return { ...typed, nouns: unit.nouns };
  if (currencyOf(unit.dimension) !== undefined || count < 0.1 || (count >= 10_000 && !counting)) return typed;
  const name = moneySign(text.slice(quantity?.start, quantity?.number.end)) + unitText(text, unit);
  return { ...typed, wanted: { text: name, factor: unit.factor, counting } };
}

/** The sign before a number, which is the first half of the unit of `$250/day`. */
function moneySign(number: string): string {
  return /^[$€£₽¥₹]/.exec(number)?.[0] ?? "";
}

function scaled(value: Amount, scale: number): Amount {
  if (typeof value === "number") return value * scale;
  return { p5: value.p5 * scale, median: value.median * scale, p95: value.p95 * scale };
}

function writtenOf(
  { value }: Side,
  quantity: Quantity | undefined,
  text: string,
  { approximate, exact = false }: Joined,
  conversion: boolean,
): Written {
  // An expression as the claim is held to the tolerance of a short number.
  if (quantity === undefined)
    return { place: Math.abs(middle(value)) * 1e-9, digits: 2, approximate, conversion: true, exact };
  const number = pointed(digitsWithin(text, quantity), quantity);
  const plain = digitsOf(number, 1);
  const bare = numberOf(number);
  const scale = bare === 0 || !Number.isFinite(bare) ? 1 : Math.abs(middle(value) / bare);
  return { place: plain.place * scale, digits: plain.digits, approximate, conversion, exact };
}

/** A claim holds if it lies in the computed range; a claimed range, if it contains the value or meets the computed one. */
function inRange(left: Side, right: Side): boolean {
  if ((typeof left.value === "number" && typeof right.value === "number") || !sameUnit(left, right)) return false;
  const [truth, claim] = [ends(left.value), ends(right.value)];
  return truth.p5 <= claim.p95 * 1.02 && truth.p95 >= claim.p5 * 0.98;
}

function ends(value: Amount): { readonly p5: number; readonly p95: number } {
  return typeof value === "number" ? { p5: value, p95: value } : value;
}

function sameUnit(left: Side, right: Side): boolean {
  return left.typed.dimension === right.typed.dimension || left.typed.dimension === NONE;
}
