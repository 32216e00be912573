/** One side of a claim, computed: an expression, or the number that the author wrote. */

import { type Flavour, formatIn, formatValue } from "../units/index.ts";
import type { Amount } from "./evaluate.ts";
import type { Node, Quantity } from "./syntax.ts";
import type { Typed } from "./typed.ts";

/** A computed side of a claim. */
export interface Side {
  readonly node: Node;
  readonly typed: Typed;
  readonly value: Amount;
  readonly flavour: Flavour;
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

/** The number that a claim writes down; undefined where it is itself an expression. */
export function claimedQuantity(node: Node): Quantity | undefined {
  if (node.kind === "quantity") return node;
  if (node.kind === "range" && node.high.kind === "quantity") return node.high;
  return node.kind === "negation" ? claimedQuantity(node.operand) : undefined;
}
