/** What words mean to the language: units, data types, and the words that end a phrase. */

import { DATA_TYPES, findUnit, type Nouns, noun, TIME, type Unit } from "../units/index.ts";
import { isDigit } from "./characters.ts";

export interface Word {
  readonly unit: Unit | undefined;
  /** The word as a count noun. */
  readonly nouns: Nouns;
  /** Of one value of the data type that it names; 0 for other words. */
  readonly bytes: number;
  /** Never a count noun: it ends an operand. */
  readonly stops: boolean;
  /** No noun phrase holds it: a stop word, or a word that says what is measured, such as `p99`. */
  readonly ends: boolean;
  readonly calls: boolean;
  /** Behind a percentage it makes it a share of time with service. */
  readonly serves: boolean;
  /** Before a number it says that it is rounded. */
  readonly rounds: boolean;
  /** `5 uploads a day`. */
  readonly article: boolean;
  /** Of `GPU-hours` and `GB-month`: a noun or a unit, and a unit of time. */
  readonly compound: readonly Word[];
}

/** What a word means. A text uses few words, again and again, so those met last are kept. */
export function wordOf(text: string): Word {
  const known = words.get(text);
  if (known !== undefined) return known;
  const word = meaningOf(text, compoundOf(text));
  if (words.size >= MOST_WORDS) words.clear();
  // A long one would keep the whole document that it was cut from.
  if (text.length <= LONGEST_KEPT) words.set(text, word);
  return word;
}

const words = new Map<string, Word>();
const MOST_WORDS = 1000;
const LONGEST_KEPT = 12;

function meaningOf(text: string, compound: readonly Word[] = NO_WORDS): Word {
  const lower = text.toLowerCase();
  const serves = AVAILABILITY.has(lower);
  // `A` is the ampere, `a` the article.
  const stops = STOP_WORDS.has(text.length > 1 ? lower : text);
  return {
    unit: findUnit(text),
    nouns: noun(text),
    bytes: isDigit(text.charCodeAt(text.length - 1)) ? (BYTES.get(lower) ?? 0) : 0,
    stops,
    ends: stops || serves || text === "downtime" || /^p\d/.test(text),
    calls: FUNCTIONS.has(text),
    serves,
    rounds: APPROXIMATE.has(text),
    article: ARTICLES.has(text),
    compound,
  };
}

function compoundOf(text: string): readonly Word[] {
  const hyphen = text.lastIndexOf("-");
  if (hyphen <= 0 || text.length - hyphen < 5) return NO_WORDS;
  const time = meaningOf(text.slice(hyphen + 1));
  return time.unit?.dimension === TIME ? [meaningOf(text.slice(0, hyphen)), time] : NO_WORDS;
}

const NO_WORDS: readonly Word[] = [];

/** Never count nouns: they end an operand. */
const STOP_WORDS = setOf(
  "and or but nor so if then else when while where which that this these those it its we you they i he she " +
    "is are was were be been being has have had do does did can could will would shall should may might must " +
    "the with without for from at on by into onto via vs versus than not no only also just even about around " +
    "because since until till during between among through across after before up down out off again " +
    "there here what who how why as to in of per over x each every a an equals gives means using plus minus times " +
    "и или но а если то что как для из от до на по при без через не в во с со это",
);

const FUNCTIONS = setOf("sqrt log ln log2 log10 exp ceil floor round min max abs");
const AVAILABILITY = setOf("availability uptime sla slo nines");
const APPROXIMATE = setOf("about around roughly approximately approx circa ca nearly almost около примерно");
const ARTICLES = setOf("a an each every");
const BYTES: ReadonlyMap<string, number> = new Map(Object.entries(DATA_TYPES));

function setOf(listed: string): ReadonlySet<string> {
  return new Set(listed.split(" "));
}
