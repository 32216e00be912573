/**
 * Builds the tree of one expression from its tokens.
 *
 *     expression = sum { ( "to" | "in" | "as" | "->" ) unit }
 *     sum        = product { ( "+" | "-" ) product }
 *     product    = factor { ( "*" | "/" | "x" | "of" | "over" | "per" ) factor | "/" unit }
 *     factor     = [ "-" ] power
 *     power      = primary [ "^" exponent [ unit ] ]
 *     primary    = quantity | "(" expression ")" [ unit ] | function "(" expressions ")" | "\frac" "{" … "}" "{" … "}"
 *     quantity   = number [ unit ] [ ( ".." | "–" | "-" | "to" | "±" ) number [ unit ] ]      see quantity.ts
 *     unit       = word { "/" word | "per" word }                                            see unit-phrase.ts
 *
 * `->` before anything but a unit is no part of an expression but links it to the next: see chain.ts.
 */

import { BANDWIDTH, combine, combineNouns, isNone, NO_NOUNS, NONE, noun, sameDimension, TIME } from "../units/index.ts";
import type { Parser } from "./parser.ts";
import { readQuantity, startsQuantity } from "./quantity.ts";
import { type Binary, bareNumber, type Node, type Operator, type Quantity, type UnitPhrase } from "./syntax.ts";
import type { Token } from "./tokenize.ts";
import { isTimes, noteLength, readBareUnit, skipNote } from "./unit-phrase.ts";
import { FUNCTIONS } from "./words.ts";

/** The longest expression from here on; undefined, and a problem in the parser, where there is none. */
export function parseExpression(p: Parser): Node | undefined {
  let left = parseSum(p);
  while (left !== undefined && startsConversion(p)) {
    const before = p.at;
    p.take();
    const unit = readBareUnit(p);
    if (unit === undefined || (p.prose && isNone(unit.dimension) && !unit.percent)) {
      p.at = before;
      break;
    }
    left = { kind: "conversion", operand: left, unit, start: left.start, end: unit.end };
  }
  return left;
}

const CONVERTERS: ReadonlySet<string> = new Set(["to", "in", "as"]);

/** A converting word or arrow before a unit that no number precedes. */
function startsConversion(p: Parser): boolean {
  const token = p.peek();
  const converts = token.kind === "arrow" || (token.kind === "word" && CONVERTERS.has(token.text));
  if (!converts || (p.prose && token.newLine)) return false;
  const next = p.peek(1);
  return next.kind === "word" || next.kind === "percent" || (next.kind === "currency" && p.peek(2).kind !== "number");
}

function parseSum(p: Parser): Node | undefined {
  let left = parseProduct(p);
  while (left !== undefined) {
    const sign = p.peek();
    if (sign.kind !== "operator" || (sign.text !== "+" && sign.text !== "-") || isDash(p, sign, left)) break;
    const operator = sign.text;
    left = withRight(p, left, operator, () => parseProduct(p));
    if (left === undefined || p.cut) break;
  }
  return left;
}

/** In prose a minus stands between spaces or touches on both sides, before an operand, and not behind a count noun. */
function isDash(p: Parser, sign: Token, left: Node): boolean {
  if (!p.prose) return false;
  const next = p.peek(1);
  if (sign.spaced !== next.spaced) return true;
  if (sign.text === "+") return false;
  return sign.newLine || !startsOperand(p, 1) || (endsInNoun(left) && !repeatsNoun(p, left));
}

function endsInNoun(node: Node): boolean {
  if (node.kind === "binary") return endsInNoun(node.right);
  return (
    node.kind === "quantity" && node.unit !== undefined && isNone(node.unit.dimension) && node.unit.nouns.length > 0
  );
}

/** `8 GPUs - 2 GPUs` is a difference all the same. */
function repeatsNoun(p: Parser, left: Node): boolean {
  const last = left.kind === "binary" ? left.right : left;
  const word = p.peek(2);
  if (last.kind !== "quantity" || word.kind !== "word") return false;
  const [own] = noun(word.text, 1);
  return last.unit?.nouns.some(({ key }) => key === own?.key) === true;
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
  if (token.kind === "operator" && (token.text === "*" || token.text === "/")) {
    if (token.text === "/" && p.peek(1).kind === "word" && !startsOperand(p, 1)) return parseUnitDivisor(p, left);
    return withRight(p, left, token.text, () => parseFactor(p));
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

function parseWordOperator(p: Parser, left: Node, token: Token): Node | undefined {
  if (isTimes(p, 0)) return withRight(p, left, "*", () => parseFactor(p));
  const next = p.peek(1).kind;
  if (next !== "number" && next !== "currency" && next !== "approx") return left;
  if (token.text === "of" && isShare(left)) return withRight(p, left, "*", () => parseFactor(p), "of");
  if (token.text === "per" && !p.prose) return withRight(p, left, "/", () => parseFactor(p), "per");
  if (token.text !== "over") return left;
  const before = p.at;
  const whole = withRight(p, left, "/", () => parseFactor(p), "over");
  if (whole !== undefined && isOverLink(whole)) return whole;
  p.at = before;
  return left;
}

function isShare(node: Node): boolean {
  return node.kind === "quantity" && node.unit?.percent === true;
}

/** `5 MB over 20 Mbps` divides; `3 ms over 5 runs` does not. */
function isOverLink(node: Node): boolean {
  if (node.kind !== "binary" || node.right.kind !== "quantity") return false;
  const { unit } = node.right;
  return unit !== undefined && sameDimension(unit.dimension, BANDWIDTH);
}

/** Takes the operator and its right operand; in prose an unreadable one leaves `left` standing and marks it as cut off. */
function withRight(
  p: Parser,
  left: Node,
  operator: Operator,
  read: () => Node | undefined,
  word?: NonNullable<Binary["word"]>,
): Node | undefined {
  const before = p.at;
  const sign = p.take();
  const right = read();
  if (right === undefined) {
    if (p.prose) {
      p.at = before;
      p.cut = true;
      return left;
    }
    return p.fail("missing-operand", sign.start, sign.end, "A number is missing behind this sign.");
  }
  const node: Binary = { kind: "binary", operator, left, right, start: left.start, end: right.end };
  return word === undefined ? node : { ...node, word };
}

/** `20 / day`, `1M requests / day`: a unit without a number behind the slash. */
function parseUnitDivisor(p: Parser, left: Node): Node | undefined {
  const before = p.at;
  const slash = p.take();
  const unit = readBareUnit(p);
  const known = unit !== undefined && !isNone(unit.dimension);
  if (unit === undefined || (p.prose && !known)) {
    p.at = before;
    p.cut = true;
    if (p.prose) return left;
    return p.fail("missing-operand", slash.start, slash.end, "A number or unit is missing behind this slash.");
  }
  if (left.kind === "quantity") return dividedBy(left, unit);
  const right: Node = { ...bareNumber(1, unit.start, unit.end), numberEnd: unit.start, unit };
  return { kind: "binary", operator: "/", left, right, start: left.start, end: right.end };
}

/** `1M requests / day` is one quantity, a rate. */
function dividedBy(quantity: Quantity, unit: UnitPhrase): Quantity {
  const { start, factor, dimension, nouns } = quantity.unit ?? { ...unit, factor: 1, dimension: NONE, nouns: NO_NOUNS };
  const merged: UnitPhrase = {
    ...unit,
    ...quantity.unit,
    start,
    end: unit.end,
    factor: factor / unit.factor,
    dimension: combine(dimension, unit.dimension, -1),
    nouns: combineNouns(nouns, unit.nouns, -1),
    ...(sameDimension(unit.dimension, TIME) && { perTime: unit.factor }),
  };
  return { ...quantity, unit: merged, end: unit.end };
}

function parseFactor(p: Parser): Node | undefined {
  if (!p.countOperand()) return undefined;
  const sign = p.peek();
  if (sign.kind !== "operator" || sign.text !== "-") return parsePower(p);
  p.take();
  const operand = parsePower(p);
  return operand && { kind: "negation", operand, start: sign.start, end: operand.end };
}

function parsePower(p: Parser): Node | undefined {
  const base = parsePrimary(p);
  const caret = p.peek();
  if (base === undefined || caret.kind !== "operator" || caret.text !== "^") return base;
  if (base.kind === "quantity" && base.unit !== undefined && !isNone(base.unit.dimension)) return base;
  p.take();
  const exponent = parseExponent(p, caret);
  if (exponent === undefined) {
    if (p.prose) p.cut = true;
    return p.fail("missing-operand", caret.start, caret.end, "An exponent is missing behind `^`.");
  }
  const power: Node = { kind: "binary", operator: "^", left: base, right: exponent, start: base.start, end: p.end };
  return withUnit(p, power);
}

function parseExponent(p: Parser, caret: Token): Node | undefined {
  if (!Number.isNaN(caret.value)) return bareNumber(caret.value, caret.start, caret.end);
  const negative = p.isOperator(0, "-");
  const start = p.peek().start;
  if (negative) p.take();
  const base = p.peek().kind === "number" ? exponentNumber(p) : parseGroup(p);
  const operand = base && parseTower(p, base);
  if (operand === undefined || !negative) return operand;
  return { kind: "negation", operand, start, end: operand.end };
}

/** `2^3^2` is `2^(3^2)`. */
function parseTower(p: Parser, base: Node): Node | undefined {
  if (!p.isOperator(0, "^")) return base;
  const caret = p.take();
  const right = p.nested(() => parseExponent(p, caret));
  return right && { kind: "binary", operator: "^", left: base, right, start: base.start, end: p.end };
}

/** The unit behind `10^-3 s` belongs to the power, not to its exponent. */
function exponentNumber(p: Parser): Node {
  const { value, start, end } = p.take();
  return bareNumber(value, start, end);
}

function parsePrimary(p: Parser): Node | undefined {
  const token = p.peek();
  if (startsQuantity(p, 0)) return readQuantity(p);
  if (token.kind === "open") {
    const inner = parseGroup(p);
    return inner && withUnit(p, inner);
  }
  if (token.kind === "frac") return parseFraction(p);
  if (token.kind === "word" && FUNCTIONS.has(token.text) && p.peek(1).kind === "open") return parseCall(p);
  if (token.kind === "end") return p.fail("missing-operand", token.start, token.end, "A number is missing at the end.");
  const what = p.quote(token.start, token.end);
  return p.fail(
    "unreadable",
    token.start,
    token.end,
    `\`${what}\` is no number: write numbers with units, such as 20 ms.`,
  );
}

function withUnit(p: Parser, operand: Node): Node {
  skipNote(p);
  const next = p.peek();
  if (next.newLine || (next.kind !== "word" && next.kind !== "percent")) return operand;
  if (next.kind === "word" && isTimes(p, 0)) return operand;
  const before = p.at;
  const unit = readBareUnit(p);
  // In prose a word behind a parenthesis begins a clause: `(1) Collect`.
  const counts = !p.prose || (operand.kind === "binary" && operand.operator === "^");
  if (unit === undefined || (!counts && isNone(unit.dimension) && !unit.percent)) {
    p.at = before;
    return operand;
  }
  return { kind: "applied", operand, unit, start: operand.start, end: unit.end };
}

/** `( … )` or `{ … }`, closed by its own sign. */
function parseGroup(p: Parser): Node | undefined {
  const open = p.peek();
  if (open.kind !== "open") return undefined;
  p.take();
  const inner = p.nested(() => parseExpression(p));
  if (inner === undefined) return undefined;
  if (p.peek().kind !== "close" || p.cut) {
    return p.fail("unclosed", open.start, open.end, "This parenthesis is not closed.");
  }
  p.take();
  return { ...inner, start: open.start, end: p.end };
}

function parseFraction(p: Parser): Node | undefined {
  const { start } = p.take();
  const left = parseGroup(p);
  const right = left && parseGroup(p);
  if (left === undefined || right === undefined) {
    return p.fail("missing-operand", start, p.end, "A fraction needs two parts: \\frac{1000}{30}.");
  }
  return withUnit(p, { kind: "binary", operator: "/", left, right, start, end: p.end });
}

function parseCall(p: Parser): Node | undefined {
  const name = p.take();
  p.take();
  const operands: Node[] = [];
  for (;;) {
    const operand = p.nested(() => parseExpression(p));
    if (operand === undefined || p.cut) return undefined;
    operands.push(operand);
    const next = p.take();
    if (next.kind === "close") break;
    if (next.kind !== "comma") return p.fail("unclosed", name.start, name.end, "This call is not closed by `)`.");
  }
  return withUnit(p, { kind: "call", name: name.text, operands, start: name.start, end: p.end });
}

/** True where an operand could begin. */
function startsOperand(p: Parser, ahead: number): boolean {
  const { kind, text } = p.peek(ahead);
  if (startsQuantity(p, ahead) || kind === "open" || kind === "frac") return true;
  if (kind === "word") return FUNCTIONS.has(text) && p.peek(ahead + 1).kind === "open";
  return kind === "operator" && text === "-" && startsQuantity(p, ahead + 1);
}
