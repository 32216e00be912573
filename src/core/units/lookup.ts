/** Finds the unit that a word names. The units are spelled out with their prefixes once, when the module loads. */

import { CATALOG, COUNTED, NOTES, REFUSED } from "./catalog.ts";
import { type Dimension, exponentOf } from "./dimension.ts";
import { NO_NOUNS, type Nouns, noun } from "./nouns.ts";
import { BINARY, BITS, BYTES, HERTZ, HOURS, OPERATIONS, type Spelling } from "./spelling.ts";

export interface Unit {
  readonly symbol: string;
  readonly dimension: Dimension;
  /** How many base units it is. */
  readonly factor: number;
  readonly spelling: Spelling;
  /** What it counts: `QPS` counts requests. */
  readonly nouns: Nouns;
  /** Said beside a result that was read with this unit. */
  readonly notes: readonly string[];
  /** Why it is not read, and what to write instead. */
  readonly refused: string | undefined;
}

const PREFIXES = "n=-3 µ=-2 m=-1 k=1 K=1 M=2 G=3 T=4 P=5 E=6 Z=7";
const FACTORS = new Map(PREFIXES.split(" ").map((entry) => [entry.charAt(0), 1000 ** Number(entry.slice(2))]));
/** The decimal prefixes of data, and by power of 1024 the binary ones, short and long. */
const DECIMAL = "k=kilo K=kilo M=mega G=giga T=tera P=peta E=exa".split(" ");
const BINARIES = "Ki=kibi Mi=mebi Gi=gibi Ti=tebi Pi=pebi".split(" ");

const SPELLINGS: Readonly<Record<string, Spelling>> = {
  h: HOURS,
  Wh: HOURS,
  Ah: HOURS,
  Hz: HERTZ,
  OPS: OPERATIONS,
  bit: BITS,
  b: BITS,
  bps: BITS,
};

/** By symbol, as written. */
const symbols = new Map<string, Unit>();
/** By name, in lower case. */
const names = new Map<string, Unit>();

for (const [dimension, lines] of CATALOG) for (const line of lines.split(";")) addLine(dimension, line);
// The two letters that Unicode has for micro; the Latin u is one by use.
for (const [symbol, unit] of [...symbols])
  if (symbol.startsWith("µ")) for (const letter of "μu") symbols.set(letter + symbol.slice(1), unit);

/** The unit of this name, or undefined: then the word is a count noun. */
export function findUnit(word: string): Unit | undefined {
  return symbols.get(word) ?? (word.length > 2 ? names.get(word.toLowerCase()) : undefined);
}

/** `value × factor` without the noise of binary fractions: 95 % is 0.95, not 0.9500000000000001. */
export function inBase(value: number, factor: number): number {
  if (factor >= 1) return value * factor;
  const parts = Math.round(1 / factor);
  return Math.abs(parts * factor - 1) < 1e-12 ? value / parts : value * factor;
}

/** All words that name a unit, for completions and for tests. */
export function unitWords(): readonly string[] {
  return [...symbols.keys()];
}

function addLine(dimension: Dimension, line: string): void {
  const [head = "", factor, ...words] = line.split(" ");
  const [symbol = "", prefixes = ""] = head.split(":");
  const unit = unitOf(symbol, dimension, Number(factor));
  add(symbol, unit);
  for (const word of words) addName(word, unit);
  if (prefixes === "data") addData(unit, words.length > 0);
  else for (const prefix of prefixes) add(prefix + symbol, multiple(unit, prefix, scale(prefix)));
}

function unitOf(symbol: string, dimension: Dimension, factor: number): Unit {
  const [counted, note] = [COUNTED[symbol], NOTES[symbol]];
  return {
    symbol,
    dimension,
    factor,
    spelling: SPELLINGS[symbol] ?? (exponentOf(dimension, "data") === 0 ? 0 : BYTES),
    nouns: counted === undefined ? NO_NOUNS : noun(counted),
    notes: note === undefined ? [] : [note],
    refused: REFUSED[symbol],
  };
}

function multiple(unit: Unit, prefix: string, size: number, spelling: Spelling = unit.spelling): Unit {
  const { dimension, nouns, notes, refused } = unit;
  return { symbol: prefix + unit.symbol, dimension, factor: unit.factor * size, spelling, nouns, notes, refused };
}

function scale(prefix: string): number {
  return FACTORS.get(prefix) ?? 1;
}

/** `second*` stands for `second` and `seconds`. */
function addName(word: string, unit: Unit): void {
  const name = word.replace("*", "");
  add(name, unit);
  if (name !== word) add(`${name}s`, unit);
}

function add(word: string, unit: Unit): void {
  if (!symbols.has(word)) symbols.set(word, unit);
  if (word.length > 2 && word === word.toLowerCase()) names.set(word, unit);
}

/** `kB`, `KiB`, and of bytes and bits also `kilobytes` and `kibibits`. */
function addData(base: Unit, named: boolean): void {
  const { symbol, spelling } = base;
  for (const prefix of [...DECIMAL, ...BINARIES]) {
    const [short = "", long = ""] = prefix.split("=");
    // Lower-case `kb` is in the catalogue as bytes with a note, so the prefixed bit must not take its place.
    if (short + symbol === "kb") continue;
    const binary = BINARIES.indexOf(prefix) + 1;
    const unit = binary
      ? multiple(base, short, 1024 ** binary, BINARY | (spelling & BITS))
      : multiple(base, short, scale(short));
    add(unit.symbol, unit);
    if (symbol === "bit") add(`${unit.symbol}s`, unit);
    if (named) addName(`${long + (symbol === "B" ? "byte" : symbol)}*`, unit);
  }
}
