/** What a heading says once numbering, emphasis, emoji, anchors and the like are taken off. */

import { fold, isPlain, isWordOfItsOwn, separator, wordsOf } from "../templates/words.ts";

/** The words of a heading, folded and joined by spaces. Aliases go through the same function. */
export function headingKey(text: string): string {
  const key = keyOf(withoutSignsAround(text));
  return /^(?:the|an|a(?! b(?: |$))) /.test(key) ? key.slice(key.indexOf(" ") + 1) : key;
}

/** English and Russian, as nearly all headings are, need not be read letter by letter. */
function keyOf(text: string): string {
  if (isPlain(text)) return text;
  const spelled = text.replaceAll("&", " and ");
  const lower = spelled.toLowerCase();
  if (/[^\s!-~а-я]/.test(lower)) return wordsOf(spelled).join(" ");
  return lower.replace(/[^a-zа-я0-9]+/g, " ").trim();
}

/** Most texts have no others than the stop or colon behind them. */
function withoutSignsAround(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && isSign(text.charCodeAt(start))) start++;
  while (start < end && isSign(text.charCodeAt(end - 1))) end--;
  return end - start === text.length ? text : text.slice(start, end);
}

/** `&` is a word. */
function isSign(code: number): boolean {
  return code !== 0x26 && fold(code) === separator;
}

/** Left out before a heading; so is `a`, but for A/B tests. */
export const articles: readonly string[] = ["the", "an"];

export function mayBeArticle(word: string): boolean {
  return word === "a" || articles.includes(word);
}

/** The first word of a text, folded. */
export function firstWord(text: string): string {
  let word = "";
  for (let at = 0; at < text.length; at++) {
    const folded = fold(text.charCodeAt(at));
    const alone = isWordOfItsOwn(folded);
    if (word !== "" && (alone || folded === separator)) return word;
    if (folded !== separator) word += String.fromCharCode(folded);
    if (alone) return word;
  }
  return word;
}

/** The heading without its decoration, in lower case, its punctuation kept. */
export function plainHeading(text: string): string {
  const lower = text.toLowerCase();
  if (undecorated.test(lower) && !numbering.test(lower)) return lower;
  return withoutNumber(
    lower
      .replace(/\{#[^}]*\}|<[^<>]*>/g, " ")
      .replace(/[\uFE0F\u20E3]/g, "")
      .replace(/[*_`~[\]]+/g, " ")
      .replace(/^[^\p{L}\p{N}(]+/u, "")
      .trimEnd(),
  );
}

/** What stands before the first `(`, `:` or spaced dash; undefined where there is none. */
export function headOf(plain: string): string | undefined {
  const at = plain.search(/[(:：（]| [–—-] /);
  return at > 0 ? plain.slice(0, at) : undefined;
}

/** What stands behind the first `:`, spaced dash or spaced `=`. */
export function tailOf(plain: string): string | undefined {
  const match = /[:：]| [=–—-] /.exec(plain);
  return match ? plain.slice(match.index + match[0].length) : undefined;
}

/** `metrics and losses` → `metrics`, `losses`; a single part where there is nothing to split. */
export function partsOf(plain: string): string[] {
  return plain.split(/[&/,+;、]|\s(?:and|or|vs|и|или|with|для|for)\s/).filter((part) => part.trim() !== "");
}

/** Words that stand before a number. */
export const numberedParts: readonly string[] = [
  "step",
  "stage",
  "part",
  "phase",
  "section",
  "chapter",
  "этап",
  "шаг",
  "часть",
  "раздел",
];

/** A letter, and then nothing that may be taken off: no sign of Markdown, emoji or part of one. */
const undecorated = /^[a-zа-яё](?:[^{<*_`~[\]\u2060-\uFFFF]*[^{<*_`~[\]\u2060-\uFFFF\s])?$/;

/** What may be a number, or a word that stands before one. */
const numbering = new RegExp(`^(?:\\d|[a-h][.):]|(?:[ivx]+|${numberedParts.join("|")})(?![a-zа-яё\\d]))`);

const numbers = [
  new RegExp(
    `^(?:${numberedParts.join("|")})\\s+(?:\\d+(?:\\.\\d+)*|[ivx]+|[a-h])(?![\\p{L}\\p{N}])[\\s.):：–—-]*`,
    "u",
  ),
  /^\(?(?:\d+(?:\.\d+)*|[a-h]\.\d+(?:\.\d+)*)[.):：、]?\s+[–—-]?\s*/,
  /^\(?\d+(?:\.\d+)*[.):：、]\s*(?=[^\d\s])/,
  /^\(?(?:[ivx]+|[a-h])[.):]\s*/,
  /^(?:第)?[一二三四五六七八九十]+[、.章节步]\s*/,
];

function withoutNumber(plain: string): string {
  for (const number of numbers) {
    const match = number.exec(plain);
    if (match && match[0].length < plain.length) return plain.slice(match[0].length);
  }
  return plain;
}
