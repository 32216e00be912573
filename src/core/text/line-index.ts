/** Translates between offsets and lines. Lines end at LF, CRLF or a lone CR, as in CommonMark and VS Code. */

import type { Span } from "./span.ts";

/** Zero-based; `character` counts UTF-16 units. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

export class LineIndex {
  /** Offset of the first character of each line. */
  readonly starts: readonly number[];
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
    this.starts = lineStarts(text);
  }

  get count(): number {
    return this.starts.length;
  }

  /** The number of the line that holds the offset; offsets outside the text belong to the nearest line. */
  lineAt(offset: number): number {
    let low = 0;
    let high = this.starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  position(offset: number): Position {
    const line = this.lineAt(offset);
    return { line, character: Math.max(0, offset - (this.starts[line] ?? 0)) };
  }

  /** Offset of the start of a line; the end of the text for a line behind the last. */
  start(line: number): number {
    return line < 0 ? 0 : (this.starts[line] ?? this.#text.length);
  }

  /** Offset of the end of a line, before its line break. */
  end(line: number): number {
    const next = this.starts[line + 1];
    if (next === undefined) return this.#text.length;
    const crlf = this.#text.charCodeAt(next - 1) === LF && this.#text.charCodeAt(next - 2) === CR;
    return Math.max(this.start(line), next - (crlf ? 2 : 1));
  }

  /** Offset of a position; a column behind the end of its line means that end. */
  offset({ line, character }: Position): number {
    return Math.min(this.start(line) + character, this.end(line));
  }

  line(line: number): Span {
    return { start: this.start(line), end: this.end(line) };
  }

  /** True of a line with nothing but white space on it; behind the last one there is none. */
  isBlank(line: number): boolean {
    return line < this.count && this.#text.slice(this.start(line), this.end(line)).trim() === "";
  }
}

const LF = 0x0a;
const CR = 0x0d;

function lineStarts(text: string): number[] {
  const starts = [0];
  if (!text.includes("\r")) {
    for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
    return starts;
  }
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === LF || (code === CR && text.charCodeAt(at + 1) !== LF)) starts.push(at + 1);
  }
  return starts;
}
