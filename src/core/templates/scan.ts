/** Reads prose once: words, sentences, and all hits of an automaton's phrases. */

import type { Matcher, Node } from "./matcher.ts";
import { gapWords } from "./phrases.ts";
import { emptyHash, hashOn, wordBuffer } from "./word-sets.ts";
import { fold, foldTable, isWordOfItsOwn, separator } from "./words.ts";

/** A place where a phrase of a group stands. */
export interface Hit {
  readonly start: number;
  end: number;
  /** Index into the sentences of the scan. */
  readonly sentence: number;
}

export interface Sentence {
  readonly start: number;
  readonly end: number;
  readonly words: number;
  /** Ends in a question mark. */
  readonly asks: boolean;
}

/** A sentence that goes on for longer is cut, so that the work for each word is bounded. */
const longestSentence = 400;

const starts = new Int32Array(longestSentence);
const ends = new Int32Array(longestSentence);
const sets = new Int32Array(longestSentence);
const letters = wordBuffer();

export class Scanner {
  readonly sentences: Sentence[] = [];
  /** By group; nothing where a group has no hit. */
  readonly hits: Hit[][] = [];
  readonly #matcher: Matcher;
  readonly #text: string;
  // The words of the sentence being read. One scanner reads at a time, so that all can write to the same place.
  readonly #starts = starts;
  readonly #ends = ends;
  readonly #sets = sets;
  readonly #letters = letters;
  #count = 0;

  constructor(matcher: Matcher, text: string) {
    this.#matcher = matcher;
    this.#text = text;
  }

  /** Adds a block's sentences and hits. In a table row each cell is a sentence of its own. */
  read(from: number, to: number, row: boolean): void {
    const text = this.#text;
    let at = from;
    while (at < to) {
      const code = text.charCodeAt(at);
      let folded = foldTable[code] ?? separator;
      if (folded === 0) folded = fold(code);
      if (folded !== separator) at = this.#readWord(at, to, folded);
      else {
        if (code !== SPACE && this.#count > 0) this.#mark(code, at, to, row);
        at++;
      }
    }
    this.#finish(to, false);
  }

  #readWord(from: number, to: number, first: number): number {
    const text = this.#text;
    const letters = this.#letters;
    const last = isWordOfItsOwn(first) ? from + 1 : to;
    let folded = first;
    let hash = emptyHash;
    let at = from;
    do {
      letters[at - from] = folded;
      hash = hashOn(hash, folded);
      if (++at >= last) break;
      const code = text.charCodeAt(at);
      folded = foldTable[code] ?? separator;
      if (folded === 0) folded = fold(code);
    } while (folded !== separator && !isWordOfItsOwn(folded));
    this.#addWord(from, at, hash);
    return at;
  }

  #addWord(start: number, end: number, hash: number): void {
    const count = this.#count++;
    this.#starts[count] = start;
    this.#ends[count] = end;
    this.#sets[count] = this.#matcher.words.find(this.#letters, end - start, hash);
    if (count === longestSentence - 1) this.#finish(end, false);
  }

  #mark(code: number, at: number, to: number, row: boolean): void {
    if (code === QUESTION || code === WIDE_QUESTION) this.#finish(at + 1, true);
    else if (code === WIDE_STOP || code === WIDE_EXCLAMATION) this.#finish(at + 1, false);
    else if (code === BAR && row) this.#finish(at, false);
    else if ((code === STOP || code === EXCLAMATION || code === ELLIPSIS) && this.#isEnd(at, to))
      this.#finish(at + 1, false);
    else if (code === LF && isHardBreak(this.#text, at)) this.#finish(at, false);
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
    const sets = this.#sets;
    const matcher = this.#matcher;
    const { masks } = matcher.words;
    for (let word = 0; word < count; word++) {
      const node = matcher.first(sets[word] ?? 0);
      if (node === 0) continue;
      // Most words of a phrase are followed by another word than the phrase's.
      const next = word + 1 < count ? (sets[word + 1] ?? 0) : 0;
      const goesOn = (matcher.mask(node) & (masks[next] ?? 0)) !== 0 || matcher.gap(node) !== 0;
      if (goesOn) this.#follow(node, word, word + 1, count, sentence);
      else for (const group of matcher.groups(node)) this.#report(group, word, word, sentence);
    }
  }

  #follow(node: Node, first: number, next: number, count: number, sentence: number): void {
    for (const group of this.#matcher.groups(node)) this.#report(group, first, next - 1, sentence);
    if (next >= count) return;
    this.#step(node, first, next, count, sentence);
    const gap = this.#matcher.gap(node);
    if (gap === 0) return;
    const { masks } = this.#matcher.words;
    const mask = this.#matcher.mask(gap);
    const last = Math.min(count - 1, next + gapWords);
    for (let word = next; word <= last; word++)
      if ((mask & (masks[this.#sets[word] ?? 0] ?? 0)) !== 0) this.#step(gap, first, word, count, sentence);
  }

  #step(node: Node, first: number, word: number, count: number, sentence: number): void {
    const set = this.#sets[word] ?? 0;
    if ((this.#matcher.mask(node) & (this.#matcher.words.masks[set] ?? 0)) === 0) return;
    const next = this.#matcher.next(node, set);
    if (next !== 0) this.#follow(next, first, word + 1, count, sentence);
  }

  #report(group: number, first: number, last: number, sentence: number): void {
    this.hits[group] ??= [];
    const hits = this.hits[group];
    const start = this.#starts[first] ?? 0;
    const end = this.#ends[last] ?? 0;
    const before = hits[hits.length - 1];
    if (before?.start === start) before.end = Math.max(before.end, end);
    else hits.push({ start, end, sentence });
  }
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
const QUESTION = 0x3f;
const BACKSLASH = 0x5c;
const BAR = 0x7c;
const ELLIPSIS = 0x2026;
const WIDE_STOP = 0x3002;
const WIDE_EXCLAMATION = 0xff01;
const WIDE_QUESTION = 0xff1f;
