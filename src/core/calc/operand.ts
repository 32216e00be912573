/** Reads one operand of a product: a quantity, a power, a group in parentheses, a fraction, a call. */

import { BYTES, DATA, NONE } from "../units/index.ts";
import { isTimes } from "./lookahead.ts";
import { skipNote } from "./noun-phrase.ts";
import type { Parser } from "./parser.ts";
import { readQuantity, startsQuantity } from "./quantity.ts";
import { bareNumber, binaryNode, type Node, oneOf, placed } from "./syntax.ts";
import type { Token } from "./token.ts";
import { draftAt } from "./unit-draft.ts";
import { readBareUnit } from "./unit-phrase.ts";

/** Reads what stands between parentheses; handed in by parse.ts, so that the two files do not need each other. */
type ReadNode = (p: Parser) => Node | undefined;

export function parsePower(p: Parser, inner: ReadNode): Node | undefined {
  const base = parsePrimary(p, inner);
  if (base === undefined || !p.isOperator(0, "^")) return base;
  if (base.kind === "quantity" && base.unit !== undefined && base.unit.dimension !== NONE) return base;
  const caret = p.take();
  const exponent = parseExponent(p, inner, caret);
  if (exponent !== undefined) return withUnit(p, placed(binaryNode(base, "^", exponent), base.start, p.end));
  if (p.prose) p.cut = true;
  return p.fail("missing-operand", caret.start, caret.end, "An exponent is missing behind `^`.");
}

/** True where an operand could begin. */
export function startsOperand(p: Parser, ahead: number): boolean {
  const { kind, word } = p.peek(ahead);
  if (kind === "open" || kind === "frac" || word.bytes > 0 || startsQuantity(p, ahead)) return true;
  if (word.calls) return p.peek(ahead + 1).kind === "open";
  return p.isOperator(ahead, "-") && startsQuantity(p, ahead + 1);
}

/** A data type as an operand stands for the bytes of one value: `7B params × fp16`, `7B params in fp16`. */
export function readDataType(p: Parser): Node | undefined {
  const { word, start, end } = p.peek();
  if (word.bytes === 0) return undefined;
  p.take();
  return oneOf({ ...draftAt(start, end, word.bytes, DATA), spelling: BYTES });
}

function parseExponent(p: Parser, inner: ReadNode, caret: Token): Node | undefined {
  if (caret.number !== undefined) return bareNumber(caret.number.value, caret.start, caret.end);
  const { start } = p.peek();
  const negative = p.isOperator(0, "-");
  if (negative) p.take();
  // The unit behind `10^-3 s` belongs to the power, not to its exponent.
  const { number, start: from, end } = p.peek();
  const base = number === undefined ? parseGroup(p, inner) : bareNumber(number.value, from, end);
  if (number !== undefined) p.take();
  const operand = base && parseTower(p, inner, base);
  if (operand === undefined || !negative) return operand;
  return { kind: "negation", operand, start, end: operand.end };
}

/** `2^3^2` is `2^(3^2)`. */
function parseTower(p: Parser, inner: ReadNode, base: Node): Node | undefined {
  if (!p.isOperator(0, "^")) return base;
  const caret = p.take();
  const right = p.nested(() => parseExponent(p, inner, caret));
  return right && placed(binaryNode(base, "^", right), base.start, p.end);
}

function parsePrimary(p: Parser, inner: ReadNode): Node | undefined {
  if (startsQuantity(p, 0)) return readQuantity(p);
  const { kind, word, start, end } = p.peek();
  if (kind === "open") {
    const group = parseGroup(p, inner);
    return group && withUnit(p, group);
  }
  if (kind === "frac") return parseFraction(p, inner);
  if (word.bytes > 0) return readDataType(p);
  if (word.calls && p.peek(1).kind === "open") return parseCall(p, inner);
  if (kind === "end") return p.fail("missing-operand", start, end, "A number is missing at the end.");
  const message = `\`${p.quote(start, end)}\` is no number: write numbers with units, such as 20 ms.`;
  return p.fail("unreadable", start, end, message);
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
  if (unit === undefined || (!counts && unit.dimension === NONE && !unit.percent)) {
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
  return placed(content, open.start, p.end);
}

function parseFraction(p: Parser, inner: ReadNode): Node | undefined {
  const { start } = p.take();
  const left = parseGroup(p, inner);
  const right = left && parseGroup(p, inner);
  if (left === undefined || right === undefined) {
    return p.fail("missing-operand", start, p.end, "A fraction needs two parts: \\frac{1000}{30}.");
  }
  return withUnit(p, placed(binaryNode(left, "/", right), start, p.end));
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
