/** Checks the dimensions of a tree and rewrites it in base units: percentages, conversions and borrowed units are resolved. */

import type { Problem } from "../text/problem.ts";
import * as u from "../units/index.ts";
import { Checking } from "./checking.ts";
import * as say from "./messages.ts";
import { call, combined, range, spread } from "./operations.ts";
import type { Applied, Binary, Conversion, Downtime, Negation, Node, Quantity, UnitPhrase } from "./syntax.ts";
import { bareValue, convertedByIdiom, countInPeriod, unitOfTimeCount } from "./time-idiom.ts";
import { joined, plain, type Typed, value } from "./typed.ts";

export interface Checked {
  readonly value: Typed | undefined;
  /** How to show the result. */
  readonly spelling: u.Spelling;
  readonly period: number;
  readonly notes: readonly string[];
  readonly problems: readonly Problem[];
}

/** From the offset `bytesFrom` on, the attached letter of `64B` is read as bytes instead of billions. */
export function check(node: Node, text: string, bytesFrom: number = Number.POSITIVE_INFINITY): Checked {
  const c = new Checking(text, bytesFrom);
  const typed = checkNode(c, node);
  const value = typed === undefined || isUnusual(c, typed) ? undefined : typed;
  if (c.spelling & u.BINARY && c.spelling & u.BYTES) c.note(say.mixedPrefixes);
  const { spelling, period, notes, problem } = c;
  return {
    value,
    spelling: shownSpelling(spelling),
    period,
    notes,
    problems: problem === undefined ? NO_PROBLEMS : [problem],
  };
}

const NO_PROBLEMS: readonly Problem[] = [];

/** Bytes win over bits and over binary prefixes, where they meet; binary prefixes over bits. */
function shownSpelling(spelling: u.Spelling): u.Spelling {
  if (spelling & u.BYTES) return spelling & ~(u.BINARY | u.BITS);
  return spelling & u.BINARY ? spelling & ~u.BITS : spelling;
}

function checkNode(c: Checking, node: Node): Typed | undefined {
  switch (node.kind) {
    case "quantity":
      return quantity(c, node);
    case "binary":
      return binary(c, node);
    case "negation":
      return negation(c, node);
    case "call":
      return call(c, node, ofAll(c, node.operands) ?? []);
    case "range":
      return range(c, node, ofAll(c, [node.low, node.high]) ?? []);
    case "spread":
      return spread(c, node, ofAll(c, [node.centre, node.width]) ?? []);
    case "applied":
      return applied(c, node);
    case "conversion":
      return conversion(c, node);
    case "downtime":
      return downtime(c, node);
  }
}

/** Checks two operands, or more; undefined as soon as one of them fails. */
function ofAll(c: Checking, nodes: readonly Node[]): readonly Typed[] | undefined {
  const parts: Typed[] = [];
  for (const node of nodes) {
    const part = checkNode(c, node);
    if (part === undefined) return undefined;
    parts.push(part);
  }
  return parts;
}

/** Squares of anything but a length are slips: nobody means seconds squared. */
function isUnusual(c: Checking, { dimension, node }: Typed): boolean {
  if (!u.hasPower(dimension)) return false;
  if (dimension === u.AREA && !c.time) return false;
  c.fail("unusual-unit", node, say.unusualUnit(u.dimensionName(dimension)));
  return true;
}

function quantity(c: Checking, node: Quantity): Typed {
  const { unit } = node;
  if (unit === undefined) return bareNumber(c, node);
  c.gather(unit);
  return value(node, u.inBase(node.value, unit.factor), unit.dimension, unit.nouns, unit.percent);
}

function bareNumber(c: Checking, node: Quantity): Typed {
  if (!node.number.billions || node.start < c.bytesFrom) return plain(node, node.value);
  return value(node, node.value / 1e9, u.DATA, u.NO_NOUNS, false);
}

function binary(c: Checking, node: Binary): Typed | undefined {
  const left = checkNode(c, node.left);
  if (left === undefined) return undefined;
  const converted = node.operator === "/" ? convertedByIdiom(node, left) : undefined;
  if (converted !== undefined) {
    const divisors = { ...node, start: converted.node.end };
    c.note(say.timeIdiom(c.slice(divisors).replace(/^ *[/÷] */, "")));
    return converted;
  }
  const timed = node.operator === "*" ? timeCount(c, node, left) : undefined;
  if (timed !== undefined) return timed;
  const whole = labelled(c, node, left);
  if (whole !== undefined) return whole;
  const right = checkNode(c, node.right);
  if (right === undefined) return undefined;
  const count = node.operator === "/" ? countInPeriod(node, left, right) : undefined;
  if (count === undefined) return combined(c, node, left, right);
  c.note(say.countInPeriod(c.slice(node.right), c.slice(node.left)));
  return combined(c, node, left, plain(node.right, count));
}

/** `100 req/s × 86,400`: the bare number is a time. */
function timeCount(c: Checking, node: Binary, left: Typed): Typed | undefined {
  const unit = unitOfTimeCount(node, left);
  if (unit === undefined) return undefined;
  c.note(say.timeCount(c.slice(node.right), unit === 1 ? "seconds" : "days"));
  return combined(c, node, left, value(node.right, bareValue(node.right) * unit, u.TIME, u.NO_NOUNS, false));
}

/** `1 / (14 GB / 300 GB/s) tokens/s`: the unit behind the last parenthesis names the unit of the whole. */
function labelled(c: Checking, node: Binary, left: Typed): Typed | undefined {
  if (node.right.kind !== "applied" || (node.operator !== "*" && node.operator !== "/")) return undefined;
  const { operand, unit } = node.right;
  const right = checkNode(c, operand);
  if (right === undefined || right.dimension === u.NONE) return undefined;
  const whole = combined(c, { ...node, right: operand }, left, right);
  if (whole === undefined || whole.dimension !== unit.dimension) return undefined;
  return converted(c, whole, unit);
}

function negation(c: Checking, node: Negation): Typed | undefined {
  const typed = checkNode(c, node.operand);
  return typed && joined("negate", node, [typed], typed.dimension, typed.nouns, typed.percent);
}

function applied(c: Checking, node: Applied): Typed | undefined {
  const operand = checkNode(c, node.operand);
  if (operand === undefined) return undefined;
  const { unit } = node;
  if (operand.dimension === u.NONE) {
    c.gather(unit);
    const factor = value(node, unit.factor, unit.dimension, unit.nouns, unit.percent);
    const nouns = u.combineNouns(operand.nouns, unit.nouns, 1);
    return joined("*", node, [operand, factor], unit.dimension, nouns, unit.percent);
  }
  return checkedConversion(c, node, operand, unit);
}

function conversion(c: Checking, node: Conversion): Typed | undefined {
  const operand = checkNode(c, node.operand);
  return operand && checkedConversion(c, node, operand, node.unit);
}

function checkedConversion(c: Checking, node: Node, operand: Typed, unit: UnitPhrase): Typed | undefined {
  if (operand.dimension === unit.dimension) return converted(c, operand, unit);
  const name = c.phrase(unit);
  return c.fail("dimension-mismatch", node, say.conversion(operand.dimension, name, unit.dimension));
}

function converted(c: Checking, operand: Typed, unit: UnitPhrase): Typed {
  for (const note of unit.notes) c.note(note);
  const counting = unit.dimension === u.NONE || unit.dimension === u.RATE;
  const wanted = { text: c.phrase(unit), factor: unit.factor, counting: counting && !unit.percent };
  return { ...operand, nouns: unit.nouns, wanted };
}

function downtime(c: Checking, node: Downtime): Typed {
  c.time = true;
  c.note(say.period(node.periodName));
  const share = joined("-", node, [plain(node, 1), plain(node, node.share)], u.NONE);
  return joined("*", node, [share, value(node, node.period, u.TIME, u.NO_NOUNS, false)], u.TIME);
}
