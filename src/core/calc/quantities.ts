/** Collects every number of a document with its unit, kind and comparator, in one pass from digit to digit. */

import type { Block, DesignDoc } from "../document/index.ts";
import type { Span } from "../text/span.ts";
import * as u from "../units/index.ts";
import type { Comparator, QuantityKind, StatedQuantity } from "./calculation.ts";
import * as c from "./characters.ts";
import { comparatorAt } from "./comparator.ts";
import { readNumber } from "./number.ts";
import { NumberWalk, numberStarts } from "./numbers.ts";
import { wordEnd } from "./tokenize.ts";
import { wordOf } from "./words.ts";

/** In order of their place. `numbers` are those of the document's prose. */
export function collectQuantities(
  { prose, blocks }: DesignDoc,
  numbers: readonly number[] = numberStarts(prose),
): readonly StatedQuantity[] {
  const found: StatedQuantity[] = [];
  const walk = new NumberWalk(numbers);
  for (const block of blocks) {
    const span = readableSpan(block);
    if (span !== undefined) collectWithin(prose, span, walk, found);
  }
  return found;
}

function readableSpan(block: Block): Span | undefined {
  if (block.kind === "text" || block.kind === "row") return block.span;
  return block.kind === "fence" && FENCES.has(block.info) ? block.content : undefined;
}

const FENCES: ReadonlySet<string> = new Set(["math", "botec", "calc"]);

function collectWithin(text: string, { start, end }: Span, numbers: NumberWalk, found: StatedQuantity[]): void {
  for (let at = numbers.from(start); at < end; ) {
    const inName = at > start && isPartOfName(text, at, start);
    at = numbers.from(inName ? c.composedEnd(text, at, end, true) : collectAt(text, at, start, end, found));
  }
}

/** Reads the quantity at a digit; returns the offset behind it. */
function collectAt(text: string, at: number, start: number, end: number, found: StatedQuantity[]): number {
  const number = readNumber(text, at, end);
  if (number === undefined) return c.composedEnd(text, at, end, true);
  const high = rangeEnd(text, number.end, end);
  const read = readUnit(text, high?.end ?? number.end, end);
  const from = read === undefined && high !== undefined ? readUnit(text, number.end, end) : read;
  if (from === undefined && c.isLetter(text.charCodeAt(number.end)) && high === undefined)
    return c.composedEnd(text, at, end, true);
  const quantity = quantityOf(text, at, start, high?.end ?? number.end, number.value, from);
  found.push(quantity);
  return quantity.span.end;
}

/** The number behind `–`, `-`, `..` or `to`: the upper end of a range. */
function rangeEnd(text: string, at: number, end: number): { readonly end: number } | undefined {
  // Most numbers are followed by a space and a word.
  const code = text.charCodeAt(text.charCodeAt(at) === SPACE ? at + 1 : at);
  if (code !== c.HYPHEN && code !== c.DOT && code !== LONG_DASH && code !== LETTER_T) return undefined;
  const sign = RANGE_SIGNS.find((candidate) => text.startsWith(candidate, at));
  if (sign === undefined) return undefined;
  const from = at + sign.length;
  return from < end && c.isDigit(text.charCodeAt(from)) ? readNumber(text, from, end) : undefined;
}

const RANGE_SIGNS: readonly string[] = ["-", "–", "..", " – ", " to ", " .. "];

const SPACE = 0x20;
const PLUS = 0x2b;
const LONG_DASH = 0x2013;
const LETTER_T = 0x74;

interface UnitRead {
  readonly start: number;
  readonly end: number;
  readonly factor: number;
  readonly kind: QuantityKind;
}

function quantityOf(
  text: string,
  at: number,
  start: number,
  end: number,
  value: number,
  read: UnitRead | undefined,
): StatedQuantity {
  // In `€11 margin` the noun says what the money is, and not what is counted.
  const money = read === undefined || read.kind === "count" ? currencyBefore(text, at, start) : undefined;
  const unit = money === undefined ? read : undefined;
  const from = money === undefined ? at : at - 1;
  const comparator = comparatorAt(text, from, start, end, unit?.end ?? end);
  const span = { start: from, end: unit?.end ?? end };
  const inBase = u.inBase(value, unit?.factor ?? 1);
  const kind = money === undefined ? (unit?.kind ?? bareKind(text, at, end, value, comparator)) : "money";
  const name = money ?? (unit === undefined ? "" : text.slice(unit.start, unit.end));
  if (comparator === undefined) return { span, value: inBase, kind, unit: name };
  return { span, value: inBase, kind, unit: name, comparator };
}

/** `recall ≥ 0.95`, `α = 0.05`: a decimal below one that is compared to something is a share. */
function bareKind(
  text: string,
  at: number,
  end: number,
  value: number,
  comparator: Comparator | undefined,
): QuantityKind {
  if (comparator === undefined || !(value > 0 && value < 1)) return "other";
  return text.slice(at, end).includes(".") ? "ratio" : "other";
}

function currencyBefore(text: string, at: number, start: number): string | undefined {
  // In `5$10` the sign belongs to the five.
  const sign = at > start && !c.isDigit(text.charCodeAt(at - 2)) ? text.charAt(at - 1) : "";
  return sign !== "" && "$€£₽¥₹".includes(sign) ? sign : undefined;
}

/** The unit or count noun behind a number, with what follows it behind `/` and `per`. */
function readUnit(text: string, at: number, end: number): UnitRead | undefined {
  // `1B+ rows` counts rows.
  const gap = text.charCodeAt(at) === PLUS && c.isBlank(text.charCodeAt(at + 1)) ? at + 1 : at;
  const spaced = gap < end && (c.isBlank(text.charCodeAt(gap)) || text.charCodeAt(gap) === c.HYPHEN);
  const from = spaced ? gap + 1 : gap;
  if (from >= end) return undefined;
  const first = text.charCodeAt(from);
  if (!c.isLetter(first)) return signUnit(text, from, end);
  const stop = wordEnd(text, from, end);
  const { unit, stops } = wordOf(text.slice(from, stop));
  if (unit === undefined) return spaced ? nounUnit(text, from, stop, end, stops) : undefined;
  if (!spaced && (unit.symbol === "m" || unit.symbol === "day") && stop === from + 1) return undefined;
  return withDivisor(text, from, stop, end, unit.factor, unit.dimension);
}

function signUnit(text: string, from: number, end: number): UnitRead | undefined {
  const unit = u.findUnit(text.charAt(from));
  if (unit === undefined)
    return text.charCodeAt(from) === c.SLASH ? withDivisor(text, from, from, end, 1, u.NONE) : undefined;
  return withDivisor(
    text,
    from,
    from + 1,
    end,
    unit.factor,
    unit.dimension,
    unit.dimension === u.NONE ? "ratio" : undefined,
  );
}

/** A count noun, or nothing but `per` and what stands behind it. */
function nounUnit(text: string, from: number, stop: number, end: number, stops: boolean): UnitRead | undefined {
  if (!stops) return withDivisor(text, from, stop, end, 1, u.NONE, "count");
  return text.startsWith(" per ", from - 1) ? withDivisor(text, from, from - 1, end, 1, u.NONE) : undefined;
}

/** `/s`, `/day`, ` per second`: divides by a unit of time; a slash before another word only lengthens the unit. */
function withDivisor(
  text: string,
  start: number,
  at: number,
  end: number,
  factor: number,
  dimension: u.Dimension,
  kind?: QuantityKind,
): UnitRead | undefined {
  const slash = text.charCodeAt(at) === c.SLASH;
  const from = slash ? at + 1 : text.startsWith(" per ", at) ? at + 5 : 0;
  if (from === 0 || from >= end || !c.isLetter(text.charCodeAt(from))) {
    return at <= start ? undefined : { start, end: at, factor, kind: kind ?? kindOf(dimension) };
  }
  const stop = wordEnd(text, from, end);
  const { unit } = wordOf(text.slice(from, stop));
  if (unit === undefined) return { start, end: stop, factor, kind: kind ?? kindOf(dimension) };
  const divided = u.combine(dimension, unit.dimension, -1);
  return { start, end: stop, factor: factor / unit.factor, kind: kindOf(divided) };
}

function kindOf(dimension: u.Dimension): QuantityKind {
  return KINDS.get(dimension) ?? (u.currencyOf(dimension) === undefined ? "other" : "money");
}

const KINDS: ReadonlyMap<u.Dimension, QuantityKind> = new Map<u.Dimension, QuantityKind>([
  [u.NONE, "ratio"],
  [u.POINTS, "ratio"],
  [u.TIME, "time"],
  [u.RATE, "rate"],
  [u.DATA, "bytes"],
  [u.BANDWIDTH, "bandwidth"],
  [u.COMPUTE, "compute"],
  [u.COMPUTE_RATE, "compute"],
  [u.EFFICIENCY, "compute"],
  [u.ENERGY, "energy"],
  [u.CHARGE, "energy"],
  [u.POWER, "power"],
  [u.LENGTH, "length"],
  [u.PIXELS, "pixels"],
  [u.TEMPERATURE, "temperature"],
]);

/** `ResNet-50`, `#123`, `v1.2`, `ViT-L/14`, `recall@10`. */
function isPartOfName(text: string, at: number, start: number): boolean {
  const code = text.charCodeAt(at - 1);
  if (code === c.HYPHEN || code === c.SLASH || code === c.DOT)
    return at - 1 > start && c.isWordPart(text.charCodeAt(at - 2));
  return code === 0x23 || code === 0x40 || code === c.UNDERSCORE || code === c.COLON || code === 0x5b;
}
