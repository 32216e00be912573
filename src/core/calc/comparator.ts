/** Reads the comparison before a number (`≤ 5`, `at most 5`, `не более 5`) or right behind it (`1B+`, `5 or more`). */

import type { Comparator } from "./calculation.ts";
import * as c from "./characters.ts";

/** `end` is that of the number, `unitEnd` that of the unit behind it. */
export function comparatorAt(
  text: string,
  number: number,
  start: number,
  end: number,
  unitEnd: number,
): Comparator | undefined {
  return before(text, number, start) ?? behind(text, end) ?? behind(text, unitEnd);
}

function before(text: string, number: number, start: number): Comparator | undefined {
  let at = number;
  while (at > start && isGap(text.charCodeAt(at - 1))) at--;
  if (at === start) return undefined;
  const code = text.charCodeAt(at - 1);
  if (c.isLetter(code)) return fromWords(text, at, start);
  if (!LAST_SIGNS.has(code)) return undefined;
  const two = text.slice(Math.max(start, at - 2), at);
  return Object.hasOwn(SIGNS, two) ? SIGNS[two] : SIGNS[two.slice(-1)];
}

/** Blanks and the signs of math and emphasis that may stand between comparator and number. */
function isGap(code: number): boolean {
  return c.isBlank(code) || c.isLineBreak(code) || code === 0x24 || code === c.STAR;
}

const SIGNS: Readonly<Record<string, Comparator>> = {
  "≤": "<=",
  "⩽": "<=",
  "<=": "<=",
  "=<": "<=",
  "<": "<",
  "≥": ">=",
  "⩾": ">=",
  ">=": ">=",
  ">": ">",
  "=": "=",
  "==": "=",
  "~": "~",
  "≈": "~",
  "≃": "~",
  "->": "=",
  "=>": "=",
};

const LAST_SIGNS: ReadonlySet<number> = new Set(Object.keys(SIGNS).map((sign) => sign.charCodeAt(sign.length - 1)));

/** Up to three words before the number; longer phrases are looked up before shorter ones. */
function fromWords(text: string, at: number, start: number): Comparator | undefined {
  if (!LAST_WORDS.has(text.slice(wordStart(text, at, start), at).toLowerCase())) return undefined;
  const starts: number[] = [];
  for (let from = at; starts.length < 3 && from > start; ) {
    const word = wordStart(text, from, start);
    if (word === from) break;
    starts.unshift(word);
    from = word > start && c.isBlank(text.charCodeAt(word - 1)) ? word - 1 : word;
  }
  for (const from of starts) {
    const sign = PHRASES.get(text.slice(from, at).toLowerCase());
    if (sign !== undefined) return sign;
  }
  return undefined;
}

function wordStart(text: string, end: number, start: number): number {
  let from = end;
  while (from > start && c.isLetter(text.charCodeAt(from - 1)) && end - from < 16) from--;
  return from > start && text.charCodeAt(from - 1) === c.BACKSLASH ? from - 1 : from;
}

const WORDS: Readonly<Record<Comparator, string>> = {
  "<=":
    "at most|up to|no more than|not more than|not exceed|not exceeding|cannot exceed|within|maximum|max|maximum of|max of|" +
    "no longer than|not longer than|no later than|capped at|limited to|\\le|\\leq|\\leqslant|" +
    "не более|не больше|не дольше|максимум|до|в пределах|不超过|至多|最多",
  "<": "less than|under|below|fewer than|faster than|lower than|smaller than|\\lt|меньше|менее|ниже|быстрее|小于|低于",
  ">=":
    "at least|no less than|not less than|no fewer than|minimum|min|minimum of|min of|\\ge|\\geq|\\geqslant|" +
    "не менее|не меньше|минимум|от|至少|不低于|不少于",
  ">": "more than|over|above|greater than|exceeds|exceeding|higher than|\\gt|больше|более|свыше|выше|大于|超过|高于",
  "=": "equals|exactly|is exactly|ровно",
  "~": "about|around|roughly|approximately|approx|circa|nearly|almost|\\sim|\\approx|около|примерно|порядка|约|大约",
};

const PHRASES: ReadonlyMap<string, Comparator> = new Map(
  (Object.keys(WORDS) as Comparator[]).flatMap((sign) =>
    WORDS[sign].split("|").map((phrase): [string, Comparator] => [phrase, sign]),
  ),
);

/** So that most words are told apart by one look. */
const LAST_WORDS: ReadonlySet<string> = new Set([...PHRASES.keys()].map((phrase) => phrase.split(" ").at(-1) ?? ""));

function behind(text: string, end: number): Comparator | undefined {
  if (text.charCodeAt(end) === 0x2b) return ">=";
  if (text.charCodeAt(end) !== 0x20 || text.charCodeAt(end + 1) !== 0x6f) return undefined;
  const words = text.slice(end + 1, end + 9);
  if (/^or (?:more|highe|abov)/.test(words)) return ">=";
  return /^or (?:less|lower|fewer|below|faste)/.test(words) ? "<=" : undefined;
}
