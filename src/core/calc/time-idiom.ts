/** Divisions that only spell out a conversion of time. */

import { sameDimension, TIME } from "../units/index.ts";
import type { Binary, Node, Quantity } from "./syntax.ts";

/**
 * True where `/ 24h / 3600s` or `per day / 86,400 s` spells out one division: the second figure is the length of the
 * first one's unit and converts it, so it does not divide again.
 */
export function isTimeIdiom({ left, right }: Binary): boolean {
  if (!isTimeLiteral(right)) return false;
  const unit = lastTimeUnit(left);
  const length = right.value * (right.unit?.factor ?? 1);
  return unit !== undefined && right.value !== 1 && Math.abs(length / unit - 1) <= 1e-9;
}

function isTimeLiteral(node: Node): node is Quantity {
  return node.kind === "quantity" && node.unit !== undefined && sameDimension(node.unit.dimension, TIME);
}

/** Seconds of the unit of time that the left side was last divided by. */
function lastTimeUnit(left: Node): number | undefined {
  if (left.kind === "quantity") return left.unit?.perTime;
  if (left.kind !== "binary" || left.operator !== "/") return undefined;
  return isTimeLiteral(left.right) && left.right.value !== 1 ? left.right.unit?.factor : undefined;
}
