/** Reads prose once: words, sentences, and all hits of an automaton's phrases. */

import { alone, kindOf, letter } from "./characters.ts";
import { HitWriter } from "./hits.ts";
import type { Matcher, Node, Rest } from "./matcher.ts";
import { gapWords } from "./phrases.ts";
import type { TermSet } from "./vocabulary.ts";
import { fold, separator } from "./words.ts";

export interface Sentence {
  readonly start: number;
  readonly end: number;
  readonly words: number;
  /** Ends in a question mark. */
  readonly asks: boolean;
}

/** What ends a sentence besides its punctuation: the bars of a table row, the lines of a drawing. */
export type Separator = "none" | "bar" | "line";

/** Characters of a label before a colon. */
const longestLabel = 60;

/** A sentence that goes on for longer is cut, so that the work for each word is bounded. */
const longestSentence = 400;

const starts = new Int32Array(longestSentence);
const ends = new Int32Array(longestSentence);
const sets = new Int32Array(longestSentence + 1);

export class Scanner {
  readonly sentences: Sentence[] = [];
  readonly hits: HitWriter;
  readonly #matcher: Matcher;
  readonly #text: string;
  // The words of the sentence being read. One scanner reads at a time, so that all can write to the same place.
  readonly #starts = starts;
  readonly #ends = ends;
  readonly #sets = sets;
  #count = 0;

  constructor(matcher: Matcher, text: string) {
    this.hits = new HitWriter(matcher.groups);
    this.#matcher = matcher;
    this.#text = text;
  }

  /** Adds a block's sentences and hits. */
  read(from: number, to: number, separates: Separator): void {
    const text = this.#text;
    const { words } = this.#matcher;
    for (let at = from; at < to; ) {
      const start = at;
      const code = text.charCodeAt(at);
      const kind = kindOf(code);
      if (kind >= letter) {
        at = words.read(text, at, to);
        this.#addWord(start, at, words.set);
        continue;
      }
      at++;
      if (kind === alone) this.#addWord(start, at, words.ofCharacter(code));
      else if (code !== SPACE && this.#count > 0) this.#mark(code, start, to, separates);
    }
    this.#finish(to, false);
  }

  #addWord(start: number, end: number, set: TermSet): void {
    const count = this.#count++;
    this.#starts[count] = start;
    this.#ends[count] = end;
    this.#sets[count] = set;
    this.#matcher.meet(set);
    if (count === longestSentence - 1) this.#finish(end, false);
  }

  #mark(code: number, at: number, to: number, separates: Separator): void {
    if (code === QUESTION || code === WIDE_QUESTION) this.#finish(at + 1, true);
    else if (code === WIDE_STOP || code === WIDE_EXCLAMATION) this.#finish(at + 1, false);
    else if (code === BAR && separates === "bar") this.#finish(at, false);
    else if ((code === STOP || code === EXCLAMATION || code === ELLIPSIS) && this.#isEnd(at, to))
      this.#finish(at + 1, false);
    else if (code === LF && (separates === "line" || isLineOfItsOwn(this.#text, at))) this.#finish(at, false);
  }

  /** White space follows and then no small letter; what precedes is more than an initial or `e.g`. */
  #isEnd(at: number, to: number): boolean {
    const next = this.#text.charCodeAt(at + 1);
    if (at + 1 < to && next !== SPACE && next !== LF && next !== CR) return false;
    let after = at + 1;
    while (after < to && this.#text.charCodeAt(after) <= SPACE) after++;
    const letter = this.#text.charCodeAt(after);
    const small = after < to && fold(letter) === letter && letter > DIGIT_NINE && fold(letter) !== separator;
    const last = this.#count - 1;
    const initial = (this.#ends[last] ?? 0) - (this.#starts[last] ?? 0) === 1 && this.#ends[last] === at;
    return (
      !(small && letter < 0x2e80) && !(initial && after < to && (this.#starts[last] ?? 0) > (this.#starts[0] ?? 0))
    );
  }

  #finish(end: number, asks: boolean): void {
    const count = this.#count;
    if (count === 0) return;
    this.#count = 0;
    const sentence = this.sentences.length;
    this.sentences.push({ start: this.#starts[0] ?? 0, end, words: count, asks });
    const matcher = this.#matcher;
    const sets = this.#sets;
    // No word follows the last one.
    sets[count] = 0;
    for (let word = 0; word < count; word++) {
      const set = sets[word] ?? 0;
      const next = word + 1;
      const rest = matcher.firstRest(set);
      if (rest !== 0) this.#reach(rest, word, next, count, sentence);
      if (matcher.mayBegin(set, sets[next] ?? 0)) this.#follow(matcher.first(set), word, next, count, sentence);
    }
    matcher.makeRoom();
  }

  /** From a node over a word that may lead on, and farther. */
  #follow(from: Node, first: number, second: number, count: number, sentence: number): void {
    const matcher = this.#matcher;
    const sets = this.#sets;
    let next = second;
    for (let node = matcher.step(from, sets[next] ?? 0); node !== 0; node = matcher.next(node, sets[next] ?? 0)) {
      next++;
      const rest = matcher.rest(node);
      if (rest !== 0) this.#reach(rest, first, next, count, sentence);
    }
  }

  /** Phrases end here, or go on behind any words. */
  #reach(rest: Rest, first: number, next: number, count: number, sentence: number): void {
    const matcher = this.#matcher;
    matcher.report(rest, this.hits, this.#starts[first] ?? 0, this.#ends[next - 1] ?? 0, sentence);
    const gap = matcher.gap(rest);
    if (gap !== 0) this.#jump(gap, first, next, count, sentence);
  }

  #jump(gap: Node, first: number, from: number, count: number, sentence: number): void {
    const matcher = this.#matcher;
    const sets = this.#sets;
    const to = Math.min(count, from + gapWords + 1);
    for (let word = matcher.seek(gap, sets, from, to); word < to; word = matcher.seek(gap, sets, word + 1, to))
      this.#follow(gap, first, word, count, sentence);
  }
}

/** A hard break ends a line; so does a bold label, with which the next one begins. */
function isLineOfItsOwn(text: string, at: number): boolean {
  return isHardBreak(text, at) || isBoldLabel(text, at + 1);
}

/** `**Owner:** …`, `**Owner**: …` */
function isBoldLabel(text: string, from: number): boolean {
  if (!text.startsWith("**", from)) return false;
  const close = text.indexOf("**", from + 2);
  if (close === -1 || close - from > longestLabel) return false;
  return text.charCodeAt(close - 1) === COLON || text.charCodeAt(close + 2) === COLON;
}

/** Two spaces or a backslash before a line break. */
function isHardBreak(text: string, at: number): boolean {
  const end = text.charCodeAt(at - 1) === CR ? at - 1 : at;
  const before = text.charCodeAt(end - 1);
  return before === BACKSLASH || (before === SPACE && text.charCodeAt(end - 2) === SPACE);
}

const LF = 0x0a;
const CR = 0x0d;
const SPACE = 0x20;
const EXCLAMATION = 0x21;
const STOP = 0x2e;
const DIGIT_NINE = 0x39;
const COLON = 0x3a;
const QUESTION = 0x3f;
const BACKSLASH = 0x5c;
const BAR = 0x7c;
const ELLIPSIS = 0x2026;
const WIDE_STOP = 0x3002;
const WIDE_EXCLAMATION = 0xff01;
const WIDE_QUESTION = 0xff1f;
