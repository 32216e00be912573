/** Reads the values of a facet as front matter and settings write them. */

import { didYouMean, editDistance } from "../text/did-you-mean.ts";
import type { Facet, FacetValue } from "./facet.ts";

export interface GivenValues {
  /** As the facet writes them, each once. */
  readonly values: readonly FacetValue[];
  /** What the facet does not take, or is but a slip away from what it takes. */
  readonly wrong: readonly unknown[];
}

/** One value or a list of them; nothing and `null` give none. */
export function valuesOf(facet: Facet, given: unknown): GivenValues {
  if (given === undefined) return nothingGiven;
  const values = new Set<FacetValue>();
  const wrong: unknown[] = [];
  for (const one of listOf(given)) {
    const value = facet.values.find((candidate) => isSame(candidate, one)) ?? otherValue(facet, one);
    if (value === undefined) wrong.push(one);
    else values.add(value);
  }
  return { values: [...values], wrong };
}

const nothingGiven: GivenValues = { values: [], wrong: [] };

/** One of the values is given. */
export function hasValue(given: unknown, values: readonly FacetValue[]): boolean {
  for (const one of listOf(given)) for (const value of values) if (isSame(value, one)) return true;
  return false;
}

/** An open facet takes anything, but for what is clearly one of its own values with a slip. */
function otherValue(facet: Facet, given: unknown): FacetValue | undefined {
  if (!facet.open || (typeof given !== "string" && typeof given !== "number")) return undefined;
  const written = String(given).trim().toLowerCase();
  const slips = written.length < 9 ? 1 : 2;
  const isSlip = facet.values.some((value) => editDistance(written, String(value), slips + 1) <= slips);
  return written === "" || isSlip ? undefined : written;
}

/** The value that somebody probably meant. */
export function meantValue({ values }: Pick<Facet, "values">, written: string): string | undefined {
  const word = written.trim().toLowerCase();
  if (values.includes(true) && /^(?:yes|y|on|да)$/.test(word)) return "true";
  if (values.includes(false) && /^(?:no|n|off|нет)$/.test(word)) return "false";
  return didYouMean(word.replace(/[\s_]+/g, "-"), values.map(String));
}

function listOf(given: unknown): readonly unknown[] {
  if (given === undefined || given === null) return [];
  return Array.isArray(given) ? given : [given];
}

function isSame(known: FacetValue, given: unknown): boolean {
  return known === given || (typeof given === "string" && String(known) === given.trim().toLowerCase());
}
