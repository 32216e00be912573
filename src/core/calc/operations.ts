/** What each operator, range and function makes of the dimensions and nouns of its operands. */

import * as u from "../units/index.ts";
import type { Checking } from "./checking.ts";
import * as say from "./messages.ts";
import type { Binary, Call, Node, Range, Spread } from "./syntax.ts";
import { joined, plain, type Typed } from "./typed.ts";

export function combined(c: Checking, node: Binary, left: Typed, right: Typed): Typed | undefined {
  if (node.operator === "^") return powered(c, node, left, right);
  if (node.operator === "+" || node.operator === "-") return sum(c, node, node.operator, left, right);
  const multiplies = node.operator === "*" || (node.word === "per" && countsBelow(left, right));
  const power = multiplies ? 1 : -1;
  const product = u.combine(left.dimension, right.dimension, power);
  // `1920 × 1080 px × 3 bytes` counts the bytes of pixels without saying so.
  const dimension = isBytesOfPixels(left.dimension, right.dimension, product) ? product - u.PIXELS : product;
  const nouns = u.combineNouns(left.nouns, right.nouns, power);
  return joined(
    multiplies ? "*" : "/",
    node,
    [left, right],
    dimension,
    nouns,
    left.percent && right.percent && multiplies,
  );
}

function sum(c: Checking, node: Binary, operator: "+" | "-", left: Typed, right: Typed): Typed | undefined {
  if (right.percent && !left.percent) {
    const factor = joined(operator, node, [plain(node, 1), right], u.NONE);
    return joined("*", node, [left, factor], left.dimension, left.nouns);
  }
  if (left.dimension !== right.dimension) return mixedSum(c, node, operator, left, right);
  const nouns = u.commonNouns(left.nouns, right.nouns);
  return joined(operator, node, [left, right], left.dimension, nouns, left.percent && right.percent);
}

function mixedSum(c: Checking, node: Binary, operator: "+" | "-", left: Typed, right: Typed): Typed | undefined {
  if (left.percent && right.dimension === u.POINTS) {
    return joined(operator, node, [left, right], u.NONE, left.nouns, true);
  }
  const unit = node.right.kind === "quantity" ? node.right.unit : undefined;
  if (unit !== undefined && isBareSum(node.left)) {
    c.note(say.borrowedUnit(c.slice(node.left), c.phrase(unit)));
    const scaled = joined("*", node.left, [left, plain(node.left, unit.factor)], unit.dimension, unit.nouns);
    return joined(operator, node, [scaled, right], unit.dimension, unit.nouns);
  }
  const [a, b] = [c.slice(node.left), c.slice(node.right)];
  c.fail("dimension-mismatch", node, say.mixedSum(a, left.dimension, b, right.dimension));
  return undefined;
}

function powered(c: Checking, node: Binary, base: Typed, exponent: Typed): Typed | undefined {
  if (exponent.dimension !== u.NONE) {
    c.fail("dimension-mismatch", node.right, say.exponentUnit(c.slice(node.right)));
    return undefined;
  }
  if (base.dimension === u.NONE) return joined("^", node, [base, exponent], u.NONE, u.NO_NOUNS);
  const fixed = exponent.does === "value" ? exponent.value : Number.NaN;
  if (!Number.isInteger(fixed) || Math.abs(fixed) > 3) {
    c.fail("dimension-mismatch", node, say.powerUnit(c.slice(node.left)));
    return undefined;
  }
  return joined("^", node, [base, exponent], u.raised(base.dimension, fixed), u.NO_NOUNS);
}

export function call(c: Checking, node: Call, parts: readonly Typed[]): Typed | undefined {
  const [first] = parts;
  if (first === undefined) return undefined;
  const several = node.name === "min" || node.name === "max";
  if (!several && parts.length !== 1) return c.fail("wrong-call", node, say.oneOperand(node.name));
  if (several && !parts.every((part) => part.dimension === first.dimension)) {
    return c.fail("dimension-mismatch", node, say.mixedCall(node.name));
  }
  if (several || node.name === "abs") return joined("call", node, parts, first.dimension, first.nouns);
  if (first.dimension === u.NONE) return joined("call", node, parts, u.NONE, first.nouns);
  return c.fail("dimension-mismatch", node, say.callUnit(node.name, c.slice(node.operands[0] ?? node)));
}

export function range(c: Checking, node: Range, [low, high]: readonly Typed[]): Typed | undefined {
  return low && high && joinedAlike(c, node, low, high, u.commonNouns(low.nouns, high.nouns), high.percent);
}

export function spread(c: Checking, node: Spread, [centre, width]: readonly Typed[]): Typed | undefined {
  if (centre === undefined || width === undefined) return undefined;
  const unit = node.centre.kind === "quantity" ? node.centre.unit : undefined;
  const bare = node.width.kind === "quantity" && node.width.unit === undefined;
  let sized = width;
  if (width.percent && !centre.percent) sized = joined("*", node, [centre, width], centre.dimension);
  else if (bare && unit !== undefined) sized = joined("*", node, [width, plain(node, unit.factor)], unit.dimension);
  return joinedAlike(c, node, centre, sized, centre.nouns, centre.percent);
}

/** Of a range or spread both parts are of one kind. */
function joinedAlike(
  c: Checking,
  node: Range | Spread,
  a: Typed,
  b: Typed,
  nouns: u.Nouns,
  percent: boolean,
): Typed | undefined {
  if (a.dimension === b.dimension) return joined(node.kind, node, [a, b], a.dimension, nouns, percent);
  const [left, right] = node.kind === "range" ? [node.low, node.high] : [node.centre, node.width];
  return c.fail("dimension-mismatch", node, say.mixedRange(c.slice(left), a.dimension, c.slice(right), b.dimension));
}

/** The left side counts per thing of the right: `$ per request`, asked for `per 1M requests`. */
function countsBelow(left: Typed, right: Typed): boolean {
  return right.nouns.some(({ key }) => left.nouns.some((noun) => noun.key === key && noun.power < 0));
}

function isBytesOfPixels(left: u.Dimension, right: u.Dimension, product: u.Dimension): boolean {
  if (left === u.NONE || right === u.NONE) return false;
  return u.exponentOf(product, "pixels") === 1 && u.exponentOf(product, "data") === 1;
}

/** Sums of bare numbers only: in `10 + 20 ms` they take the unit of the last. */
function isBareSum(node: Node): boolean {
  if (node.kind === "quantity") return node.unit === undefined && !node.number.billions;
  return (
    node.kind === "binary" &&
    (node.operator === "+" || node.operator === "-") &&
    isBareSum(node.left) &&
    isBareSum(node.right)
  );
}
