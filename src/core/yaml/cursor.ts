/**
 * Where a cursor stands in YAML that is being written. A parser gives up on the line under the cursor, so the lines
 * before it are read with a light hand: indentation, dashes, `key:` and brackets; the rest is taken as it comes.
 */

import type { Span } from "../text/span.ts";
import { BracketReader, type Frame } from "./brackets.ts";
import { behindSpaces, closesQuote, keyEnd, lineEnd, unquoted } from "./tokens.ts";

export type YamlPath = readonly (string | number)[];

export interface Cursor {
  /** `key`: a key of the mapping at `path`; `value`: the value at `path`; `either`: it could still become both. */
  readonly role: "key" | "value" | "either";
  readonly path: YamlPath;
  /** What has been typed of it, up to the cursor. */
  readonly span: Span;
  /** The keys that the mapping has before the cursor. */
  readonly given: readonly string[];
}

/** Nothing inside of comments and text blocks. */
export function cursorAt(text: string, offset: number): Cursor | undefined {
  // Offsets stay: a carriage return before a line feed is a space at the end of its line.
  return new Reader(
    text
      .slice(0, offset)
      .replace(/\r(?=\n)/g, " ")
      .replace(/\r/g, "\n"),
  ).read();
}

type Result = Cursor | "nowhere" | "read on";

class Reader {
  readonly #text: string;
  readonly #lastLine: number;
  readonly #frames: Frame[] = [];
  #at = 0;

  constructor(text: string) {
    this.#text = text;
    this.#lastLine = text.lastIndexOf("\n") + 1;
  }

  read(): Cursor | undefined {
    for (;;) {
      const result = this.#line(this.#at, lineEnd(this.#text, this.#at));
      if (result !== "read on") return result === "nowhere" ? undefined : result;
    }
  }

  #line(start: number, end: number): Result {
    let at = behindSpaces(this.#text, start, end);
    if (at === end) return end === this.#text.length ? this.#key(end - start, end) : this.#next(end);
    if (this.#text[at] === "#") return this.#next(end);
    let isItem = false;
    while (this.#text[at] === "-" && (at + 1 === end || this.#text[at + 1] === " ")) {
      this.#dash(at - start);
      isItem = true;
      at = behindSpaces(this.#text, at + 1, end);
    }
    const colon = keyEnd(this.#text, at, end);
    if (colon !== undefined) return this.#pair(at - start, at, colon, end);
    if (at < end && "[{\"'|>".includes(this.#text[at] ?? "")) return this.#value(at, end, at - start);
    if (end < this.#text.length) return this.#next(end);
    return isItem ? this.#here("either", at) : this.#key(at - start, at);
  }

  /** In the last line there is no next one, and the cursor stands in a comment. */
  #next(end: number): Result {
    this.#at = end + 1;
    return end < this.#text.length ? "read on" : "nowhere";
  }

  /** A dash continues its list or begins one, also at the column of the key that the list belongs to. */
  #dash(column: number): void {
    this.#leave(column, "dash");
    const top = this.#frames.at(-1);
    if (top?.kind === "list" && top.indent === column) top.at = Number(top.at) + 1;
    else this.#frames.push({ kind: "list", indent: column, keys: [], at: 0 });
  }

  #pair(column: number, start: number, colon: number, end: number): Result {
    const name = unquoted(this.#text.slice(start, colon));
    this.#leave(column, "key");
    let top = this.#frames.at(-1);
    if (top?.kind !== "map" || top.indent !== column) {
      top = { kind: "map", indent: column, keys: [], at: undefined };
      this.#frames.push(top);
    }
    top.at = name;
    top.keys.push(name);
    return this.#value(colon + 1, end, column);
  }

  /** Ends what began right of a column; a list at the column of a key ends with the next key there. */
  #leave(column: number, mark: "dash" | "key"): void {
    for (let top = this.#frames.at(-1); top; top = this.#frames.at(-1)) {
      if (top.indent < column || (top.indent === column && (mark === "dash" || top.kind === "map"))) return;
      this.#frames.pop();
    }
  }

  /** What stands behind `key:` or a dash: a text block, quotes, brackets, or words up to the end of the line. */
  #value(from: number, end: number, column: number): Result {
    const at = behindSpaces(this.#text, from, end);
    const first = at < end ? (this.#text[at] ?? "") : "";
    if (first === "|" || first === ">") return this.#block(end, column);
    if (first === '"' || first === "'") return this.#quoted(at, first);
    if (first === "[" || first === "{") return this.#brackets(at);
    if (end < this.#text.length) return this.#next(end);
    // Right behind the colon a space is still missing.
    if (at === end && at === from) return "nowhere";
    return /(?:^|\s)#/.test(this.#text.slice(from, end)) ? "nowhere" : this.#here("value", at);
  }

  /** Lines of a text block are indented more than what it belongs to, or empty. */
  #block(end: number, column: number): Result {
    for (let at = end + 1; at < this.#text.length; at = lineEnd(this.#text, at) + 1) {
      const stop = lineEnd(this.#text, at);
      const indent = behindSpaces(this.#text, at, stop) - at;
      if (at + indent === stop || indent > column) continue;
      this.#at = at;
      return "read on";
    }
    // The cursor may stand in an empty line left of the block's text, and so behind it.
    const line = this.#text.slice(this.#lastLine);
    if (this.#lastLine <= end || line.trim() !== "" || line.length > column) return "nowhere";
    this.#at = this.#lastLine;
    return "read on";
  }

  #quoted(at: number, quote: string): Result {
    const close = closesQuote(this.#text, at, quote);
    return close === undefined ? this.#here("value", at + 1) : this.#next(lineEnd(this.#text, close));
  }

  /** Brackets go on over any lines, whatever their indentation. */
  #brackets(from: number): Result {
    const { kind, at } = new BracketReader(this.#text, from, this.#frames).read();
    if (kind === "comment") return "nowhere";
    if (kind === "closed") return this.#next(lineEnd(this.#text, at));
    const top = this.#frames.at(-1);
    return top?.kind === "map" && top.at === undefined ? this.#keyOf(top, at) : this.#here("value", at);
  }

  /** A word at a column is a key of the mapping there, or the first one of what begins there. */
  #key(column: number, start: number): Result {
    this.#leave(column, "key");
    const top = this.#frames.at(-1);
    if (top?.kind === "map" && top.indent === column) return this.#keyOf(top, start);
    return this.#here(top ? "either" : "key", start);
  }

  #keyOf({ keys }: Frame, start: number): Cursor {
    return { ...this.#here("key", start), path: this.#path().slice(0, -1), given: keys };
  }

  #here(role: Cursor["role"], start: number): Cursor {
    return { role, path: this.#path(), span: { start, end: this.#text.length }, given: [] };
  }

  #path(): YamlPath {
    return this.#frames.map(({ at }) => at ?? "");
  }
}
