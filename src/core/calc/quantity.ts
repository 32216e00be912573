/** Reads one quantity: number, unit, what belongs to it (`per 1M tokens`, `30 min` behind `2 h`), and ranges of two. */

import { findUnit, isNone, sameDimension, TIME } from "../units/index.ts";
import type { Parser } from "./parser.ts";
import type { Downtime, Node, Quantity, UnitPhrase } from "./syntax.ts";
import type { Token } from "./token.ts";
import { phraseOf } from "./unit-draft.ts";
import { readUnitPhrase } from "./unit-phrase.ts";
import { APPROXIMATE, AVAILABILITY } from "./words.ts";

/** A number, an amount of money (`$5`, `USD 150k`), or one of them behind `~`. */
export function startsQuantity(p: Parser, ahead: number): boolean {
  const { kind, text } = p.peek(ahead);
  const next = p.peek(ahead + 1).kind;
  if (kind === "number") return true;
  if (kind === "currency") return next === "number";
  if (kind === "approx") return next === "number" || next === "currency";
  return kind === "word" && next === "number" && (isCurrencyCode(text) || APPROXIMATE.has(text));
}

export function readQuantity(p: Parser): Node | undefined {
  while (p.peek().kind === "approx" || (p.peek().kind === "word" && APPROXIMATE.has(p.peek().text))) p.take();
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

function isCurrencyCode(text: string): boolean {
  return text.length === 3 && text === text.toUpperCase() && CODES.has(text);
}

const CODES: ReadonlySet<string> = new Set(["USD", "EUR", "GBP", "RUB", "JPY", "CNY", "INR"]);

function readOne(p: Parser): Quantity | undefined {
  const first = p.take();
  const money = first.kind === "number" ? undefined : moneyOf(first);
  const number = first.kind === "number" ? first : p.take();
  if (number.kind !== "number") return p.fail("unreadable", number.start, number.end, "A number is missing here.");
  if (number.decimalComma) return decimalComma(p, number);
  const unit = readIdiomMinutes(p, number) ?? readUnitPhrase(p, number.end);
  if (!isSeparate(p, number, unit)) return undefined;
  return quantityOf(first.start, number, money === undefined ? unit : times(money, unit));
}

/** The `60m` of `/ 24h / 60m / 60s`, the one place where an attached `m` can only mean minutes. */
function readIdiomMinutes(p: Parser, number: Token): UnitPhrase | undefined {
  const word = p.peek();
  if (word.text !== "m" || word.spaced || number.value !== 60) return undefined;
  if (!/\d ?h ?[/÷] ?$/.test(p.text.slice(Math.max(0, number.start - 8), number.start))) return undefined;
  p.take();
  return phraseOf(60, TIME, word.start, word.end);
}

/** A comma is no decimal point here, and a silent guess would be off by a factor of ten or a thousand. */
function decimalComma(p: Parser, number: Token): undefined {
  const written = p.quote(number.start, number.end);
  const point = written.replaceAll(".", "").replace(",", ".");
  const message = `\`${written}\` mixes up comma and point: write ${point}, and commas only between groups of three digits.`;
  return p.fail("decimal-comma", number.start, number.end, message, point);
}

function quantityOf(start: number, number: Token, unit: UnitPhrase | undefined): Quantity {
  const { value, end: numberEnd, digitsEnd, scaled, billions } = number;
  if (unit === undefined)
    return { kind: "quantity", value, start, end: numberEnd, numberEnd, digitsEnd, scaled, billions };
  const end = Math.max(numberEnd, unit.end);
  return { kind: "quantity", value, unit, start, end, numberEnd, digitsEnd, scaled, billions };
}

/** Letters that touch a number and are no unit make it a name (`7th`, `3D`) or leave it open (`5m`). */
function isSeparate(p: Parser, number: Token, unit: UnitPhrase | undefined): boolean {
  const next = p.peek();
  if (unit !== undefined || next.kind !== "word" || next.spaced) return true;
  const written = p.quote(number.start, number.end);
  if (next.text === "m") {
    const message = `\`${written}m\` may mean metres, minutes or millions: write ${written} m, ${written} min or ${written}M.`;
    p.fail("ambiguous-unit", number.start, next.end, message);
  } else {
    p.fail(
      "unknown-unit",
      number.start,
      next.end,
      `\`${p.quote(next.start, next.end)}\` is no unit: write a space before a count noun.`,
    );
  }
  return false;
}

function moneyOf(sign: Token): UnitPhrase | undefined {
  const unit = findUnit(sign.text);
  if (unit === undefined) return undefined;
  return phraseOf(unit.factor, unit.dimension, sign.start, sign.end);
}

/** `$0.12/kWh`: the sign before the number and the phrase behind it are one unit. */
function times(money: UnitPhrase, unit: UnitPhrase | undefined): UnitPhrase {
  if (unit === undefined) return money;
  const dimension = money.dimension.map((exponent, base) => exponent + (unit.dimension[base] ?? 0));
  return { ...unit, dimension };
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
  if (low.scaled || !high.scaled || low.value > high.value / 1000) return low;
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
  return right && { kind: "binary", operator: "/", word: "per", left, right, start: left.start, end: right.end };
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
  return { kind: "binary", operator: "+", word: "and", left, right, start: left.start, end: right.end };
}

function isTime({ unit }: Quantity): boolean {
  return unit !== undefined && sameDimension(unit.dimension, TIME) && unit.nouns.length === 0;
}

const PERIODS: Readonly<Record<string, Downtime["periodName"]>> = {
  day: "day",
  week: "week",
  month: "month",
  year: "year",
};

/** Seconds of a period; a year has 365 and a month 30 days. */
export const PERIOD_SECONDS: Readonly<Record<Downtime["periodName"], number>> = {
  day: 86_400,
  week: 604_800,
  month: 2_592_000,
  year: 31_536_000,
};

/** `99.99% availability`, `99.9% uptime per month`, `99.9% per month downtime`. */
function readDowntime(p: Parser, { value, unit, start }: Quantity): Node | undefined {
  const before = p.at;
  const said = PERIOD_OF.get(unit?.perTime ?? 0);
  const word = p.peek();
  const availability = word.kind === "word" && AVAILABILITY.has(word.text.toLowerCase());
  if (!availability && !(said !== undefined && word.text === "downtime")) return undefined;
  p.take();
  if (p.isWord(0, "downtime")) p.take();
  const later = said ?? readPeriod(p);
  if (unit !== undefined && !isNone(unit.dimension) && said === undefined) p.at = before;
  const periodName = later ?? "year";
  const share = value * 0.01;
  const period = PERIOD_SECONDS[periodName];
  return { kind: "downtime", share, period, periodName, named: later !== undefined, start, end: p.end };
}

const PERIOD_OF: ReadonlyMap<number, Downtime["periodName"]> = new Map(
  (Object.keys(PERIOD_SECONDS) as Downtime["periodName"][]).map((name) => [PERIOD_SECONDS[name], name]),
);

function readPeriod(p: Parser): Downtime["periodName"] | undefined {
  const first = p.peek();
  if (first.kind !== "word" || (first.text !== "per" && first.text !== "a")) return undefined;
  const name = PERIODS[p.peek(1).text];
  if (name === undefined) return undefined;
  p.take();
  p.take();
  return name;
}
