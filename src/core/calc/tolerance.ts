/** The one rule of tolerance: when a claimed number still is the true one, and which slip explains a wrong one. */

import type { Verdict } from "./calculation.ts";

/** How a claim was written. */
export interface Written {
  /** The value of the last digit written: 0.1 for `33.3`, 10,000 for `2.31M`. */
  readonly place: number;
  /** Significant digits without trailing zeros: 2 for `1200`. */
  readonly digits: number;
  readonly approximate: boolean;
  /** A lone conversion (`1 GiB = 1 GB`) has no rounding to hide in. */
  readonly conversion: boolean;
}

/** Of a true and a claimed value in the same unit. */
export function judge(truth: number, claim: number, written: Written): Verdict {
  if (truth === claim || holds(truth, claim, written)) return "holds";
  if (truth === 0 || claim === 0 || truth > 0 !== claim > 0) return "wrong";
  return Math.max(truth / claim, claim / truth) <= OFF_UP_TO ? "off" : "wrong";
}

const OFF_UP_TO = 1.5;
const APPROXIMATE = 0.25;
const FEW_DIGITS = 0.05;
const MANY_DIGITS = 0.02;
/** So that a deviation of exactly the limit, in decimal, still holds in binary. */
const ROUNDING = 1 + 1e-9;

function holds(truth: number, claim: number, { place, digits, approximate, conversion }: Written): boolean {
  const deviation = Math.abs(truth - claim);
  const tolerated = approximate ? APPROXIMATE : digits <= 2 ? FEW_DIGITS : MANY_DIGITS;
  if (deviation <= tolerated * Math.abs(truth) * ROUNDING) return true;
  return !conversion && Math.abs(Math.round(truth / place) * place - claim) < place * 1e-6;
}

/** Reads the digits of a number as it stands in the text; `scale` is its magnitude (`M`) in the unit compared. */
export function digitsOf(number: string, scale: number): { readonly place: number; readonly digits: number } {
  const [mantissa = "", exponent] = number.split(/[eE]/);
  const plain = mantissa.replace(/[^\d.]/g, "");
  const decimals = plain.includes(".") ? plain.length - plain.indexOf(".") - 1 : 0;
  const significant = plain.replace(".", "").replace(/^0+/, "").replace(/0+$/, "");
  const power = Number(exponent ?? 0);
  return { place: scale * 10 ** (power - decimals), digits: Math.max(1, significant.length) };
}

/** Names the slip that a ratio of claimed and true value fits, within a few percent. */
export function slipOf(truth: number, claim: number, data: boolean): string | undefined {
  if (truth <= 0 || claim <= 0) return undefined;
  const ratio = claim > truth ? claim / truth : truth / claim;
  return SLIPS.find(
    (slip) => (data || slip.data !== true) && Math.abs(ratio / slip.factor - 1) < (slip.data ? 0.01 : 0.03),
  )?.name;
}

interface Slip {
  readonly factor: number;
  readonly name: string;
  /** Only of bytes and bandwidths. */
  readonly data?: true;
}

const SLIPS: readonly Slip[] = [
  { factor: 8, name: "bits and bytes mixed up (a factor of 8)", data: true },
  { factor: 1000, name: "one prefix too many or too few (a factor of 1000)" },
  { factor: 1e6, name: "two prefixes too many or too few (a factor of 1,000,000)" },
  { factor: 1e9, name: "three prefixes too many or too few (a factor of 1,000,000,000)" },
  { factor: 60, name: "seconds and minutes, or minutes and hours mixed up (a factor of 60)" },
  { factor: 3600, name: "seconds and hours mixed up (a factor of 3600)" },
  { factor: 86_400, name: "seconds and days mixed up (a factor of 86,400)" },
  { factor: 24, name: "hours and days mixed up (a factor of 24)" },
  { factor: 12, name: "months and years mixed up (a factor of 12)" },
  { factor: 365, name: "days and years mixed up (a factor of 365)" },
  { factor: 30, name: "days and months mixed up (a factor of 30)" },
  { factor: 100, name: "a percentage read as a number (a factor of 100)" },
  { factor: 10, name: "a zero too many or too few (a factor of 10)" },
  { factor: 2, name: "a factor of 2: MACs against FLOPs, or sparse against dense" },
  { factor: 1.073_741_824, name: "GiB and GB mixed up (7.4 %)", data: true },
  { factor: 1.048_576, name: "MiB and MB mixed up (4.9 %)", data: true },
  { factor: 1.099_511_627_776, name: "TiB and TB mixed up (10 %)", data: true },
];
