/**
 * Builds the tree of one expression from its tokens.
 *
 *     expression = sum { ( "to" | "in" | "as" | "->" ) unit | ( "in" | "as" | "at" ) data type }
 *     sum        = product { ( "+" | "-" ) product }
 *     product    = factor { ( "*" | "/" | "x" | "of" | "over" | "per" ) factor | "/" unit }
 *     factor     = [ "-" ] power
 *     power      = primary [ "^" exponent [ unit ] ]
 *     primary    = quantity | data type | "(" expression ")" [ unit ] | function "(" expressions ")" | "\frac" "{" … "}" "{" … "}"
 *     quantity   = number [ unit ] [ ( ".." | "–" | "-" | "to" | "±" ) number [ unit ] ]      see quantity.ts
 *     unit       = word { "/" word | "per" word }                                            see unit-phrase.ts
 *
 * `->` before anything but a unit is no part of an expression but links it to the next: see chain.ts.
 */

import { BANDWIDTH, NONE } from "../units/index.ts";
import { isDash } from "./dash.ts";
import { isTimes, noteLength } from "./lookahead.ts";
import { parsePower, readDataType, startsOperand } from "./operand.ts";
import type { Parser } from "./parser.ts";
import { type Binary, binaryNode, isFraction, type Node, type Operator, oneOf } from "./syntax.ts";
import type { Token } from "./token.ts";
import { addUnit, draftAt } from "./unit-draft.ts";
import { readBareUnit } from "./unit-phrase.ts";

/** The longest expression from here on; undefined, and a problem in the parser, where there is none. */
export function parseExpression(p: Parser): Node | undefined {
  let left = parseSum(p);
  while (left !== undefined && startsConversion(p)) {
    const before = p.at;
    p.take();
    const values = readDataType(p);
    if (values !== undefined) {
      left = binaryNode(left, "*", values);
      continue;
    }
    const unit = readBareUnit(p);
    if (unit === undefined || (p.prose && unit.dimension === NONE && !unit.percent)) {
      p.at = before;
      break;
    }
    left = { kind: "conversion", operand: left, unit, start: left.start, end: unit.end };
  }
  return left;
}

const CONVERTERS: ReadonlySet<string> = new Set(["to", "in", "as", "at"]);

/** A converting word or arrow before a unit that no number precedes. */
function startsConversion(p: Parser): boolean {
  const token = p.peek();
  const converts = token.kind === "arrow" || (token.kind === "word" && CONVERTERS.has(token.text));
  if (!converts || (p.prose && token.newLine)) return false;
  const next = p.peek(1);
  if (token.text === "at") return next.word.bytes > 0;
  return next.kind === "word" || next.kind === "percent" || (next.kind === "currency" && p.peek(2).kind !== "number");
}

function parseSum(p: Parser): Node | undefined {
  let left = parseProduct(p);
  while (left !== undefined) {
    const sign = p.peek();
    if (sign.kind !== "operator" || (sign.text !== "+" && sign.text !== "-") || isDash(p, sign, left)) break;
    const operator = sign.text;
    left = withRight(p, left, operator, parseProduct);
    if (left === undefined || p.cut) break;
  }
  return left;
}

function parseProduct(p: Parser): Node | undefined {
  let left = parseFactor(p);
  while (left !== undefined && !p.cut) {
    const next = parseNextFactor(p, left);
    if (next === left) break;
    left = next;
  }
  return left;
}

/** `left` with one factor more; `left` itself where no operator follows; undefined where its operand is unreadable. */
function parseNextFactor(p: Parser, left: Node): Node | undefined {
  const token = p.peek();
  if (token.kind === "end" || token.kind === "close") return left;
  if (token.kind === "operator" && (token.text === "*" || token.text === "/")) {
    if (isSeparator(p, token)) return left;
    if (token.text === "/" && p.peek(1).kind === "word" && !startsOperand(p, 1)) return parseUnitDivisor(p, left);
    return withRight(p, left, token.text, parseFactor);
  }
  if (token.kind === "word" && !(p.prose && token.newLine)) return parseWordOperator(p, left, token);
  if (token.kind === "open" && noteLength(p) === 0 && startsOperand(p, 1) && !(p.prose && token.spaced)) {
    return p.fail(
      "ambiguous-product",
      token.start,
      token.end,
      "A number directly before a parenthesis leaves the order open: write × or / and parentheses.",
    );
  }
  return left;
}

/** In prose a middle dot between spaces separates: `12 layers · 8 heads`. */
function isSeparator(p: Parser, { start, spaced }: Token): boolean {
  return p.prose && spaced && p.text.charAt(start) === "·";
}

function parseWordOperator(p: Parser, left: Node, token: Token): Node | undefined {
  if (isTimes(p, 0)) return withRight(p, left, "*", parseFactor);
  const next = p.peek(1).kind;
  if (next !== "number" && next !== "currency" && next !== "approx") return left;
  if ((token.text === "of" || token.text === "от") && isShare(left)) return withRight(p, left, "*", parseFactor, "of");
  if (token.text === "per" && !p.prose) return withRight(p, left, "/", parseFactor, "per");
  if (token.text !== "over") return left;
  const before = p.at;
  const whole = withRight(p, left, "/", parseFactor, "over");
  if (whole !== undefined && isOverLink(whole)) return whole;
  p.at = before;
  return left;
}

/** `20%` or `1/3`, of which something is taken. */
function isShare(node: Node): boolean {
  const share = node.kind === "range" ? node.high : node;
  return isFraction(share) || (share.kind === "quantity" && share.unit?.percent === true);
}

/** `5 MB over 20 Mbps` divides; `3 ms over 5 runs` does not. */
function isOverLink(node: Node): boolean {
  if (node.kind !== "binary" || node.right.kind !== "quantity") return false;
  const { unit } = node.right;
  return unit !== undefined && unit.dimension === BANDWIDTH;
}

/** Takes the operator and its right operand; in prose an unreadable one leaves `left` standing and marks it as cut off. */
function withRight(
  p: Parser,
  left: Node,
  operator: Operator,
  read: (p: Parser) => Node | undefined,
  word?: Binary["word"],
): Node | undefined {
  const before = p.at;
  const sign = p.take();
  const right = read(p);
  if (right === undefined) {
    if (p.prose) {
      p.at = before;
      p.cut = true;
      return left;
    }
    return p.fail("missing-operand", sign.start, sign.end, "A number is missing behind this sign.");
  }
  return binaryNode(left, operator, right, word);
}

/** `20 / day`, `1M requests / day`: a unit without a number behind the slash. */
function parseUnitDivisor(p: Parser, left: Node): Node | undefined {
  const before = p.at;
  const slash = p.take();
  const unit = readBareUnit(p);
  const known = unit !== undefined && unit.dimension !== NONE;
  if (unit === undefined || (p.prose && !known)) {
    p.at = before;
    p.cut = true;
    if (p.prose) return left;
    return p.fail("missing-operand", slash.start, slash.end, "A number or unit is missing behind this slash.");
  }
  if (left.kind !== "quantity") return binaryNode(left, "/", oneOf(unit));
  // `1M requests / day` is one quantity, a rate.
  const { end } = unit;
  return {
    ...left,
    unit: addUnit(left.unit === undefined ? draftAt(slash.start, end) : { ...left.unit }, unit, -1, end),
    end,
  };
}

function parseFactor(p: Parser): Node | undefined {
  if (!p.countOperand()) return undefined;
  const sign = p.peek();
  if (sign.kind !== "operator" || sign.text !== "-") return parsePower(p, parseExpression);
  p.take();
  const operand = parsePower(p, parseExpression);
  return operand && { kind: "negation", operand, start: sign.start, end: operand.end };
}
