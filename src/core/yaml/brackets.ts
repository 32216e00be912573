/** Reads `[…]` and `{…}` up to the bracket that closes them, or to where the text ends inside of them. */

import { closesQuote, unquoted } from "./tokens.ts";

/** A mapping or list that the reader is in. */
export interface Frame {
  readonly kind: "map" | "list";
  /** The column of its keys or dashes; -1 inside of brackets. */
  readonly indent: number;
  readonly keys: string[];
  /** The key or the index at which the reader is; undefined where a key is still to come. */
  at: string | number | undefined;
}

/** `closed`: behind the last bracket; `open`: where the word begins in which the text ends; `comment`: it ends in one. */
export type BracketsEnd = { readonly kind: "closed" | "open" | "comment"; readonly at: number };

export class BracketReader {
  readonly #text: string;
  readonly #frames: Frame[];
  readonly #depth: number;
  #word: number;
  #at: number;

  /** Frames are pushed and popped as brackets open and close. */
  constructor(text: string, from: number, frames: Frame[]) {
    this.#text = text;
    this.#frames = frames;
    this.#depth = frames.length;
    this.#word = from;
    this.#at = from;
  }

  read(): BracketsEnd {
    while (this.#at < this.#text.length) {
      const end = this.#one(this.#text[this.#at] ?? "");
      if (end) return end;
      this.#at++;
    }
    return { kind: "open", at: this.#wordStart() };
  }

  #one(character: string): BracketsEnd | undefined {
    if ((character === '"' || character === "'") && this.#wordStart() === this.#at) return this.#quoted(character);
    if (character === "#" && /\s/.test(this.#text[this.#at - 1] ?? " ")) return this.#comment();
    if (character === "[" || character === "{") this.#open(character);
    else if (character === "]" || character === "}") return this.#close();
    else if (character === ",") this.#next();
    else if (character === ":") this.#colon();
    return undefined;
  }

  #quoted(quote: string): BracketsEnd | undefined {
    const close = closesQuote(this.#text, this.#at, quote);
    if (close === undefined) return { kind: "open", at: this.#at + 1 };
    this.#at = close;
    return undefined;
  }

  #comment(): BracketsEnd | undefined {
    const end = this.#text.indexOf("\n", this.#at);
    if (end === -1) return { kind: "comment", at: this.#text.length };
    this.#at = end;
    this.#word = end + 1;
    return undefined;
  }

  #open(bracket: "[" | "{"): void {
    const kind = bracket === "{" ? "map" : "list";
    this.#frames.push({ kind, indent: -1, keys: [], at: kind === "map" ? undefined : 0 });
    this.#word = this.#at + 1;
  }

  #close(): BracketsEnd | undefined {
    this.#frames.pop();
    this.#word = this.#at + 1;
    return this.#frames.length <= this.#depth ? { kind: "closed", at: this.#at } : undefined;
  }

  #next(): void {
    const top = this.#frames.at(-1);
    if (top) top.at = top.kind === "list" ? Number(top.at) + 1 : undefined;
    this.#word = this.#at + 1;
  }

  #colon(): void {
    const top = this.#frames.at(-1);
    const behind = this.#text[this.#at + 1] ?? "";
    if (top?.kind !== "map" || top.at !== undefined || !/^[\s,{}[\]]?$/.test(behind)) return;
    top.at = unquoted(this.#text.slice(this.#word, this.#at));
    top.keys.push(top.at);
    this.#word = this.#at + 1;
  }

  /** White space before a word is skipped once, so that all of it is looked at only once. */
  #wordStart(): number {
    while (this.#word < this.#at && /\s/.test(this.#text[this.#word] ?? "")) this.#word++;
    return this.#word;
  }
}
