/** Reads one operand of a product: a quantity, a power, a group in parentheses, a fraction, a call. */

import { DATA, isNone } from "../units/index.ts";
import { isTimes } from "./lookahead.ts";
import { skipNote } from "./noun-phrase.ts";
import type { Parser } from "./parser.ts";
import { readQuantity, startsQuantity } from "./quantity.ts";
import { bareNumber, type Node } from "./syntax.ts";
import type { Token } from "./token.ts";
import { phraseOf } from "./unit-draft.ts";
import { readBareUnit } from "./unit-phrase.ts";
import { bytesOf, FUNCTIONS } from "./words.ts";

/** Reads what stands between parentheses; handed in by parse.ts, so that the two files do not need each other. */
type ReadNode = (p: Parser) => Node | undefined;

export function parsePower(p: Parser, inner: ReadNode): Node | undefined {
  const base = parsePrimary(p, inner);
  const caret = p.peek();
  if (base === undefined || caret.kind !== "operator" || caret.text !== "^") return base;
  if (base.kind === "quantity" && base.unit !== undefined && !isNone(base.unit.dimension)) return base;
  p.take();
  const exponent = parseExponent(p, inner, caret);
  if (exponent === undefined) {
    if (p.prose) p.cut = true;
    return p.fail("missing-operand", caret.start, caret.end, "An exponent is missing behind `^`.");
  }
  const power: Node = { kind: "binary", operator: "^", left: base, right: exponent, start: base.start, end: p.end };
  return withUnit(p, power);
}

/** True where an operand could begin. */
export function startsOperand(p: Parser, ahead: number): boolean {
  const { kind, text } = p.peek(ahead);
  if (startsQuantity(p, ahead) || kind === "open" || kind === "frac") return true;
  if (isDataType(p, ahead)) return true;
  if (kind === "word") return FUNCTIONS.has(text) && p.peek(ahead + 1).kind === "open";
  return kind === "operator" && text === "-" && startsQuantity(p, ahead + 1);
}

export function isDataType(p: Parser, ahead: number): boolean {
  const { kind, text } = p.peek(ahead);
  return kind === "word" && bytesOf(text) !== undefined;
}

/** A data type as an operand stands for the bytes of one value: `7B params × fp16`, `7B params in fp16`. */
export function readDataType(p: Parser): Node | undefined {
  const { kind, text, start, end } = p.peek();
  const bytes = kind === "word" ? bytesOf(text) : undefined;
  if (bytes === undefined) return undefined;
  p.take();
  const unit = phraseOf(bytes, DATA, start, end);
  return { ...bareNumber(1, start, end), numberEnd: start, unit: { ...unit, bytes: true } };
}

function parseExponent(p: Parser, inner: ReadNode, caret: Token): Node | undefined {
  if (!Number.isNaN(caret.value)) return bareNumber(caret.value, caret.start, caret.end);
  const negative = p.isOperator(0, "-");
  const start = p.peek().start;
  if (negative) p.take();
  const base = p.peek().kind === "number" ? exponentNumber(p) : parseGroup(p, inner);
  const operand = base && parseTower(p, inner, base);
  if (operand === undefined || !negative) return operand;
  return { kind: "negation", operand, start, end: operand.end };
}

/** `2^3^2` is `2^(3^2)`. */
function parseTower(p: Parser, inner: ReadNode, base: Node): Node | undefined {
  if (!p.isOperator(0, "^")) return base;
  const caret = p.take();
  const right = p.nested(() => parseExponent(p, inner, caret));
  return right && { kind: "binary", operator: "^", left: base, right, start: base.start, end: p.end };
}

/** The unit behind `10^-3 s` belongs to the power, not to its exponent. */
function exponentNumber(p: Parser): Node {
  const { value, start, end } = p.take();
  return bareNumber(value, start, end);
}

function parsePrimary(p: Parser, inner: ReadNode): Node | undefined {
  const token = p.peek();
  if (startsQuantity(p, 0)) return readQuantity(p);
  const values = readDataType(p);
  if (values !== undefined) return values;
  if (token.kind === "open") {
    const group = parseGroup(p, inner);
    return group && withUnit(p, group);
  }
  if (token.kind === "frac") return parseFraction(p, inner);
  if (token.kind === "word" && FUNCTIONS.has(token.text) && p.peek(1).kind === "open") return parseCall(p, inner);
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
function parseGroup(p: Parser, inner: ReadNode): Node | undefined {
  const open = p.peek();
  if (open.kind !== "open") return undefined;
  p.take();
  const content = p.nested(() => inner(p));
  if (content === undefined) return undefined;
  if (p.peek().kind !== "close" || p.cut) {
    return p.fail("unclosed", open.start, open.end, "This parenthesis is not closed.");
  }
  p.take();
  return { ...content, start: open.start, end: p.end };
}

function parseFraction(p: Parser, inner: ReadNode): Node | undefined {
  const { start } = p.take();
  const left = parseGroup(p, inner);
  const right = left && parseGroup(p, inner);
  if (left === undefined || right === undefined) {
    return p.fail("missing-operand", start, p.end, "A fraction needs two parts: \\frac{1000}{30}.");
  }
  return withUnit(p, { kind: "binary", operator: "/", left, right, start, end: p.end });
}

function parseCall(p: Parser, inner: ReadNode): Node | undefined {
  const name = p.take();
  p.take();
  const operands: Node[] = [];
  for (;;) {
    const operand = p.nested(() => inner(p));
    if (operand === undefined || p.cut) return undefined;
    operands.push(operand);
    const next = p.take();
    if (next.kind === "close") break;
    if (next.kind !== "comma") return p.fail("unclosed", name.start, name.end, "This call is not closed by `)`.");
  }
  return withUnit(p, { kind: "call", name: name.text, operands, start: name.start, end: p.end });
}
