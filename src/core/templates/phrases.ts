/**
 * The phrase language, in which templates say what counts as evidence. It cannot backtrack, because it has no repetition:
 *
 *     roc auc              these words, one after the other (hyphens and slashes separate words)
 *     retrain*             any word with this beginning
 *     #                    any word that begins with a digit
 *     (fixed|constant) fpr one of these at this place
 *     as (is)? today       this or nothing at this place
 *     recall ... matters   up to eight words between, within one sentence
 *     $metric-offline      any phrase of a lexicon
 *     !edge case*          cancels whatever else overlaps it
 */

import { wordsOf } from "./words.ts";

export type PhraseElement =
  | { readonly kind: "word"; readonly word: string; readonly stem: boolean }
  | { readonly kind: "number" }
  | { readonly kind: "gap" }
  | { readonly kind: "lexicon"; readonly name: string; readonly at: number }
  | { readonly kind: "any"; readonly branches: readonly (readonly PhraseElement[])[]; readonly optional: boolean };

export interface Phrase {
  readonly elements: readonly PhraseElement[];
  /** Written with a leading `!`. */
  readonly cancels: boolean;
}

export interface PhraseProblem {
  /** Offset into the phrase. */
  readonly at: number;
  readonly message: string;
}

export type ParsedPhrase = { readonly phrase: Phrase } | { readonly problem: PhraseProblem };

/** At most so many words lie in one gap. */
export const gapWords = 8;

const maxLength = 400;
const maxGaps = 2;
const maxDepth = 4;

export function parsePhrase(text: string): ParsedPhrase {
  if (text.length > maxLength) return { problem: { at: 0, message: `A phrase has at most ${maxLength} characters.` } };
  const cancels = text.startsWith("!");
  const reader: Reader = { text, at: cancels ? 1 : 0, gaps: 0 };
  const elements = readSequence(reader, 0);
  if (reader.problem) return { problem: reader.problem };
  if (reader.at < text.length) return { problem: { at: reader.at, message: "This `)` or `|` has no `(` before it." } };
  return { phrase: { elements, cancels } };
}

/** The lexicons a phrase refers to, wherever in it. */
export function lexiconsIn(elements: readonly PhraseElement[]): { name: string; at: number }[] {
  return elements.flatMap((element) => {
    if (element.kind === "lexicon") return [{ name: element.name, at: element.at }];
    return element.kind === "any" ? element.branches.flatMap(lexiconsIn) : [];
  });
}

interface Reader {
  readonly text: string;
  at: number;
  gaps: number;
  problem?: PhraseProblem;
}

function readSequence(reader: Reader, depth: number): PhraseElement[] {
  const from = reader.at;
  const elements: PhraseElement[] = [];
  while (reader.at < reader.text.length && !reader.problem) {
    const character = reader.text.charAt(reader.at);
    if (character === ")" || character === "|") break;
    if (character === " ") reader.at++;
    else if (character === "(") elements.push(readAlternatives(reader, depth + 1));
    else elements.push(...readWord(reader));
  }
  checkEnds(reader, elements, from);
  return elements;
}

function checkEnds(reader: Reader, elements: readonly PhraseElement[], from: number): void {
  if (reader.problem) return;
  if (elements.every((element) => element.kind === "any" && element.optional))
    fail(reader, from, "There is no word here.");
  else if (elements[0]?.kind === "gap" || elements.at(-1)?.kind === "gap") {
    fail(reader, from, "A gap `...` stands between two words.");
  }
}

function readAlternatives(reader: Reader, depth: number): PhraseElement {
  const from = reader.at;
  const branches: PhraseElement[][] = [];
  if (depth > maxDepth) fail(reader, from, `Parentheses are nested at most ${maxDepth} deep.`);
  do {
    reader.at++;
    branches.push(readSequence(reader, depth));
  } while (!reader.problem && reader.text.charAt(reader.at) === "|");
  if (!reader.problem && reader.text.charAt(reader.at) !== ")") fail(reader, from, "This `(` has no `)`.");
  reader.at++;
  const optional = reader.text.charAt(reader.at) === "?";
  if (optional) reader.at++;
  return { kind: "any", branches, optional };
}

function readWord(reader: Reader): PhraseElement[] {
  const from = reader.at;
  while (reader.at < reader.text.length && !" ()|".includes(reader.text.charAt(reader.at))) reader.at++;
  const raw = reader.text.slice(from, reader.at);
  if (raw === "...") return readGap(reader, from);
  if (raw === "#") return [{ kind: "number" }];
  if (raw.startsWith("$")) return [{ kind: "lexicon", name: raw.slice(1), at: from }];
  const stem = raw.endsWith("*");
  const words = wordsOf(raw);
  if (words.length === 0) fail(reader, from, `“${raw}” has no letter or digit, so nothing can match it.`);
  if (raw.slice(0, -1).includes("*")) fail(reader, from, "`*` stands at the end of a word.");
  return words.map((word, index) => ({ kind: "word", word, stem: stem && index === words.length - 1 }));
}

function readGap(reader: Reader, from: number): PhraseElement[] {
  reader.gaps++;
  if (reader.gaps > maxGaps) fail(reader, from, `A phrase has at most ${maxGaps} gaps.`);
  return [{ kind: "gap" }];
}

function fail(reader: Reader, at: number, message: string): void {
  reader.problem ??= { at, message };
}
