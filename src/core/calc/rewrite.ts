/** Words a wrong claim anew: the right number in the author's unit and spelling. */

import { currencyOf, NONE, separated, shortNumber } from "../units/index.ts";
import { middle } from "./evaluate.ts";
import type { Reading } from "./readings.ts";
import { display, type Side } from "./side.ts";
import type { Quantity } from "./syntax.ts";
import { digitsOf } from "./tolerance.ts";

/** The claim with the right number in its place: same unit, same words, at least three digits. */
export function rewritten(
  left: Side,
  right: Side,
  quantity: Quantity | undefined,
  reading: Reading,
  text: string,
): string {
  if (quantity === undefined || right.node.kind !== "quantity") return display(inClaimsUnit(left, right, reading));
  const unit = quantity.unit?.factor ?? 1;
  const digits = digitsWithin(text, quantity);
  const sign = text.slice(quantity.start, quantity.number.digitsEnd - digits.length);
  const plain = pointed(digits, quantity);
  const written = numberOf(plain) || 1;
  const scale = (Math.abs(middle(right.value)) / unit / written || 1) * unit;
  const number = reading.truth / scale;
  if (Math.abs(number) >= 1e5 || Math.abs(number) < 0.01) return display(inClaimsUnit(left, right, reading));
  const wanted = Math.max(3, digitsOf(plain, 1).digits);
  const worded = wordedNumber(number, wanted, plain.includes(","));
  const spelled = quantity.number.decimalComma ? worded.replace(".", ",") : worded;
  return sign + spelled + text.slice(quantity.number.digitsEnd, quantity.end);
}

function wordedNumber(value: number, digits: number, grouped: boolean): string {
  const whole = Math.abs(value) >= 1000;
  const text = shortNumber(whole ? Math.round(value) : value, Math.max(digits, whole ? 5 : digits));
  return whole && grouped ? separated(text) : text;
}

/** The computed side with the claim's dimension, where the claim lends a unit to a bare number. */
function inClaimsUnit(left: Side, right: Side, { factor }: Reading): Side {
  if (left.typed.dimension !== NONE || right.typed.dimension === NONE) return left;
  const typed = { ...left.typed, dimension: right.typed.dimension, nouns: right.typed.nouns };
  const { spelling, period } = currencyOf(typed.dimension) === undefined ? right : left;
  return { ...left, value: middle(left.value) * factor, typed, spelling, period };
}

/** The digits alone, without sign, magnitude and unit. */
export function digitsWithin(text: string, { start, number }: Quantity): string {
  return text.slice(start, number.digitsEnd).replace(/^[^\d.]+/, "");
}

/** With a point where its author wrote a comma before the decimals. */
export function pointed(digits: string, { number }: Quantity): string {
  return number.decimalComma ? digits.replaceAll(".", "").replace(",", ".") : digits;
}

export function numberOf(digits: string): number {
  return Number(digits.replace(/[^\d.eE+-]/g, ""));
}
