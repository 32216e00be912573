/** One side of a claim, computed: an expression, or the number that the author wrote. */

import { formatIn, formatValue, PERCENT, type Spelling } from "../units/index.ts";
import type { Amount } from "./evaluate.ts";
import type { Node, Quantity } from "./syntax.ts";
import type { Typed } from "./typed.ts";

/** A computed side of a claim. */
export interface Side {
  readonly node: Node;
  readonly typed: Typed;
  readonly value: Amount;
  readonly spelling: Spelling;
  /** Seconds of the period that the author named last; 0 for none. */
  readonly period: number;
}

export function display({ value, typed, spelling, period }: Side): string {
  const shown = typed.percent ? spelling | PERCENT : spelling;
  const one = (amount: number): string =>
    typed.wanted === undefined
      ? formatValue(amount, typed.dimension, typed.nouns, shown, period)
      : formatIn(amount, typed.wanted);
  const suffix = typed.node.kind === "downtime" ? ` per ${typed.node.periodName}` : "";
  if (typeof value === "number") return one(value) + suffix;
  return `${one(value.median)} [${one(value.p5)}, ${one(value.p95)}]${suffix}`;
}

/** The number that a claim writes down; undefined where it is itself an expression. */
export function claimedQuantity(node: Node): Quantity | undefined {
  if (node.kind === "quantity") return node;
  if (node.kind === "range" && node.high.kind === "quantity") return node.high;
  return node.kind === "negation" ? claimedQuantity(node.operand) : undefined;
}
