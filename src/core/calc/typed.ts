/** The tree after the check of dimensions: every number in base units, nothing left but arithmetic. */

import { type Dimension, NO_NOUNS, NONE, type Nouns, type Shown } from "../units/index.ts";
import type { Node } from "./syntax.ts";

export type Arithmetic = "value" | "+" | "-" | "*" | "/" | "^" | "negate" | "range" | "spread" | "call";

export interface Typed {
  readonly does: Arithmetic;
  /** Of a `value`, in base units. */
  readonly value: number;
  readonly parts: readonly Typed[];
  readonly dimension: Dimension;
  readonly nouns: Nouns;
  /** A percentage, so that `a + p` means `a × (1 + p)`. */
  readonly percent: boolean;
  readonly node: Node;
  /** The unit that the author asked for. */
  readonly wanted?: Shown | undefined;
}

export function value(node: Node, amount: number, dimension: Dimension, nouns: Nouns, percent: boolean): Typed {
  return typed("value", amount, NOTHING, dimension, nouns, percent, node);
}

export function plain(node: Node, amount: number): Typed {
  return value(node, amount, NONE, NO_NOUNS, false);
}

export function joined(
  does: Arithmetic,
  node: Node,
  parts: readonly Typed[],
  dimension: Dimension,
  nouns: Nouns = NO_NOUNS,
  percent = false,
): Typed {
  return typed(does, 0, parts, dimension, nouns, percent, node);
}

/** All nodes have all properties, in one order: the engine then reads them without looking where they lie. */
function typed(
  does: Arithmetic,
  amount: number,
  parts: readonly Typed[],
  dimension: Dimension,
  nouns: Nouns,
  percent: boolean,
  node: Node,
): Typed {
  return { does, value: amount, parts, dimension, nouns, percent, node, wanted: undefined };
}

const NOTHING: readonly Typed[] = [];
