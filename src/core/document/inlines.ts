/**
 * Finds the parts of inline text that are not prose: code, math, link targets, URLs, comments, tags, images.
 * One pass from left to right; every search for a closing mark is remembered, so the cost is linear in the text.
 */

import type { Span } from "../text/span.ts";
import type { Inline } from "./design-doc.ts";
import { InlineMarks } from "./inline-marks.ts";

/** Reads spans of one text in their order. Behind each stands white space, a pipe or nothing, so that no mark goes on there. */
export class InlineReader {
  readonly #text: string;
  readonly #marks: InlineMarks;
  /** Where closing marks stand next, in the span at hand or anywhere behind it. */
  readonly #next = new Map<string, number>();
  /** Where the last run of so many backticks stands, once all of the span are known. */
  readonly #runs = new Map<number, number>();
  #areRunsKnown = false;
  #found: Inline[] = [];
  #brackets: number[] = [];
  /** The mark at hand, and behind what was read before it. */
  #at = 0;
  #from = 0;
  #end = 0;

  constructor(text: string) {
    this.#text = text;
    this.#marks = new InlineMarks(text);
  }

  /** Nothing else needs to be read. */
  hasMarks({ start, end }: Span): boolean {
    return this.#marks.from(start) < end;
  }

  read({ start, end }: Span): readonly Inline[] {
    this.#areRunsKnown = false;
    this.#found = [];
    this.#brackets = [];
    this.#end = end;
    this.#from = start;
    for (let at = this.#marks.from(start); at < end; at = this.#marks.from(this.#from)) {
      this.#at = at;
      this.#from = this.#readAt(this.#text.charAt(at));
    }
    return this.#found.length > 1 ? this.#found.sort((a, b) => a.span.start - b.span.start) : this.#found;
  }

  /** Reads what begins with a mark and returns the offset to go on from. */
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

  /** The next run of exactly so many backticks, as CommonMark asks for. All of them are gone through in vain but once. */
  #closingRun(run: number): number | undefined {
    if (this.#areRunsKnown && (this.#runs.get(run) ?? -1) <= this.#at) return undefined;
    for (let at = this.#text.indexOf("`", this.#at + run); at !== -1 && at < this.#end; ) {
      const length = runLength(this.#text, at, "`");
      if (length === run) return at;
      if (!this.#areRunsKnown) this.#runs.set(length, at);
      at = this.#text.indexOf("`", at + length);
    }
    this.#areRunsKnown = true;
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
    const start = this.#at - (this.#text.startsWith("https", this.#at - 5) ? 5 : 4);
    if (start < this.#from || !this.#text.startsWith("http", start)) return this.#at + 1;
    URL_END.lastIndex = this.#at;
    const end = URL_END.test(this.#text) ? URL_END.lastIndex - 1 : this.#text.length;
    return this.#add("url", start, end, 0);
  }

  /** Looks for a mark; what was found behind `from` before, or not at all, is not looked for again. */
  #find(mark: string, from: number): number | undefined {
    let at = this.#next.get(mark);
    if (at === undefined || at < from) {
      at = this.#text.indexOf(mark, from);
      if (at === -1) at = Number.POSITIVE_INFINITY;
      this.#next.set(mark, at);
    }
    return at < this.#end ? at : undefined;
  }

  #add(kind: Inline["kind"], start: number, end: number, opening: number, closing: number = opening): number {
    const from = Math.min(start + opening, end);
    this.#found.push({ kind, span: { start, end }, content: { start: from, end: Math.max(from, end - closing) } });
    return end;
  }
}

const URL_END = /[\s<>)\]|"]/g;

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
