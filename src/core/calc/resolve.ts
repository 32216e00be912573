/** What a chain comes to: picks the link to report, and judges what it claims. */

import type { Problem } from "../text/problem.ts";
import { NONE, RATE } from "../units/index.ts";
import type { Chain, Link } from "./chain.ts";
import { check } from "./check.ts";
import { type Judged, judgeClaim } from "./claim.ts";
import { evaluate, middle } from "./evaluate.ts";
import type { Side } from "./side.ts";
import { bareNumber, isComputed, type Node, quantitiesOf } from "./syntax.ts";
import { slipOf } from "./tolerance.ts";

/** What a chain comes to, before it is worded. */
export interface Resolved {
  readonly node: Node;
  readonly computed: Computed;
  readonly judged: Judged | undefined;
  /** A sign of a result follows the expression, whether it was judged as a claim or not. */
  readonly linked: boolean;
  /** The problems of all its expressions, for a chain without a result. */
  readonly problems: readonly Problem[];
}

/** Picks the first wrong link, else the last one; without a link the first expression that computes anything. */
export function resolve(chain: Chain, text: string, loose: boolean): Resolved {
  const { nodes, links } = chain;
  const sides = nodes.map((node) => sideOf(node, text));
  let at = firstComputed(nodes);
  let judged: Judged | undefined;
  for (let link = 0; link < links.length && !loose; link++) {
    const next = judgeLink(links[link], sides[link]?.side, sides[link + 1]?.side, text);
    if (next === undefined) continue;
    at = link;
    judged = next;
    if (next.claim.verdict !== "holds") break;
  }
  const node = nodes[at] ?? bareNumber(0, 0, 0);
  const first = sides[at] ?? { problems: [] };
  const computed = first.side === undefined ? readAsBytes(node, text, first) : first;
  const problems = computed.side === undefined ? sides.flatMap(({ problems }) => problems) : [];
  return { node, computed, judged, linked: at < links.length, problems };
}

function judgeLink(
  link: Link | undefined,
  left: Side | undefined,
  right: Side | undefined,
  text: string,
): Judged | undefined {
  if (link === undefined || left === undefined || right === undefined || !isClaim(link, left, right)) return undefined;
  return bestReading(left, right, text, link);
}

function readAsBytes(node: Node, text: string, first: Computed): Computed {
  const again = billionsIn(node).length > 0 ? sideOf(node, text, 0) : first;
  return again.side === undefined ? first : again;
}

export interface Computed {
  readonly side?: Side;
  readonly problems: readonly Problem[];
  readonly notes?: readonly string[];
}

function sideOf(node: Node, text: string, bytesFrom?: number): Computed {
  const checked = check(node, text, bytesFrom);
  if (checked.value === undefined) return { problems: checked.problems };
  const { value, problems } = evaluate(checked.value);
  if (value === null) return { problems };
  const { spelling, period, notes } = checked;
  return { side: { node, typed: checked.value, value, spelling, period }, problems, notes };
}

/** Where an attached `B` stands, bytes are tried if billions do not make the claim hold. */
function bestReading(left: Side, right: Side, text: string, link: Link): Judged | undefined {
  const conversion = !isComputed(left.node) && !isComputed(right.node);
  const judged = judgeClaim(left, right, text, link, conversion);
  if (isComputed(right.node)) return judgeExpression(left, right, judged);
  if (judged.claim.verdict === "holds") return judged;
  const billions = billionsIn(left.node);
  for (const bytesFrom of [...billions.slice(0, 1), ...billions.slice(-1)]) {
    const other = sideOf(left.node, text, bytesFrom).side;
    const again = other && judgeClaim(other, right, text, link, conversion);
    if (again?.claim.verdict === "holds") return again;
  }
  return judged;
}

/** An expression as the result: fine if it holds, or if its first factor repeats the left side and it goes on computing. */
function judgeExpression(left: Side, right: Side, judged: Judged): Judged | undefined {
  if (judged.claim.verdict === "holds") return judged;
  return isComputed(left.node) && !continuesFrom(left, right.node) && left.typed.dimension === right.typed.dimension
    ? judged
    : undefined;
}

function continuesFrom(left: Side, node: Node): boolean {
  let first = node;
  while (first.kind === "binary" || first.kind === "conversion")
    first = first.kind === "binary" ? first.left : first.operand;
  if (first.kind !== "quantity") return true;
  const value = first.value * (first.unit?.factor ?? 1);
  const truth = typeof left.value === "number" ? left.value : left.value.median;
  return Math.abs(value / truth - 1) <= 0.25 || Math.abs(first.value / truth - 1) <= 0.25;
}

/** True where a link states a result: after a computation, or between two units of one dimension. */
function isClaim(link: Link, left: Side, right: Side): boolean {
  const [a, b] = [left.typed.dimension, right.typed.dimension];
  if (link.kind === "arrow") return isArrowClaim(left, right);
  if (isComputed(left.node)) return true;
  if (isComputed(right.node)) return a === b;
  return isConversion(left, right);
}

/** Arrows also mean change and flow, so both sides must measure the same thing, and no bare count. */
function isArrowClaim(left: Side, right: Side): boolean {
  if (left.typed.dimension === NONE || left.typed.dimension !== right.typed.dimension) return false;
  if (isComputed(left.node)) return true;
  const ratio = middle(left.value) / middle(right.value);
  const near = (ratio > 0.01 && ratio < 100) || slipOf(ratio, 1, true) !== undefined;
  return near && left.typed.dimension === RATE && isConversion(left, right);
}

/** `400 req/s = 1B req/month`: two lone quantities in different units of one dimension. */
function isConversion(left: Side, right: Side): boolean {
  if (left.typed.dimension === NONE || left.typed.dimension !== right.typed.dimension) return false;
  const [a, b] = [left.node, right.node];
  if (a.kind !== "quantity" || b.kind !== "quantity") return false;
  return a.unit?.factor !== b.unit?.factor && divisors(left) === divisors(right);
}

/** `2 min per video = 33.3 h` sums up videos; it converts nothing. */
function divisors({ typed }: Side): string {
  return typed.nouns
    .filter(({ power }) => power < 0)
    .map(({ key }) => key)
    .join();
}

/** Where the attached letters `B` stand: in `7B * 2B` only the last one means bytes. */
function billionsIn(node: Node): readonly number[] {
  return quantitiesOf(node).flatMap(({ number, start }) => (number.billions ? [start] : []));
}

function firstComputed(nodes: readonly Node[]): number {
  const at = nodes.findIndex(isComputed);
  return at === -1 ? 0 : at;
}
