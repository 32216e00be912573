/** Finds the unit that a word names. The prefixed units are spelled out once, when the module loads. */

import { CATALOG, type UnitLine } from "./catalog.ts";
import type { Dimension } from "./dimension.ts";

export interface Unit {
  readonly symbol: string;
  readonly dimension: Dimension;
  readonly factor: number;
  readonly noun?: string;
  readonly note?: string;
  readonly refused?: { readonly message: string; readonly write: string };
  /** Binary prefix: `MiB`. */
  readonly binary?: true;
  /** A unit made of bits: `Mbit`, `Mbps`. */
  readonly bits?: true;
}

const SI: Readonly<Record<string, number>> = {
  n: 1e-9,
  µ: 1e-6,
  m: 1e-3,
  k: 1e3,
  K: 1e3,
  M: 1e6,
  G: 1e9,
  T: 1e12,
  P: 1e15,
  E: 1e18,
  Z: 1e21,
};

const DATA_PREFIXES: readonly (readonly [string, string, number])[] = [
  ["k", "kilo", 1e3],
  ["K", "kilo", 1e3],
  ["M", "mega", 1e6],
  ["G", "giga", 1e9],
  ["T", "tera", 1e12],
  ["P", "peta", 1e15],
  ["E", "exa", 1e18],
];

const BINARY_PREFIXES: readonly (readonly [string, string, number])[] = [
  ["Ki", "kibi", 2 ** 10],
  ["Mi", "mebi", 2 ** 20],
  ["Gi", "gibi", 2 ** 30],
  ["Ti", "tebi", 2 ** 40],
  ["Pi", "pebi", 2 ** 50],
];

/** By symbol, as written. */
const symbols = new Map<string, Unit>();
/** By name, in lower case. */
const names = new Map<string, Unit>();

for (const line of CATALOG) addLine(line);
// The two letters that Unicode has for micro; the Latin u is one by use.
for (const [symbol, unit] of [...symbols]) {
  if (!symbol.startsWith("µ")) continue;
  symbols.set(`μ${symbol.slice(1)}`, unit);
  symbols.set(`u${symbol.slice(1)}`, unit);
}

/** The unit of this name, or undefined: then the word is a count noun. */
export function findUnit(word: string): Unit | undefined {
  const exact = symbols.get(word);
  if (exact !== undefined) return exact;
  return word.length > 2 ? names.get(word.toLowerCase()) : undefined;
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

function addLine(line: UnitLine): void {
  const unit = unitOf(line, line.symbol, line.factor);
  add(line.symbol, unit);
  for (const name of line.names?.split(" ") ?? []) add(name, unit);
  if (line.prefixes === "KM") addDataPrefixes(line);
  else for (const prefix of line.prefixes?.split(" ") ?? []) addPrefixed(line, prefix);
}

function add(word: string, unit: Unit): void {
  if (!symbols.has(word)) symbols.set(word, unit);
  if (word.length > 2 && word === word.toLowerCase()) names.set(word, unit);
}

function addPrefixed(line: UnitLine, prefix: string): void {
  const symbol = prefix + line.symbol;
  add(symbol, unitOf(line, symbol, line.factor * (SI[prefix] ?? 1)));
}

function addDataPrefixes(line: UnitLine): void {
  const long = line.symbol === "B" ? "byte" : line.symbol === "bit" ? "bit" : undefined;
  for (const [prefix, word, factor] of DATA_PREFIXES) addData(line, prefix, long && word + long, factor, false);
  for (const [prefix, word, factor] of BINARY_PREFIXES) addData(line, prefix, long && word + long, factor, true);
}

function addData(line: UnitLine, prefix: string, long: string | undefined, factor: number, binary: boolean): void {
  const symbol = prefix + line.symbol;
  // Lower-case `kb` is in the catalogue as bytes with a note, so the prefixed bit must not take its place.
  if (symbol === "kb") return;
  const unit = { ...unitOf(line, symbol, line.factor * factor), ...(binary && { binary: true as const }) };
  add(symbol, unit);
  if (line.symbol === "bit") add(`${symbol}s`, unit);
  if (long === undefined) return;
  add(long, unit);
  add(`${long}s`, unit);
}

function unitOf(line: UnitLine, symbol: string, factor: number): Unit {
  const bits = line.symbol === "bit" || line.symbol === "b" || line.symbol === "bps";
  return {
    symbol,
    dimension: line.dimension,
    factor,
    ...(line.noun !== undefined && { noun: line.noun }),
    ...(line.note !== undefined && { note: line.note }),
    ...(line.refused !== undefined && { refused: line.refused }),
    ...(bits && { bits: true as const }),
  };
}
