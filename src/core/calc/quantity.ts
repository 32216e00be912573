/** Reads one quantity: number, unit, what belongs to it (`per 1M tokens`, `30 min` behind `2 h`), and ranges of two. */

import { combine, findUnit, NONE, TIME } from "../units/index.ts";
import type { Parser } from "./parser.ts";
import { binaryNode, type Downtime, type Node, type Quantity, quantityNode, type UnitPhrase } from "./syntax.ts";
import type { Token } from "./token.ts";
import { draftAt } from "./unit-draft.ts";
import { readUnitPhrase } from "./unit-phrase.ts";

/** A number, an amount of money (`$5`, `USD 150k`), or one of them behind `~`. */
export function startsQuantity(p: Parser, ahead: number): boolean {
  const { kind, text, word } = p.peek(ahead);
  if (kind === "number") return true;
  if (kind === "currency") return p.peek(ahead + 1).kind === "number";
  if (kind === "approx") return p.peek(ahead + 1).kind === "number" || p.peek(ahead + 1).kind === "currency";
  return kind === "word" && p.peek(ahead + 1).kind === "number" && (word.rounds || CODES.test(text));
}

const CODES = /^(?:USD|EUR|GBP|RUB|JPY|CNY|INR)$/;

export function readQuantity(p: Parser): Node | undefined {
  while (p.peek().kind === "approx" || p.peek().word.rounds) p.take();
  const low = readOne(p);
  if (low === undefined) return undefined;
  if (low.unit?.percent === true && !p.prose) {
    const downtime = readDowntime(p, low);
    if (downtime !== undefined) return downtime;
  }
  const { kind, text } = p.peek();
  // What only can be the next operator or the end goes on with no range.
  if (kind === "end" || kind === "close" || (kind === "operator" && text !== "-")) return low;
  return readRange(p, low) ?? readPerNumber(p, low) ?? readMixed(p, low);
}

function readOne(p: Parser): Quantity | undefined {
  const first = p.take();
  const token = first.kind === "number" ? first : p.take();
  const { number } = token;
  if (number === undefined) return p.fail("unreadable", token.start, token.end, "A number is missing here.");
  if (number.decimalComma && !isCyrillicAround(p.text, token)) return decimalComma(p, token);
  const unit = readIdiomMinutes(p, token) ?? readUnitPhrase(p, token.end);
  if (unit === undefined && !isSeparate(p, token)) return undefined;
  return quantityNode(number, first.start, first === token ? unit : ofMoney(first, unit));
}

/** The `60m` of `/ 24h / 60m / 60s`, the one place where an attached `m` can only mean minutes. */
function readIdiomMinutes(p: Parser, { number, start: from }: Token): UnitPhrase | undefined {
  if (number?.value !== 60) return undefined;
  const { text, spaced, start, end } = p.peek();
  if (text !== "m" || spaced) return undefined;
  if (!/\d ?h ?[/÷] ?$/.test(p.text.slice(Math.max(0, from - 8), from))) return undefined;
  p.take();
  return draftAt(start, end, 60, TIME);
}

/** Russian writes `0,05`, so within a line of Cyrillic letters a comma is a decimal point. */
function isCyrillicAround(text: string, { start, end }: Token): boolean {
  const before = text.slice(Math.max(0, start - FAR), start);
  const [after = ""] = text.slice(end, end + FAR).split("\n", 1);
  return /[а-яё]/i.test(before.slice(before.lastIndexOf("\n") + 1)) || /[а-яё]/i.test(after);
}

/** So many characters around a number are looked at. */
const FAR = 200;

/** A comma is no decimal point here, and a silent guess would be off by a factor of ten or a thousand. */
function decimalComma(p: Parser, number: Token): undefined {
  const written = p.quote(number.start, number.end);
  const point = written.replaceAll(".", "").replace(",", ".");
  const message = `\`${written}\` mixes up comma and point: write ${point}, and commas only between groups of three digits.`;
  return p.fail("decimal-comma", number.start, number.end, message, point);
}

/** Letters that touch a number and are no unit make it a name (`7th`, `3D`) or leave it open (`5m`). */
function isSeparate(p: Parser, number: Token): boolean {
  const { kind, text, spaced, start, end } = p.peek();
  if (kind !== "word" || spaced) return true;
  const written = p.quote(number.start, number.end);
  if (text === "m") {
    const message = `\`${written}m\` may mean metres, minutes or millions: write ${written} m, ${written} min or ${written}M.`;
    p.fail("ambiguous-unit", number.start, end, message);
  } else {
    const message = `\`${p.quote(start, end)}\` is no unit: write a space before a count noun.`;
    p.fail("unknown-unit", number.start, end, message);
  }
  return false;
}

/** `$0.12/kWh`: the sign before the number and the phrase behind it are one unit. */
function ofMoney(sign: Token, unit: UnitPhrase | undefined): UnitPhrase {
  const { factor = 1, dimension = NONE } = findUnit(sign.text) ?? {};
  if (unit === undefined) return draftAt(sign.start, sign.end, factor, dimension);
  return { ...unit, dimension: combine(dimension, unit.dimension, 1) };
}

/** `10..20 ms`, `10–20 ms`, `10-20 ms`, `1M to 2M users`, `10 ms ± 2 ms`; a bare lower end takes the unit of the upper. */
function readRange(p: Parser, low: Quantity): Node | undefined {
  const sign = p.peek();
  if (sign.kind === "plusminus") return readSpread(p, low);
  if (!isRangeSign(p, sign)) return undefined;
  const before = p.at;
  p.take();
  const high = startsQuantity(p, 0) ? readOne(p) : undefined;
  if (high === undefined) {
    p.at = before;
    return undefined;
  }
  const from: Quantity = low.unit === undefined && high.unit !== undefined ? { ...low, unit: high.unit } : low;
  // `10-3` counts down, so its hyphen is a minus.
  if (p.text.charAt(sign.start) === "-" && low.value >= high.value && from.unit?.factor === high.unit?.factor) {
    p.at = before;
    return undefined;
  }
  return { kind: "range", low: scaledAlike(from, high), high, start: low.start, end: high.end };
}

/** In `3–5M` both ends are millions. */
function scaledAlike(low: Quantity, high: Quantity): Quantity {
  if (low.number.scaled || !high.number.scaled || low.value > high.value / 1000) return low;
  const factor = 10 ** (3 * Math.floor(Math.log10(high.value) / 3 + 1e-9));
  return low.value * factor <= high.value ? { ...low, value: low.value * factor } : low;
}

function isRangeSign(p: Parser, sign: Token): boolean {
  const next = p.peek(1);
  if (next.kind !== "number" && next.kind !== "currency") return false;
  if (sign.kind === "range") return true;
  if (sign.kind === "word") return sign.text === "to" && !sign.newLine;
  return p.text.charAt(sign.start) === "-" && !sign.spaced && !next.spaced && next.kind === "number";
}

function readSpread(p: Parser, centre: Quantity): Node | undefined {
  p.take();
  const width = startsQuantity(p, 0) ? readOne(p) : undefined;
  if (width === undefined) return p.fail("missing-operand", centre.end, p.end, "A number is missing behind ±.");
  const bare = centre.unit === undefined && width.unit !== undefined && !width.unit.percent;
  const from: Quantity = bare && width.unit !== undefined ? { ...centre, unit: width.unit } : centre;
  return { kind: "spread", centre: from, width, start: centre.start, end: width.end };
}

/** `$0.50 per 1M tokens`: tighter than any other operator. What it means is open in prose, so no claim about it is judged. */
function readPerNumber(p: Parser, left: Quantity): Node | undefined {
  if (!p.isWord(0, "per") || p.peek(1).kind !== "number") return undefined;
  p.take();
  if (p.prose) p.loose = true;
  const right = readOne(p);
  return right && binaryNode(left, "/", right, "per");
}

/** `2 h 30 min` is a sum. */
function readMixed(p: Parser, left: Quantity): Node {
  const next = p.peek();
  if (next.kind !== "number" || next.newLine || !isTime(left)) return left;
  const before = p.at;
  const right = readOne(p);
  if (right === undefined || !isTime(right) || (right.unit?.factor ?? 0) >= (left.unit?.factor ?? 0)) {
    p.at = before;
    return left;
  }
  return binaryNode(left, "+", right, "and");
}

function isTime({ unit }: Quantity): boolean {
  return unit !== undefined && unit.dimension === TIME && unit.nouns.length === 0;
}

/** Seconds of a period; a year has 365 and a month 30 days. */
const PERIOD_SECONDS: Readonly<Record<Downtime["periodName"], number>> = {
  day: 86_400,
  week: 604_800,
  month: 2_592_000,
  year: 31_536_000,
};
const PERIODS = Object.keys(PERIOD_SECONDS) as Downtime["periodName"][];

/** `99.99% availability`, `99.9% uptime per month`, `99.9% per month downtime`. */
function readDowntime(p: Parser, { value, unit, start }: Quantity): Node | undefined {
  const { text, word } = p.peek();
  if (!word.serves && text !== "downtime") return undefined;
  const said = PERIODS.find((name) => PERIOD_SECONDS[name] === unit?.perTime);
  if (said === undefined && (!word.serves || unit?.dimension !== NONE)) return undefined;
  p.take();
  if (p.isWord(0, "downtime")) p.take();
  const named = said ?? readPeriod(p);
  const periodName = named ?? "year";
  const period = PERIOD_SECONDS[periodName];
  return { kind: "downtime", share: value * 0.01, period, periodName, start, end: p.end };
}

function readPeriod(p: Parser): Downtime["periodName"] | undefined {
  if (!p.isWord(0, "per") && !p.isWord(0, "a")) return undefined;
  const named = PERIODS.find((name) => p.isWord(1, name));
  if (named === undefined) return undefined;
  p.take();
  p.take();
  return named;
}
