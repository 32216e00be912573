/** The tree of an expression, as written: offsets, no dimensions checked yet. */

import type { Dimension, Nouns, Spelling } from "../units/index.ts";
import { type NumberRead, numberRead } from "./number.ts";

export type Node = Quantity | Binary | Negation | Call | Range | Spread | Applied | Conversion | Downtime;

/** The parser widens a node's place to the parentheses around it. */
interface NodeBase {
  start: number;
  end: number;
}

/** A number with its unit; a unit alone behind a slash is the quantity 1. */
export interface Quantity extends NodeBase {
  readonly kind: "quantity";
  readonly value: number;
  /** As it was read; what follows it is unit and nouns. */
  readonly number: NumberRead;
  readonly unit: UnitPhrase | undefined;
}

/** The units and nouns behind a number, multiplied out. */
export interface UnitPhrase extends NodeBase {
  readonly factor: number;
  readonly dimension: Dimension;
  readonly nouns: Nouns;
  readonly percent: boolean;
  readonly spelling: Spelling;
  /** Seconds in the time that stands last behind a slash or `per`. */
  readonly perTime: number | undefined;
  readonly notes: readonly string[];
}

export type Operator = "+" | "-" | "*" | "/" | "^";

export interface Binary extends NodeBase {
  readonly kind: "binary";
  readonly operator: Operator;
  readonly left: Node;
  readonly right: Node;
  /** The word that was read as the operator. */
  readonly word: "of" | "over" | "per" | "and" | undefined;
}

export interface Negation extends NodeBase {
  readonly kind: "negation";
  readonly operand: Node;
}

export interface Call extends NodeBase {
  readonly kind: "call";
  readonly name: string;
  readonly operands: readonly Node[];
}

/** `10..20 ms`. */
export interface Range extends NodeBase {
  readonly kind: "range";
  readonly low: Node;
  readonly high: Node;
}

/** `10 ms ± 2 ms`, `10 ms ± 20%`. */
export interface Spread extends NodeBase {
  readonly kind: "spread";
  readonly centre: Node;
  readonly width: Node;
}

/** A unit behind a power or parentheses: `10^-3 s`, `(5..10) MB`. */
export interface Applied extends NodeBase {
  readonly kind: "applied";
  readonly operand: Node;
  readonly unit: UnitPhrase;
}

export interface Conversion extends NodeBase {
  readonly kind: "conversion";
  readonly operand: Node;
  readonly unit: UnitPhrase;
}

/** `99.99% availability`: the time without service. */
export interface Downtime extends NodeBase {
  readonly kind: "downtime";
  readonly share: number;
  /** In seconds. */
  readonly period: number;
  readonly periodName: "day" | "week" | "month" | "year";
}

/** A number as it was read, with the unit behind it; it begins at its sign of money, where it has one. */
export function quantityNode(number: NumberRead, start: number, unit: UnitPhrase | undefined): Quantity {
  const end = unit === undefined || unit.end < number.end ? number.end : unit.end;
  return { kind: "quantity", start, end, value: number.value, number, unit };
}

/** A bare number, for the places where the language puts one in. */
export function bareNumber(value: number, start: number, end: number): Quantity {
  return quantityNode(numberRead(value, end), start, undefined);
}

/** One of the unit, which stands there without a number. */
export function oneOf(unit: UnitPhrase): Quantity {
  return quantityNode(numberRead(1, unit.start, unit.end), unit.start, unit);
}

export function binaryNode(left: Node, operator: Operator, right: Node, word?: Binary["word"]): Binary {
  return { kind: "binary", start: left.start, end: right.end, operator, left, right, word };
}

export function placed(node: Node, start: number, end: number): Node {
  node.start = start;
  node.end = end;
  return node;
}

/** `1/3`. */
export function isFraction(node: Node): boolean {
  if (node.kind !== "binary" || node.operator !== "/" || node.word !== undefined) return false;
  return [node.left, node.right].every(
    (part) => part.kind === "quantity" && part.unit === undefined && Number.isInteger(part.value),
  );
}

/** True for anything that has an operator in it. */
export function isComputed(node: Node): boolean {
  if (node.kind === "quantity" || node.kind === "range" || node.kind === "spread") return false;
  if (node.kind === "negation" || node.kind === "applied") return isComputed(node.operand);
  return node.kind !== "binary" || node.word !== "and";
}

/** All quantities of an expression, in their order, and units behind parentheses as one of them; none inside of calls. */
export function quantitiesOf(node: Node): readonly Quantity[] {
  const found: Quantity[] = [];
  collect(node, found);
  return found;
}

function collect(node: Node, found: Quantity[]): void {
  switch (node.kind) {
    case "quantity":
      found.push(node);
      return;
    case "binary":
      collect(node.left, found);
      collect(node.right, found);
      return;
    case "range":
      collect(node.low, found);
      collect(node.high, found);
      return;
    case "spread":
      collect(node.centre, found);
      return;
    case "negation":
    case "conversion":
      collect(node.operand, found);
      return;
    case "applied":
      collect(node.operand, found);
      found.push(oneOf(node.unit));
  }
}

/** The quantity that an expression begins with. */
export function leftmost(node: Node): Quantity {
  if (node.kind === "binary") return leftmost(node.left);
  if (node.kind === "range") return leftmost(node.low);
  return node.kind === "quantity" ? node : bareNumber(Number.NaN, node.start, node.end);
}
