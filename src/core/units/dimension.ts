/** Dimensions as vectors of exponents over a closed list of bases. Power is energy over time, a rate is one over time. */

export const BASES = [
  "time",
  "data",
  "compute",
  "energy",
  "charge",
  "length",
  "pixels",
  "points",
  "temperature",
  "USD",
  "EUR",
  "GBP",
  "RUB",
  "JPY",
  "CNY",
  "INR",
] as const;

export type Base = (typeof BASES)[number];

/** One exponent per base, in the order of `BASES`. */
export type Dimension = readonly number[];

const PLACES = Object.fromEntries(BASES.map((base, at) => [base, at])) as Readonly<Record<Base, number>>;

/** The dimension of counts, ratios and bare numbers. */
export const NONE: Dimension = BASES.map(() => 0);

/** `dimension({ data: 1, time: -1 })` is a bandwidth. */
export function dimension(exponents: Partial<Record<Base, number>>): Dimension {
  return BASES.map((base) => exponents[base] ?? 0);
}

export function isNone(a: Dimension): boolean {
  if (a === NONE) return true;
  for (const exponent of a) if (exponent !== 0) return false;
  return true;
}

/** True where a base is squared or more. */
export function hasPower(a: Dimension): boolean {
  if (a !== NONE) for (const exponent of a) if (exponent >= 2 || exponent <= -2) return true;
  return false;
}

export function sameDimension(a: Dimension, b: Dimension): boolean {
  if (a === b) return true;
  for (let base = 0; base < BASES.length; base++) if (a[base] !== b[base]) return false;
  return true;
}

/** `a × b^power`; the constant `NONE` is passed through without copying, because most factors are bare numbers. */
export function combine(a: Dimension, b: Dimension, power: number): Dimension {
  if (b === NONE) return a;
  if (a === NONE && power === 1) return b;
  const result: number[] = [];
  let bare = true;
  for (let base = 0; base < BASES.length; base++) {
    const exponent = (a[base] ?? 0) + power * (b[base] ?? 0);
    if (exponent !== 0) bare = false;
    result.push(exponent);
  }
  return bare ? NONE : result;
}

/** Without one of its bases. */
export function without(a: Dimension, base: Base): Dimension {
  const at = BASES.indexOf(base);
  return a.map((exponent, index) => (index === at ? 0 : exponent));
}

export function raised(a: Dimension, power: number): Dimension {
  return a === NONE || power === 0 ? NONE : a.map((exponent) => exponent * power);
}

export function exponentOf(a: Dimension, base: Base): number {
  return a[PLACES[base]] ?? 0;
}

export const TIME: Dimension = dimension({ time: 1 });
export const RATE: Dimension = dimension({ time: -1 });
export const DATA: Dimension = dimension({ data: 1 });
export const BANDWIDTH: Dimension = dimension({ data: 1, time: -1 });
export const COMPUTE: Dimension = dimension({ compute: 1 });
export const COMPUTE_RATE: Dimension = dimension({ compute: 1, time: -1 });
export const ENERGY: Dimension = dimension({ energy: 1 });
export const POWER: Dimension = dimension({ energy: 1, time: -1 });
export const CHARGE: Dimension = dimension({ charge: 1 });
export const CURRENT: Dimension = dimension({ charge: 1, time: -1 });
export const VOLTAGE: Dimension = dimension({ energy: 1, charge: -1 });
export const LENGTH: Dimension = dimension({ length: 1 });
export const AREA: Dimension = dimension({ length: 2 });
export const SPEED: Dimension = dimension({ length: 1, time: -1 });
export const PIXELS: Dimension = dimension({ pixels: 1 });
export const POINTS: Dimension = dimension({ points: 1 });
export const TEMPERATURE: Dimension = dimension({ temperature: 1 });
export const INTENSITY: Dimension = dimension({ compute: 1, data: -1 });
export const EFFICIENCY: Dimension = dimension({ compute: 1, energy: -1 });

const NAMES: ReadonlyMap<string, string> = new Map([
  [NONE.join(), "count"],
  [TIME.join(), "time"],
  [RATE.join(), "rate"],
  [DATA.join(), "data"],
  [BANDWIDTH.join(), "bandwidth"],
  [COMPUTE.join(), "compute"],
  [COMPUTE_RATE.join(), "compute rate"],
  [ENERGY.join(), "energy"],
  [POWER.join(), "power"],
  [CHARGE.join(), "charge"],
  [CURRENT.join(), "current"],
  [VOLTAGE.join(), "voltage"],
  [LENGTH.join(), "length"],
  [AREA.join(), "area"],
  [SPEED.join(), "speed"],
  [PIXELS.join(), "pixels"],
  [POINTS.join(), "percentage points"],
  [TEMPERATURE.join(), "temperature"],
  [INTENSITY.join(), "compute per byte"],
  [EFFICIENCY.join(), "compute per joule"],
]);

const CURRENCIES: ReadonlySet<string> = new Set(["USD", "EUR", "GBP", "RUB", "JPY", "CNY", "INR"]);

/** The currency of a pure amount of money, else undefined. */
export function currencyOf(a: Dimension): string | undefined {
  const present = BASES.filter((_, base) => a[base] !== 0);
  const [only] = present;
  return present.length === 1 && only && a[BASES.indexOf(only)] === 1 && CURRENCIES.has(only) ? only : undefined;
}

/** The field's word for a dimension: `time`, `bandwidth`, `money`; for others the formula, e.g. `data·time`, `USD/data`. */
export function dimensionName(a: Dimension): string {
  const name = NAMES.get(a.join());
  if (name !== undefined) return name;
  return currencyOf(a) === undefined ? formula(a) : "money";
}

/** True where the dimension has a name of its own, or is money, or some such thing per another: what engineers write. */
export function isUsual(a: Dimension): boolean {
  return (
    a === NONE ||
    NAMES.has(a.join()) ||
    a.filter((exponent) => exponent > 0).length === 1 ||
    currencyOf(a) !== undefined
  );
}

/** The unit that values are kept in: `s`, `B/s`, `/s`, `USD/B`; empty for counts. */
export function baseUnit(a: Dimension): string {
  if (a === NONE) return "";
  const below = part(a, -1, BASE_UNITS).join("/");
  return `${part(a, 1, BASE_UNITS).join("·")}${below && `/${below}`}`;
}

const BASE_UNITS: Readonly<Partial<Record<Base, string>>> = {
  time: "s",
  data: "B",
  compute: "FLOP",
  energy: "J",
  charge: "C",
  length: "m",
  pixels: "px",
  points: "(100 pp)",
  temperature: "°C",
};

function formula(a: Dimension): string {
  const below = part(a, -1, {}).join("·");
  return `${part(a, 1, {}).join("·") || "1"}${below && `/${below}`}`;
}

/** The bases above or below the line, with their exponents. */
function part(a: Dimension, sign: 1 | -1, words: Readonly<Partial<Record<Base, string>>>): string[] {
  const found: string[] = [];
  for (const [at, base] of BASES.entries()) {
    const exponent = sign * (a[at] ?? 0);
    if (exponent <= 0) continue;
    const word = words[base] ?? base;
    found.push(exponent === 1 ? word : `${word}^${exponent}`);
  }
  return found;
}
