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

export function noun(word: string, power: number): Nouns {
  return [{ key: nounKey(word), shown: word, power }];
}

/** `a × b^power`. */
export function combineNouns(a: Nouns, b: Nouns, power: number): Nouns {
  if (b.length === 0) return a;
  if (a.length === 0 && power === 1) return b;
  const result = [...a];
  for (const added of b) {
    const at = result.findIndex((known) => known.key === added.key);
    const known = result[at];
    if (known === undefined) result.push({ ...added, power: power * added.power });
    else result[at] = { ...known, power: known.power + power * added.power };
  }
  return result.filter(({ power: left }) => left !== 0);
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
  const known = keys.get(word);
  if (known !== undefined) return known;
  const lower = word.toLowerCase();
  const singular = singularOf(lower);
  const key = SAME.get(lower) ?? SAME.get(singular) ?? singular;
  if (keys.size >= MOST_KEYS) keys.clear();
  keys.set(word, key);
  return key;
}

/** A text counts few things, again and again. */
const keys = new Map<string, string>();
const MOST_KEYS = 500;

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
