/** Chooses the unit that a person would write and words a value in base units: `33.3 ms`, `1.16 GB/s`, `2.31k QPS`. */

import * as d from "./dimension.ts";
import { type Nouns, shownNoun } from "./nouns.ts";
import { magnitudeNumber, shortNumber } from "./number-format.ts";
import * as spelled from "./spelling.ts";

/** A unit to show a value in; `counting` ones take k, M, B, T instead of prefixes. */
export interface Shown {
  readonly text: string;
  readonly factor: number;
  readonly counting?: boolean;
}

/** `period`: seconds of the one that the author named; money is then shown per month, per day. */
export function formatValue(
  value: number,
  dimension: d.Dimension,
  nouns: Nouns,
  spelling: spelled.Spelling = 0,
  period = 0,
): string {
  return formatIn(value, shownUnit(value, dimension, nouns, spelling, period));
}

/** `1.5 TB`, `$8.06k`, `20%`: the value in the unit given. */
export function formatIn(value: number, unit: Shown): string {
  const scaled = value / unit.factor;
  const sign = CURRENCY_SIGNS[unit.text];
  if (sign !== undefined) return `${scaled < 0 ? "-" : ""}${sign}${magnitudeNumber(Math.abs(scaled))}`;
  const perCurrency = /^([$€£₽¥₹])((?:\/| ?per ).*)$/.exec(unit.text);
  if (perCurrency !== null)
    return `${perCurrency[1]}${magnitudeNumber(scaled)}${perCurrency[2]?.replace(/^per/, " per")}`;
  const number = unit.counting === true ? magnitudeNumber(scaled) : shortNumber(scaled);
  if (unit.text === "%") return `${shareNumber(scaled, 100)}%`;
  if (unit.text === "") return shareNumber(scaled, 1, number);
  return number + joint(unit.text) + unit.text;
}

/** Shares close to the whole keep their nines: 99.9999 %, not 100 %. */
function shareNumber(value: number, whole: number, otherwise: string = shortNumber(value)): string {
  const rest = 1 - value / whole;
  if (rest <= 0 || rest >= 0.01) return otherwise;
  return value.toPrecision(Math.min(15, 2 - Math.floor(Math.log10(rest)))).replace(/\.?0+$/, "");
}

/** What stands between a number and its unit. */
function joint(unit: string): string {
  return unit === "" || unit === "%" || unit.startsWith("/") ? "" : " ";
}

function shownUnit(
  value: number,
  dimension: d.Dimension,
  nouns: Nouns,
  spelling: spelled.Spelling,
  period: number,
): Shown {
  if (dimension === d.NONE && spelling & spelled.PERCENT && nouns.length === 0) return { text: "%", factor: 0.01 };
  if (dimension === d.NONE) return { text: shownNoun(nouns), factor: 1, counting: true };
  if (dimension === d.RATE) {
    return spelling & spelled.HERTZ && nouns.length === 0 ? pick(value, HERTZ) : rateUnit(value, nouns);
  }
  const units = UNITS.get(dimension)?.(spelling, nouns);
  if (units !== undefined) return pick(value, units);
  const currency = d.currencyOf(dimension);
  if (currency !== undefined) return { text: currency, factor: 1, counting: true };
  return composedUnit(value, dimension, spelling, period);
}

/** The largest of the units that leaves at least one before the point; the smallest where none does. */
function pick(value: number, units: readonly Sized[]): Shown {
  const size = Math.abs(value) * (1 + 1e-9);
  let chosen: Shown = units[0] ?? { text: "", factor: 1 };
  if (size === 0) return units.find(({ factor }) => factor === 1) ?? chosen;
  for (const unit of units) if (size >= unit.factor * (unit.from ?? 1)) chosen = unit;
  return chosen;
}

interface Sized extends Shown {
  /** How many of the unit make it worth choosing; 1 where not said. */
  readonly from?: number;
}

// From two of the larger unit on, because people say 100 s and 90 min, not 1.67 min and 1.5 h.
const LONG_TIMES = { min: 60, h: 3600, days: 86_400, years: 31_536_000 };
const TIMES: readonly Sized[] = [
  ...prefixed("s", "nµm-"),
  ...Object.entries(LONG_TIMES).map(([text, factor]) => ({ text, factor, from: 2 })),
];

const LENGTHS = [...prefixed("m", "m"), { text: "cm", factor: 0.01 }, ...prefixed("m", "-k")];
const BYTES = prefixed("B", "-KMGTPE");
const BITS = prefixed("bit", "-kMGTPE", 1 / 8);
const BINARY: readonly Sized[] = ["B", "KiB", "MiB", "GiB", "TiB", "PiB"].map((text, power) => ({
  text,
  factor: 1024 ** power,
}));
const HERTZ = prefixed("Hz", "-kMGT");
const FLOPS = prefixed("FLOPS", "-MGTPEZ");
const OPS = prefixed("OPS", "-GTP");

/** The unit with each of the prefixes; `-` stands for none. */
function prefixed(unit: string, prefixes: string, factor = 1): readonly Sized[] {
  return [...prefixes].map((prefix) => ({
    text: (prefix === "-" ? "" : prefix) + unit,
    factor: factor * 1000 ** ("nµm-kMGTPEZ".indexOf(prefix === "K" ? "k" : prefix) - 3),
  }));
}

function suffixed(units: readonly Sized[], suffix: string): readonly Sized[] {
  return units.map((unit) => ({ ...unit, text: unit.text + suffix }));
}

/** `fps`, `QPS`, `uploads/day`. */
function rateUnit(value: number, nouns: Nouns): Shown {
  const [only] = nouns;
  const word = shownNoun(nouns);
  const unit = word !== "" && only?.key === only?.shown ? only?.key : undefined;
  if (unit === "frame") return { text: "fps", factor: 1, counting: true };
  const { text: period, factor } = pick(value, PER_PERIOD);
  if (unit === "request" && factor === 1) return { text: "QPS", factor, counting: true };
  return { text: `${unit === "request" ? "requests" : word}/${period}`, factor, counting: true };
}

const PER_PERIOD: readonly Sized[] = Object.entries({ day: 86_400, h: 3600, min: 60, s: 1 }).map(([text, seconds]) => ({
  text,
  factor: 1 / seconds,
}));

type Choose = (spelling: spelled.Spelling, nouns: Nouns) => readonly Sized[];

const data: Choose = (spelling) => (spelling & spelled.BINARY ? BINARY : spelling & spelled.BITS ? BITS : BYTES);
const compute: Choose = (spelling) => (spelling & spelled.OPERATIONS ? OPS : FLOPS);

const UNITS: ReadonlyMap<d.Dimension, Choose> = new Map<d.Dimension, Choose>([
  [d.TIME, () => TIMES],
  [d.DATA, data],
  // In one rate with both, bits win: they are how links are rated.
  [d.BANDWIDTH, (spelling) => suffixed(spelling & spelled.BITS ? BITS : data(spelling, []), "/s")],
  [d.COMPUTE, () => prefixed("FLOPs", "-MGTPEZ")],
  [d.COMPUTE_RATE, compute],
  [d.ENERGY, (spelling) => (spelling & spelled.HOURS ? prefixed("Wh", "m-kMGT", 3600) : prefixed("J", "nµm-kMGT"))],
  [d.POWER, () => prefixed("W", "nµm-kMGT")],
  [d.CHARGE, () => prefixed("Ah", "m-", 3600)],
  [d.CURRENT, () => prefixed("A", "µm-")],
  [d.VOLTAGE, () => prefixed("V", "m-k")],
  [d.LENGTH, () => LENGTHS],
  [d.AREA, () => prefixed("m²", "-")],
  [d.SPEED, () => prefixed("m/s", "-")],
  [d.PIXELS, () => prefixed("px", "-MG")],
  [d.POINTS, () => [{ text: "pp", factor: 0.01 }]],
  [d.TEMPERATURE, () => prefixed("°C", "-")],
  [d.INTENSITY, () => [{ text: "FLOP/B", factor: 1, counting: true }]],
  [d.EFFICIENCY, (spelling, nouns) => suffixed(compute(spelling, nouns), "/W")],
]);

const CURRENCY_SIGNS: Readonly<Record<string, string>> = {
  USD: "$",
  EUR: "€",
  GBP: "£",
  RUB: "₽",
  JPY: "¥",
  CNY: "CN¥",
  INR: "₹",
};

/** The usual unit of each base, for dimensions that have no table: `$/GB`, `GB·s`. */
const USUAL: Readonly<Partial<Record<string, readonly [string, number]>>> = {
  data: ["GB", 1e9],
  compute: ["FLOP", 1],
  energy: ["kWh", 3.6e6],
  charge: ["Ah", 3600],
  length: ["m", 1],
  pixels: ["px", 1],
  points: ["pp", 0.01],
  temperature: ["°C", 1],
};

const PERIODS = Object.entries({ h: 3600, day: 86_400, week: 604_800, month: 2_592_000, year: 31_536_000 });
const HOUR: readonly [string, number] = ["h", 3600];
const SECOND: readonly [string, number] = ["s", 1];

function composedUnit(value: number, dimension: d.Dimension, spelling: spelled.Spelling, period: number): Shown {
  const usual = (base: d.Base): readonly [string, number] =>
    base === "time"
      ? timeUnit(value, d.exponentOf(dimension, base), spelling, period)
      : (USUAL[base] ?? [CURRENCY_SIGNS[base] ?? "", 1]);
  const factor = d.BASES.reduce((product, base) => product * usual(base)[1] ** d.exponentOf(dimension, base), 1);
  return { text: d.formula(dimension, (base) => usual(base)[0], "/"), factor, counting: true };
}

/** Money per time is quoted by the hour or the day, never by the second. */
function timeUnit(
  value: number,
  exponent: number,
  spelling: spelled.Spelling,
  period: number,
): readonly [string, number] {
  if (exponent > 0) return spelling & spelled.HOURS ? HOUR : SECOND;
  return PERIODS.find(([, seconds]) => seconds === period) ?? (Math.abs(value) < 1 ? HOUR : SECOND);
}
