/** What a lone quantity means to an engineer: `30 fps` is 33.3 ms per frame. In doubt nothing is said. */

import type { Lone, Meanings } from "./meaning.ts";
import { AMOUNTS } from "./meanings-of-amounts.ts";
import { SHARES } from "./meanings-of-shares.ts";

/** Every kind of quantity that something can be said about. */
export const MEANINGS: Meanings = { ...AMOUNTS, ...SHARES };

/** What there is to say about a quantity, by the first meaning that fits. */
export function meaningsOf(quantity: Lone): readonly string[] {
  const { value, before } = quantity;
  // The rate of `$2/h` is money, and nothing follows from that.
  if (!(value > 0 && value < Number.POSITIVE_INFINITY) || /[$€£₽¥₹]\s?$/.test(before)) return [];
  for (const meaning of Object.values(MEANINGS)) {
    const said = meaning.of(quantity);
    if (said.length > 0) return said;
  }
  return [];
}
