/** Sets of kinds of quantities as bits of a number. */

import type { QuantityKind } from "../calc/calculation.ts";

const kinds: readonly QuantityKind[] = [
  "time",
  "rate",
  "bytes",
  "bandwidth",
  "ratio",
  "money",
  "count",
  "power",
  "energy",
  "compute",
  "length",
  "pixels",
  "temperature",
  "other",
];

/** The names that a template's `quantity` may list. */
export const quantityNames: readonly string[] = [...kinds, "any"];

const bits = new Map<string, number>([...kinds.map((kind, index): [string, number] => [kind, 1 << index]), ["any", -1]]);

/** The bit of one kind; `any` has all of them, an unknown name none. */
export function kindBit(name: string): number {
  return bits.get(name) ?? 0;
}

export function kindBits(names: readonly string[]): number {
  return names.reduce((mask, name) => mask | kindBit(name), 0);
}
