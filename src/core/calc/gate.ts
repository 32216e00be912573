/** What counts as a calculation in prose. When in doubt, nothing: a number invented is worse than one not shown. */

import type { Problem } from "../text/problem.ts";
import { isUsual, LENGTH, NONE, PIXELS, TIME } from "../units/index.ts";
import type { Chain } from "./chain.ts";
import type { Judged } from "./claim.ts";
import type { Amount } from "./evaluate.ts";
import { isListLetter } from "./lookahead.ts";
import type { Parser } from "./parser.ts";
import type { Resolved } from "./resolve.ts";
import { type Binary, isComputed, isFraction, leftmost, type Node, type Quantity, quantitiesOf } from "./syntax.ts";

/** Whether a chain, as written, is worth computing at all. */
export function isCalculation({ nodes, links }: Chain, p: Parser): boolean {
  if (!isWhole(p)) return false;
  if (links.length > 0) return true;
  const [node] = nodes;
  return node !== undefined && !p.loose && isComputed(node) && isCalculationNode(node, p.text);
}

/** Whether what it came to may be shown. */
export function isShowable({ node, computed, judged, linked }: Resolved, p: Parser): boolean {
  if (judged !== undefined) return isPlausibleClaim(judged);
  // `6 layers * 384 units → 10.6M params` computes something else than what is written.
  if (!isComputed(node) || p.loose) return false;
  const { side, problems } = computed;
  if (side === undefined) return isClearMistake(node, problems);
  if (linked) return false;
  if (!isUsual(side.typed.dimension) || !isCalculationNode(node, p.text)) return false;
  if (node.kind === "conversion") return isComputed(node.operand) || (side.typed.dimension !== NONE && endsPhrase(p));
  return node.kind !== "binary" || node.operator !== "-" || isPositive(side.value);
}

/** Read to its end, with no spelling in it that may mean two things. */
function isWhole(p: Parser): boolean {
  return !p.cut && !continuesBehind(p) && p.problem?.code !== "ambiguous-unit" && p.problem?.code !== "decimal-comma";
}

/** Something stands right behind that the expression would have to include: an unknown command, a variable, a bracket. */
function continuesBehind(p: Parser): boolean {
  const { kind, text, start, spaced, newLine } = p.peek();
  if (newLine) return false;
  if (kind === "word") return text.length === 1 && /[b-zB-Z]/.test(text) && !isListLetter(p, 0);
  if (kind === "other") return text === "\\" || (!spaced && "_[@#".includes(text) && text !== "");
  if (kind === "operator" && p.text.charAt(start) === "·") return !spaced;
  if (kind === "operator") return text !== "-" && text !== "+" ? true : spaced && text === "+";
  return kind === "open" && !spaced;
}

/** `5 minutes in hours of work` converts nothing. */
function endsPhrase(p: Parser): boolean {
  return p.peek().kind !== "word" || p.peek().newLine;
}

function isPlausibleClaim({ claim, typed }: Judged): boolean {
  return !claim.mismatch || (typed.dimension !== NONE && isUsual(typed.dimension));
}

/** Of expressions without a result only a sum of two different units is surely a mistake, not prose read wrongly. */
function isClearMistake(node: Node, [problem]: readonly Problem[]): boolean {
  if (problem?.code === "no-number") return true;
  if (problem?.code !== "dimension-mismatch" || node.kind !== "binary" || node.operator !== "+") return false;
  return hasHardUnit(node.left) && hasHardUnit(node.right);
}

function hasHardUnit(node: Node): boolean {
  return node.kind === "quantity" && node.unit !== undefined && node.unit.dimension !== NONE && !node.unit.percent;
}

/** Without a claim beside it, an expression must show by its units or magnitudes that it computes. */
function isCalculationNode(node: Node, text: string): boolean {
  if (node.kind === "conversion" || node.kind === "call") return true;
  if (node.kind === "applied") return isCalculationNode(node.operand, text);
  if (node.kind !== "binary") return false;
  if (node.operator === "^") return isPowerOfDigit(node);
  // A third of 2025 may be a part of a year; a third of 90 GB is an amount.
  if (node.word === "of" && isFraction(node.left))
    return quantitiesOf(node.right).some((part) => isHard(part) || part.number.scaled);
  if (node.operator === "-" || node.operator === "+") return isClearSum(node);
  if (isAlternatives(node) || isShape(node, text)) return false;
  return hasUnit(node) || hasLargeNumber(node) || operatorsOf(node).size > 1;
}

/** `2^32`; powers of ten are but a way to write numbers, and a raised digit may be a footnote. */
function isPowerOfDigit({ left, right }: Binary): boolean {
  if (left.kind !== "quantity" || right.kind !== "quantity" || right.start === left.end) return false;
  return left.unit === undefined && left.value < 10 && right.value <= 100;
}

/** `16 GB - 14 GB`, not the range `5 - 10 GB` nor `8+4 erasure coding`. */
function isClearSum(node: Binary): boolean {
  return quantitiesOf(node).some(isHard) && (isHard(leftmost(node)) || node.operator === "+");
}

/** `5 GB - 10 GB` is a range. */
function isPositive(value: Amount): boolean {
  return (typeof value === "number" ? value : value.p95) > 0;
}

function isHard({ unit }: Quantity): boolean {
  return unit !== undefined && (unit.dimension !== NONE || unit.percent);
}

/** `50/50 split`, `34 / 39 / 81 ms`, `20% / 10%`: slashes that list alternatives. */
function isAlternatives(node: Binary): boolean {
  if (node.operator !== "/" || node.word !== undefined) return false;
  const parts = slashParts(node);
  if (parts === undefined) return false;
  const [first, second] = parts;
  if (parts.length > 2) return true;
  if (first === undefined || second === undefined) return true;
  if (!isHard(second))
    return !isHard(first) && !(first.number.scaled && first.value >= 1000 && first.value > second.value);
  return first.unit === undefined ? !first.number.scaled : isSameUnit(first, second) || isSchedule(first, second);
}

/** `24 h / 7 d`, `8 hours / 5 days`. */
function isSchedule({ value: hours, unit: hour }: Quantity, { value: days, unit: day }: Quantity): boolean {
  if (hour?.factor !== 3600 || day?.factor !== 86_400 || hours > 24 || days > 7) return false;
  return hour.dimension === TIME && day.dimension === TIME;
}

/** The quantities of a chain of slashes alone; undefined where another operator takes part. */
function slashParts(node: Node): Quantity[] | undefined {
  if (node.kind === "quantity") return [node];
  if (node.kind === "range") return slashParts(node.high);
  if (node.kind !== "binary" || node.operator !== "/" || node.right.kind === "binary") return undefined;
  const [left, right] = [slashParts(node.left), slashParts(node.right)];
  return left && right && [...left, ...right];
}

function isSameUnit(a: Quantity, b: Quantity): boolean {
  const nouns = (quantity: Quantity): string => quantity.unit?.nouns.map(({ key }) => key).join() ?? "";
  const same = (a.unit?.dimension ?? NONE) === (b.unit?.dimension ?? NONE);
  return same && a.unit?.factor === b.unit?.factor && nouns(a) === nouns(b);
}

/** `224x224x3`, `28×28 images`, `640 × 480 px`, `50 x 50 cm`: sides of a shape. */
function isShape(node: Node, text: string): boolean {
  if (node.kind !== "binary" || node.operator !== "*" || node.right.kind !== "quantity") return false;
  const { unit } = node.right;
  const sized = unit !== undefined && (unit.dimension === PIXELS || unit.dimension === LENGTH);
  const attached = node.right.start - node.left.end === 1 && text.charAt(node.left.end) !== "*";
  if (unit !== undefined && unit.dimension !== NONE && !sized) return false;
  return (attached || sized || unit === undefined) && isBareProduct(node.left, sized);
}

/** Sides are whole numbers, unless they are lengths. */
function isBareProduct(node: Node, sized: boolean): boolean {
  if (node.kind === "quantity")
    return node.unit === undefined && !node.number.scaled && (sized || Number.isInteger(node.value));
  if (node.kind !== "binary" || node.operator !== "*") return false;
  return isBareProduct(node.left, sized) && isBareProduct(node.right, sized);
}

function hasUnit(node: Node): boolean {
  return quantitiesOf(node).some(({ unit }) => unit !== undefined);
}

/** A magnitude or power of ten is the mark of an estimate; without one, bare numbers may be anything. */
function hasLargeNumber(node: Node): boolean {
  return quantitiesOf(node).some(({ number }) => number.scaled) || hasPower(node);
}

function operatorsOf(node: Node, found: Set<string> = new Set()): ReadonlySet<string> {
  if (node.kind !== "binary") return found;
  operatorsOf(node.left, found.add(node.operator));
  return operatorsOf(node.right, found);
}

function hasPower(node: Node): boolean {
  return node.kind === "binary" && (node.operator === "^" || hasPower(node.left) || hasPower(node.right));
}
