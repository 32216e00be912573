/** Sets of kinds of quantities as bits of a number. */

import { quantityKinds } from "../templates/quantity-kinds.ts";

const bits = new Map<string, number>([
  ...quantityKinds.map((kind, index): [string, number] => [kind, 1 << index]),
  ["any", -1],
]);

/** The bit of one kind; `any` has all of them, an unknown name none. */
export function kindBit(name: string): number {
  return bits.get(name) ?? 0;
}

export function kindBits(names: readonly string[]): number {
  let mask = 0;
  for (const name of names) mask |= kindBit(name);
  return mask;
}
