/** Words that mean something to the language or that end a phrase. */

import { DATA_TYPES } from "../units/index.ts";
import { isDigit } from "./characters.ts";

/** Never count nouns: they end an operand. */
const STOPPERS =
  "and or but nor so if then else when while where which that this these those it its we you they i he she " +
  "is are was were be been being has have had do does did can could will would shall should may might must " +
  "the with without for from at on by into onto via vs versus than not no only also just even about around " +
  "because since until till during between among through across after before up down out off again " +
  "there here what who how why as to in of per over x each every a an equals gives means using plus minus times " +
  "и или но а если то что как для из от до на по при без через не в во с со это";

const STOP_WORDS: ReadonlySet<string> = new Set(STOPPERS.split(" "));

export function isStopWord(word: string): boolean {
  if (word.length > LONGEST) return false;
  // `A` is the ampere, `a` the article.
  return STOP_WORDS.has(word.length > 1 ? word.toLowerCase() : word);
}

const LONGEST = Math.max(...STOPPERS.split(" ").map(({ length }) => length));

/** Bytes of one value of the data type that a word names; all of these words end in a digit. */
export function bytesOf(word: string): number | undefined {
  return isDigit(word.charCodeAt(word.length - 1)) ? BYTES.get(word.toLowerCase()) : undefined;
}

const BYTES: ReadonlyMap<string, number> = new Map(Object.entries(DATA_TYPES));

export const FUNCTIONS: ReadonlySet<string> = new Set(
  "sqrt log ln log2 log10 exp ceil floor round min max abs".split(" "),
);

/** Words behind a percentage that make it a share of time with service. */
export const AVAILABILITY: ReadonlySet<string> = new Set(["availability", "uptime", "sla", "slo", "nines"]);

/** Words before a number that say it is rounded. */
export const APPROXIMATE: ReadonlySet<string> = new Set(
  "about around roughly approximately approx circa ca nearly almost около примерно".split(" "),
);

/** `5 uploads a day`. */
export const ARTICLES: ReadonlySet<string> = new Set(["a", "an", "each", "every"]);
