/** The one rule of tolerance: when a claimed number still is the true one, and which slip explains a wrong one. */

import { exactNumber } from "../units/index.ts";
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
  /** A sum of what stands beside it: only the rounding of its parts may show. */
  readonly exact?: boolean;
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
const EXACT = 0.005;
/** So that a deviation of exactly the limit, in decimal, still holds in binary. */
const ROUNDING = 1 + 1e-9;

function holds(truth: number, claim: number, { place, digits, approximate, conversion, exact }: Written): boolean {
  const deviation = Math.abs(truth - claim);
  const tolerated = approximate ? APPROXIMATE : exact ? EXACT : digits <= 2 ? FEW_DIGITS : MANY_DIGITS;
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

/** Names the slip that a ratio of claimed and true value fits, within a few percent; some are only of bytes and bandwidths. */
export function slipOf(truth: number, claim: number, data: boolean): string | undefined {
  if (truth <= 0 || claim <= 0) return undefined;
  const ratio = claim > truth ? claim / truth : truth / claim;
  const near = (factor: number, within: number): boolean => Math.abs(ratio / factor - 1) < within;
  const [name, factor] =
    (data ? DATA_SLIPS.find((slip) => near(slip[1], 0.01)) : undefined) ??
    SLIPS.find((slip) => near(slip[1], 0.03)) ??
    [];
  if (name === undefined || factor === undefined) return undefined;
  return factor < 2
    ? `${name} (${((factor - 1) * 100).toPrecision(2)} %)`
    : `${name} (a factor of ${exactNumber(factor)})`;
}

type Slip = readonly [name: string, factor: number];

const DATA_SLIPS: readonly Slip[] = [
  ["bits and bytes mixed up", 8],
  ["GiB and GB mixed up", 1.024 ** 3],
  ["MiB and MB mixed up", 1.024 ** 2],
  ["TiB and TB mixed up", 1.024 ** 4],
];

const SLIPS: readonly Slip[] = [
  ["one prefix too many or too few", 1000],
  ["two prefixes too many or too few", 1e6],
  ["three prefixes too many or too few", 1e9],
  ["seconds and minutes, or minutes and hours mixed up", 60],
  ["seconds and hours mixed up", 3600],
  ["seconds and days mixed up", 86_400],
  ["hours and days mixed up", 24],
  ["months and years mixed up", 12],
  ["days and years mixed up", 365],
  ["days and months mixed up", 30],
  ["a percentage read as a number", 100],
  ["a zero too many or too few", 10],
  ["MACs against FLOPs, or sparse against dense", 2],
];
