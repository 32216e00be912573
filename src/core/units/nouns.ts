/** Count nouns: what a number counts. They multiply and cancel like units but never make anything wrong. */

import { SAME_NOUN } from "./catalog.ts";

export interface Noun {
  /** Singular, lower case: what is compared. */
  readonly key: string;
  /** As the author wrote it. */
  readonly shown: string;
  readonly power: number;
}

export type Nouns = readonly Noun[];

export const NO_NOUNS: Nouns = [];

/** The word as the only noun. */
export function noun(word: string): Nouns {
  return [{ key: nounKey(word), shown: word, power: 1 }];
}

/** `a × b^power`. */
export function combineNouns(a: Nouns, b: Nouns, power: 1 | -1): Nouns {
  if (b.length === 0) return a;
  if (a.length === 0 && power === 1) return b;
  let result = a;
  for (const { key, shown, power: own } of b) result = withNoun(result, { key, shown, power: power * own });
  return result;
}

function withNoun(nouns: Nouns, added: Noun): Nouns {
  const known = nouns.find(({ key }) => key === added.key);
  if (known === undefined) return [...nouns, added];
  const power = known.power + added.power;
  if (power === 0) return nouns.filter((other) => other !== known);
  return nouns.map((other) => (other === known ? { ...known, power } : other));
}

/** The nouns that both of a sum's sides share. */
export function commonNouns(a: Nouns, b: Nouns): Nouns {
  if (a.length === 0 || b.length === 0) return a.length === 0 ? b : a;
  return a.filter(({ key, power }) => b.some((other) => other.key === key && other.power === power));
}

/** The word to show behind a number: the only noun, in the plural. */
export function shownNoun(nouns: Nouns): string {
  const [only] = nouns;
  if (nouns.length !== 1 || only === undefined || only.power !== 1) return "";
  return only.shown === only.key && /[a-z]$/.test(only.shown) ? pluralOf(only.shown) : only.shown;
}

function nounKey(word: string): string {
  const lower = word.toLowerCase();
  const singular = singularOf(lower);
  return SAME.get(lower) ?? SAME.get(singular) ?? singular;
}

const SAME: ReadonlyMap<string, string> = new Map(Object.entries(SAME_NOUN));

function singularOf(word: string): string {
  if (word.length < 4 || !word.endsWith("s") || word.endsWith("ss")) return word;
  if (word.endsWith("ies")) return `${word.slice(0, -3)}y`;
  return word.endsWith("es") && /(?:ch|sh|x|ss)es$/.test(word) ? word.slice(0, -2) : word.slice(0, -1);
}

function pluralOf(word: string): string {
  if (/[^aeiou]y$/.test(word)) return `${word.slice(0, -1)}ies`;
  return /(?:ch|sh|x|s)$/.test(word) ? `${word}es` : `${word}s`;
}
