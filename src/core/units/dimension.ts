/**
 * Dimensions: exponents over a closed list of bases, packed into one number, a digit for each base. So multiplying is
 * adding, and two dimensions are the same if their numbers are. Power is energy over time, a rate is one over time.
 */

export type Dimension = number;

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

/** The largest exponent, on both sides of zero; sixteen digits of this radix fit into an exact number. */
const MOST = 4;
const RADIX = 2 * MOST + 1;
const FIRST_CURRENCY = BASES.indexOf("USD");

/** The dimension of counts, ratios and bare numbers. */
export const NONE: Dimension = 0;
/** What has an exponent that is no digit: it is the same as nothing, not even as itself. */
const BEYOND: Dimension = Number.NaN;

export const TIME: Dimension = dimension({ time: 1 });
export const RATE: Dimension = -TIME;
export const DATA: Dimension = dimension({ data: 1 });
export const BANDWIDTH: Dimension = DATA - TIME;
export const COMPUTE: Dimension = dimension({ compute: 1 });
export const COMPUTE_RATE: Dimension = COMPUTE - TIME;
export const ENERGY: Dimension = dimension({ energy: 1 });
export const POWER: Dimension = ENERGY - TIME;
export const CHARGE: Dimension = dimension({ charge: 1 });
export const CURRENT: Dimension = CHARGE - TIME;
export const VOLTAGE: Dimension = ENERGY - CHARGE;
export const LENGTH: Dimension = dimension({ length: 1 });
export const AREA: Dimension = 2 * LENGTH;
export const SPEED: Dimension = LENGTH - TIME;
export const PIXELS: Dimension = dimension({ pixels: 1 });
export const POINTS: Dimension = dimension({ points: 1 });
export const TEMPERATURE: Dimension = dimension({ temperature: 1 });
export const INTENSITY: Dimension = COMPUTE - DATA;
export const EFFICIENCY: Dimension = COMPUTE - ENERGY;

const NAMES: ReadonlyMap<Dimension, string> = new Map([
  [NONE, "count"],
  [TIME, "time"],
  [RATE, "rate"],
  [DATA, "data"],
  [BANDWIDTH, "bandwidth"],
  [COMPUTE, "compute"],
  [COMPUTE_RATE, "compute rate"],
  [ENERGY, "energy"],
  [POWER, "power"],
  [CHARGE, "charge"],
  [CURRENT, "current"],
  [VOLTAGE, "voltage"],
  [LENGTH, "length"],
  [AREA, "area"],
  [SPEED, "speed"],
  [PIXELS, "pixels"],
  [POINTS, "percentage points"],
  [TEMPERATURE, "temperature"],
  [INTENSITY, "compute per byte"],
  [EFFICIENCY, "compute per joule"],
]);

/** `dimension({ data: 1, time: -1 })` is a bandwidth. */
export function dimension(exponents: Partial<Readonly<Record<Base, number>>>): Dimension {
  return BASES.reduce((sum, base, place) => sum + (exponents[base] ?? 0) * RADIX ** place, 0);
}

/** `a × b^power`. */
export function combine(a: Dimension, b: Dimension, power: 1 | -1): Dimension {
  return fits(a, power * b) ? a + power * b : BEYOND;
}

/** True where every exponent of the product is a digit; one that is not would be taken for a base of its own. */
function fits(a: Dimension, b: Dimension): boolean {
  for (let [left, right] = [a, b]; left && right; left = above(left), right = above(right))
    if (Math.abs(digit(left) + digit(right)) > MOST) return false;
  return true;
}

export function raised(a: Dimension, power: number): Dimension {
  const fitting = exponents(a).every((exponent) => Number.isInteger(power) && Math.abs(exponent * power) <= MOST);
  return fitting ? a * power : BEYOND;
}

/** The exponent of the first base. */
function digit(a: Dimension): number {
  return a - RADIX * above(a);
}

/** The dimension without its first base, every other one a place lower. */
function above(a: Dimension): Dimension {
  return Math.round(a / RADIX);
}

/** In the order of `BASES`, up to the last that is not 0. */
export function exponents(a: Dimension): readonly number[] {
  const found: number[] = [];
  for (let rest = a; rest; rest = above(rest)) found.push(digit(rest));
  return found;
}

export function exponentOf(a: Dimension, base: Base): number {
  return exponents(a)[BASES.indexOf(base)] ?? 0;
}

/** True for anything in whose dimension time has a part. */
export function hasTime(a: Dimension): boolean {
  return digit(a) !== 0;
}

/** True where a base is squared or more. */
export function hasPower(a: Dimension): boolean {
  return Number.isNaN(a) || exponents(a).some((exponent) => Math.abs(exponent) > 1);
}

/** The currency of a pure amount of money, else undefined. */
export function currencyOf(a: Dimension): string | undefined {
  const place = exponents(a).length - 1;
  return place >= FIRST_CURRENCY && a === RADIX ** place ? BASES[place] : undefined;
}

/** The field's word for a dimension: `time`, `bandwidth`, `money`; for others the formula, e.g. `data·time`, `USD/data`. */
export function dimensionName(a: Dimension): string {
  if (Number.isNaN(a)) return "a high power";
  return NAMES.get(a) ?? (currencyOf(a) === undefined ? formula(a, (base) => base, "·", "1") : "money");
}

/** True where the dimension has a name of its own, or is money, or some such thing per another: what engineers write. */
export function isUsual(a: Dimension): boolean {
  return NAMES.has(a) || exponents(a).filter((exponent) => exponent > 0).length === 1;
}

/** The unit that values are kept in: `s`, `B/s`, `/s`, `USD/B`; empty for counts. */
export function baseUnit(a: Dimension): string {
  return formula(a, (base) => BASE_UNITS[base] ?? base, "/");
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

/** Words for the bases above and below the line, with their exponents; `joint` stands between those below. */
export function formula(a: Dimension, word: (base: Base) => string, joint: string, one = ""): string {
  let [above, below] = ["", ""];
  for (const [place, exponent] of exponents(a).entries()) {
    const base = BASES[place];
    if (exponent === 0 || base === undefined) continue;
    const power = Math.abs(exponent);
    const text = power === 1 ? word(base) : `${word(base)}^${power}`;
    if (exponent > 0) above += (above && "·") + text;
    else below += (below && joint) + text;
  }
  return (above || one) + (below && `/${below}`);
}
