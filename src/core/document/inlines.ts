/**
 * Finds the parts of inline text that are not prose: code, math, link targets, URLs, comments, tags, images.
 * One pass from left to right; every search for a closing mark is remembered, so the cost is linear in the text.
 */

import type { Span } from "../text/span.ts";
import type { Inline } from "./design-doc.ts";

export function readInlines(text: string, span: Span): Inline[] {
  return new InlineReader(text.slice(span.start, span.end), span.start).read();
}

/** Whatever may begin something. */
const INLINE_MARKS = /[`$<\][\\]|https?:\/\//g;

class InlineReader {
  /** The content alone, so that no search runs past it; `#offset` is its place in the document. */
  readonly #text: string;
  readonly #offset: number;
  readonly #found: Inline[] = [];
  readonly #brackets: number[] = [];
  readonly #next = new Map<string, number>();
  #at = 0;

  constructor(text: string, offset: number) {
    this.#text = text;
    this.#offset = offset;
  }

  read(): Inline[] {
    for (;;) {
      INLINE_MARKS.lastIndex = this.#at;
      const match = INLINE_MARKS.exec(this.#text);
      if (!match) return this.#found.sort((a, b) => a.span.start - b.span.start);
      this.#at = match.index;
      this.#at = this.#readAt(match[0]);
    }
  }

  /** Reads what begins here and returns the offset to go on from. */
  #readAt(mark: string): number {
    const at = this.#at;
    switch (mark) {
      case "\\":
        return this.#latex("\\(", "\\)") ?? this.#latex("\\[", "\\]") ?? at + 2;
      case "`":
        return this.#code();
      case "$":
        return this.#dollars();
      case "<":
        return this.#comment() ?? this.#tag() ?? at + 1;
      case "[":
        this.#brackets.push(at);
        return at + 1;
      case "]":
        return this.#linkTarget();
      default:
        return this.#url();
    }
  }

  #code(): number {
    const run = runLength(this.#text, this.#at, "`");
    const close = this.#closingRun(run);
    if (close === undefined) return this.#at + run;
    return this.#add("code", this.#at, close + run, run);
  }

  /** The next run of exactly so many backticks; remembered by length, as CommonMark asks for. */
  #closingRun(run: number): number | undefined {
    const key = "`".repeat(run);
    const known = this.#next.get(key);
    if (known !== undefined && known > this.#at) return known === Number.POSITIVE_INFINITY ? undefined : known;
    for (let at = this.#text.indexOf(key, this.#at + run); at !== -1; ) {
      const length = runLength(this.#text, at, "`");
      if (length === run) {
        this.#next.set(key, at);
        return at;
      }
      at = this.#text.indexOf(key, at + length);
    }
    this.#next.set(key, Number.POSITIVE_INFINITY);
    return undefined;
  }

  #dollars(): number {
    const at = this.#at;
    if (this.#text.startsWith("$$", at)) {
      const close = this.#find("$$", at + 2);
      return close === undefined ? at + 2 : this.#add("math", at, close + 2, 2);
    }
    const close = this.#find("$", at + 1);
    if (close === undefined || !isMath(this.#text, at, close)) return at + 1;
    return this.#add("math", at, close + 1, 1);
  }

  #latex(open: string, close: string): number | undefined {
    if (!this.#text.startsWith(open, this.#at)) return undefined;
    const end = this.#find(close, this.#at + 2);
    return end === undefined ? undefined : this.#add("math", this.#at, end + 2, 2);
  }

  #comment(): number | undefined {
    if (!this.#text.startsWith("<!--", this.#at)) return undefined;
    const close = this.#find("-->", this.#at + 4);
    if (close === undefined) return undefined;
    return this.#add("comment", this.#at, close + 3, 4, 3);
  }

  #tag(): number | undefined {
    if (!/[a-z/]/i.test(this.#text[this.#at + 1] ?? "")) return undefined;
    const close = this.#find(">", this.#at + 1);
    const nested = this.#find("<", this.#at + 1);
    if (close === undefined || (nested !== undefined && nested < close)) return undefined;
    return this.#add(
      /^<img\b/i.test(this.#text.slice(this.#at, this.#at + 5)) ? "image" : "tag",
      this.#at,
      close + 1,
      1,
    );
  }

  /** Behind `]`: `(target)` or `[label]`. With an image the whole of `![alt](target)` is kept as one more part. */
  #linkTarget(): number {
    const at = this.#at + 1;
    const open = this.#brackets.pop();
    const end = this.#targetEnd(at);
    if (open === undefined || end === undefined) return at;
    this.#add("link-target", at, end, 1);
    if (this.#text[open - 1] === "!") this.#add("image", open - 1, end, 1);
    return end;
  }

  #targetEnd(at: number): number | undefined {
    if (this.#text[at] === "[") {
      const close = this.#find("]", at);
      return close === undefined ? undefined : close + 1;
    }
    if (this.#text[at] !== "(") return undefined;
    const close = this.#find(")", at);
    if (close === undefined) return undefined;
    const nested = this.#text.slice(at + 1, close).includes("(") ? this.#find(")", close + 1) : undefined;
    return (nested ?? close) + 1;
  }

  #url(): number {
    urlEnd.lastIndex = this.#at;
    const end = urlEnd.exec(this.#text)?.index ?? this.#text.length;
    return this.#add("url", this.#at, end, 0);
  }

  /** Looks for a mark; what was found behind `from` before, or not at all, is not looked for again. */
  #find(mark: string, from: number): number | undefined {
    let at = this.#next.get(mark);
    if (at === undefined || at < from) {
      at = this.#text.indexOf(mark, from);
      if (at === -1) at = Number.POSITIVE_INFINITY;
      this.#next.set(mark, at);
    }
    return at === Number.POSITIVE_INFINITY ? undefined : at;
  }

  #add(kind: Inline["kind"], start: number, end: number, opening: number, closing: number = opening): number {
    const from = Math.min(start + opening, end);
    const content = { start: from + this.#offset, end: Math.max(from, end - closing) + this.#offset };
    this.#found.push({ kind, span: { start: start + this.#offset, end: end + this.#offset }, content });
    return end;
  }
}

const urlEnd = /[\s<>)\]|"]|$/g;

function runLength(text: string, at: number, character: string): number {
  let length = 0;
  while (text[at + length] === character) length++;
  return length;
}

/**
 * Pandoc's rule tells `$x$` from two prices: no space inside the dollars, no digit behind the second. Beyond that,
 * three plain words in a row are a sentence between two prices and not a formula.
 */
function isMath(text: string, open: number, close: number): boolean {
  if (close === open + 1) return false;
  if (/\s/.test(text[open + 1] ?? "") || /\s/.test(text[close - 1] ?? "") || /\d/.test(text[close + 1] ?? ""))
    return false;
  const content = text.slice(open + 1, close);
  return content.includes("\\") || !hasThreeWordsInARow(content);
}

function hasThreeWordsInARow(text: string): boolean {
  let inARow = 0;
  for (const word of text.split(/[\s,]+/)) {
    inARow = /^\p{L}{2,}$/u.test(word) ? inARow + 1 : 0;
    if (inARow === 3) return true;
  }
  return false;
}
