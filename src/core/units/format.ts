/** Chooses the unit that a person would write and words a value in base units: `33.3 ms`, `1.16 GB/s`, `2.31k QPS`. */

import * as d from "./dimension.ts";
import { type Nouns, shownNoun } from "./nouns.ts";
import { magnitudeNumber, shortNumber } from "./number-format.ts";

/** What the author's own units say about how to show a result. */
export interface Flavour {
  readonly bits?: boolean;
  readonly binary?: boolean;
  /** Energy in watt-hours instead of joules. */
  readonly hours?: boolean;
  readonly percent?: boolean;
  /** `OPS` instead of `FLOPS`. */
  readonly operations?: boolean;
  /** `GHz` instead of `B/s`. */
  readonly hertz?: boolean;
  /** Seconds of the period that the author named: money is then shown per month, per day. */
  readonly period?: number;
}

/** A unit to show a value in; `counting` ones take k, M, B, T instead of prefixes. */
export interface Shown {
  readonly text: string;
  readonly factor: number;
  readonly counting?: boolean;
}

export function formatValue(value: number, dimension: d.Dimension, nouns: Nouns, flavour: Flavour = {}): string {
  return formatIn(value, shownUnit(value, dimension, nouns, flavour));
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

export function shownUnit(value: number, dimension: d.Dimension, nouns: Nouns, flavour: Flavour): Shown {
  if (d.isNone(dimension)) return countUnit(nouns, flavour);
  const table = TABLES.get(dimension.join());
  if (table !== undefined) return pick(value, table(nouns, flavour));
  const currency = d.currencyOf(dimension);
  if (currency !== undefined) return { text: currency, factor: 1, counting: true };
  return composedUnit(value, dimension, flavour);
}

function countUnit(nouns: Nouns, flavour: Flavour): Shown {
  if (flavour.percent === true && nouns.length === 0) return { text: "%", factor: 0.01 };
  return { text: shownNoun(nouns), factor: 1, counting: true };
}

/** The largest unit of the table that leaves at least one before the point; the smallest where none does. */
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
const TIMES: readonly Sized[] = [
  { text: "ns", factor: 1e-9 },
  { text: "µs", factor: 1e-6 },
  { text: "ms", factor: 1e-3 },
  { text: "s", factor: 1 },
  { text: "min", factor: 60, from: 2 },
  { text: "h", factor: 3600, from: 2 },
  { text: "days", factor: 86_400, from: 2 },
  { text: "years", factor: 31_536_000, from: 2 },
];

const LENGTHS: readonly Sized[] = [
  { text: "mm", factor: 1e-3 },
  { text: "cm", factor: 1e-2 },
  { text: "m", factor: 1 },
  { text: "km", factor: 1e3 },
];

const PREFIXES: readonly (readonly [string, number])[] = [
  ["n", 1e-9],
  ["µ", 1e-6],
  ["m", 1e-3],
  ["", 1],
  ["k", 1e3],
  ["M", 1e6],
  ["G", 1e9],
  ["T", 1e12],
  ["P", 1e15],
  ["E", 1e18],
  ["Z", 1e21],
];

/** The unit with the prefixes from `first` to `last`. */
function prefixed(unit: string, first: string, last: string, factor = 1): readonly Sized[] {
  const from = PREFIXES.findIndex(([prefix]) => prefix === first);
  const to = PREFIXES.findIndex(([prefix]) => prefix === last);
  return PREFIXES.slice(from, to + 1).map(([prefix, scale]) => ({ text: prefix + unit, factor: scale * factor }));
}

const upperKilo = (units: readonly Sized[]): readonly Sized[] =>
  units.map((unit) => ({ ...unit, text: unit.text.replace(/^k/, "K") }));

const BYTES = upperKilo(prefixed("B", "", "E"));
const BITS = prefixed("bit", "", "E", 1 / 8);
const BINARY: readonly Sized[] = ["B", "KiB", "MiB", "GiB", "TiB", "PiB"].map((text, power) => ({
  text,
  factor: 1024 ** power,
}));
const perSecond = (units: readonly Sized[]): readonly Sized[] =>
  units.map((unit) => ({ ...unit, text: `${unit.text}/s` }));
const BYTE_RATES = perSecond(BYTES);
const BIT_RATES = perSecond(BITS);
const BINARY_RATES = perSecond(BINARY);
const FLOP = [{ text: "FLOPs", factor: 1 }, ...prefixed("FLOPs", "M", "Z")];
const FLOPS = [{ text: "FLOPS", factor: 1 }, ...prefixed("FLOPS", "M", "Z")];
const OPS = [{ text: "OPS", factor: 1 }, ...prefixed("OPS", "G", "P")];
const JOULES = prefixed("J", "n", "T");
const WATT_HOURS = prefixed("Wh", "m", "T", 3600);
const WATTS = prefixed("W", "n", "T");
const HERTZ = prefixed("Hz", "", "T");
const CHARGES = prefixed("Ah", "m", "", 3600);

function rates(nouns: Nouns): readonly Sized[] {
  const [only] = nouns;
  const noun = shownNoun(nouns);
  if (only?.key === "frame" && only.shown === "frame" && noun) return [{ text: "fps", factor: 1, counting: true }];
  if (only?.key === "request" && only.shown === "request" && noun) return ratesOf("QPS", "requests");
  return ratesOf(`${noun}/s`, noun);
}

function ratesOf(perSecondText: string, noun: string): readonly Sized[] {
  return [
    { text: `${noun}/day`, factor: 1 / 86_400, counting: true },
    { text: `${noun}/h`, factor: 1 / 3600, counting: true },
    { text: `${noun}/min`, factor: 1 / 60, counting: true },
    { text: perSecondText, factor: 1, counting: true },
  ];
}

type Choose = (nouns: Nouns, flavour: Flavour) => readonly Sized[];

const TABLES: ReadonlyMap<string, Choose> = new Map<string, Choose>([
  [d.TIME.join(), () => TIMES],
  [d.RATE.join(), (nouns, { hertz }) => (hertz && nouns.length === 0 ? HERTZ : rates(nouns))],
  [d.DATA.join(), (_, { bits, binary }) => (binary ? BINARY : bits ? BITS : BYTES)],
  [d.BANDWIDTH.join(), (_, { bits, binary }) => (bits ? BIT_RATES : binary ? BINARY_RATES : BYTE_RATES)],
  [d.COMPUTE.join(), () => FLOP],
  [d.COMPUTE_RATE.join(), (_, { operations }) => (operations ? OPS : FLOPS)],
  [d.ENERGY.join(), (_, { hours }) => (hours ? WATT_HOURS : JOULES)],
  [d.POWER.join(), () => WATTS],
  [d.CHARGE.join(), () => CHARGES],
  [d.CURRENT.join(), () => prefixed("A", "µ", "")],
  [d.VOLTAGE.join(), () => prefixed("V", "m", "k")],
  [d.LENGTH.join(), () => LENGTHS],
  [d.AREA.join(), () => [{ text: "m²", factor: 1 }]],
  [d.SPEED.join(), () => [{ text: "m/s", factor: 1 }]],
  [d.PIXELS.join(), () => prefixed("px", "", "").concat(prefixed("px", "M", "G"))],
  [d.POINTS.join(), () => [{ text: "pp", factor: 0.01 }]],
  [d.TEMPERATURE.join(), () => [{ text: "°C", factor: 1 }]],
  [d.INTENSITY.join(), () => [{ text: "FLOP/B", factor: 1, counting: true }]],
  [d.EFFICIENCY.join(), (_, { operations }) => perWatt(operations ? OPS : FLOPS)],
]);

const perWatt = (units: readonly Sized[]): readonly Sized[] =>
  units.map((unit) => ({ ...unit, text: `${unit.text}/W` }));

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
const USUAL: Readonly<Record<d.Base, readonly [string, number]>> = {
  time: ["s", 1],
  data: ["GB", 1e9],
  compute: ["FLOP", 1],
  energy: ["kWh", 3.6e6],
  charge: ["Ah", 3600],
  length: ["m", 1],
  pixels: ["px", 1],
  points: ["pp", 0.01],
  temperature: ["°C", 1],
  USD: ["$", 1],
  EUR: ["€", 1],
  GBP: ["£", 1],
  RUB: ["₽", 1],
  JPY: ["¥", 1],
  CNY: ["CN¥", 1],
  INR: ["₹", 1],
};

const PERIODS: ReadonlyMap<number, readonly [string, number]> = new Map(
  Object.entries({ h: 3600, day: 86_400, week: 604_800, month: 2_592_000, year: 31_536_000 }).map((unit) => [
    unit[1],
    unit,
  ]),
);

function composedUnit(value: number, dimension: d.Dimension, { hours, period }: Flavour): Shown {
  const time = d.exponentOf(dimension, "time");
  // Money per time is quoted by the hour or the day, never by the second.
  const perTime: readonly [string, number] =
    time >= 0 ? USUAL.time : (PERIODS.get(period ?? 0) ?? (Math.abs(value) < 1 ? ["h", 3600] : USUAL.time));
  const usual = { ...USUAL, time: time > 0 && hours ? (["h", 3600] as const) : perTime };
  let [above, below, factor] = ["", "", 1];
  d.BASES.forEach((base, at) => {
    const exponent = dimension[at] ?? 0;
    if (exponent === 0) return;
    const [text, scale] = usual[base];
    const powered = Math.abs(exponent) === 1 ? text : `${text}^${Math.abs(exponent)}`;
    if (exponent > 0) above += (above && "·") + powered;
    else below += `/${powered}`;
    factor *= scale ** exponent;
  });
  return { text: `${above}${below}`, factor, counting: true };
}
