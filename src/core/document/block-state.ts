/** markdown-it's state while it reads blocks, but for tokens that nobody asks for and for what makes the others slow. */

import MarkdownIt, { type MarkdownIt as Parser, type Token } from "markdown-it";
import type { LineIndex } from "../text/line-index.ts";
import type { Span } from "../text/span.ts";
import { type Openers, openersAt } from "./openers.ts";

/** A token without its text, which stands in the source. There is but one, written anew again and again. */
export interface BlockToken {
  type: string;
  /** The first line, and the first one behind it. */
  map: [number, number] | null;
  level: number;
  info: string;
  markup: string;
}

/** The blocks whose text is read. */
export type TextKind = "paragraph" | "heading" | "row";

/** Is told of the blocks, one by one. */
export interface BlockListener {
  /** Whatever the library pushes, wanted or not; text blocks are not among it. */
  token(token: BlockToken): void;
  /** A text that fills the lines from one up to another; `tag` is that of HTML. */
  text(kind: TextKind, tag: string, place: Span, first: number, behind: number): void;
}

/**
 * Half of the time markdown-it takes for a document goes into the tokens' constructor, which defines every property on
 * its own; here no token is kept. Lines and offsets are those of the document.
 */
export class BlockState extends MarkdownIt.StateBlock {
  /** What stands before the text on the further lines of paragraphs, if it is more than spaces. */
  readonly prefixes: Span[] = [];
  /** What may begin where a paragraph or table stands. */
  readonly #interrupting: Openers;
  readonly #lines: LineIndex;
  readonly #listener: BlockListener;
  /** The one that was pushed last, with all properties that the library's rules set. */
  readonly #token = { type: "", map: null, level: 0, info: "", markup: "", attrs: null, content: "" };
  /** A rule may still be writing to it. */
  #isPending = false;

  /** For a part of the text. The listener is told of a token once the next one is pushed. */
  constructor(
    text: string,
    lines: LineIndex,
    part: Span,
    parser: Parser,
    interrupting: Openers,
    listener: BlockListener,
  ) {
    super("", parser, {}, []);
    this.src = normalized(text.slice(0, part.end));
    this.#lines = lines;
    this.#interrupting = interrupting;
    this.#listener = listener;
    this.line = lines.lineAt(part.start);
    this.#markLines(part);
  }

  /** Rules set a token's properties and call none of its methods. */
  override push(type: string, _tag: string, nesting: -1 | 0 | 1): Token {
    this.finish();
    this.#isPending = true;
    if (nesting < 0) this.level--;
    const token: BlockToken = this.#token;
    token.type = type;
    token.map = null;
    token.level = this.level;
    token.info = "";
    token.markup = "";
    if (nesting > 0) this.level++;
    return token as unknown as Token;
  }

  /** A text that fills the lines from one up to another. */
  pushText(kind: TextKind, tag: string, place: Span, first: number, behind: number): void {
    this.finish();
    this.#listener.text(kind, tag, place, first, behind);
    this.line = behind;
  }

  /** Hands over the last token. */
  finish(): void {
    if (this.#isPending) this.#listener.token(this.#token);
    this.#isPending = false;
  }

  /** Rules copy what stands in code and HTML into their tokens, where nobody looks for it. */
  override getLines(): string {
    return "";
  }

  /** True where another block than a table ends the one before. */
  isInterrupted(line: number, endLine: number): boolean {
    for (const rule of openersAt(this.#interrupting, this, line)) if (rule(this, line, endLine, true)) return true;
    return false;
  }

  /** Notes what stands on a line before its text. */
  skipPrefix(line: number, end: number): void {
    const start = this.#lines.start(line);
    let at = start;
    while (at < end && this.src.charCodeAt(at) === SPACE) at++;
    if (at < end) this.prefixes.push({ start, end });
  }

  /** Looks at each line's indent alone, instead of going through every character. */
  #markLines({ start: from, end: until }: Span): void {
    const lines = this.#lines;
    this.#makeRoom(lines.count + 1);
    let line = 0;
    for (; line < lines.count && lines.start(line) < until; line++) {
      const start = Math.max(lines.start(line), from);
      this.#markLine(line, start, Math.max(start, Math.min(lines.end(line), until)));
    }
    // A last line of nothing but blanks, without a line break, is none.
    if (line > 0 && this.eMarks[line - 1] === until && this.isEmpty(line - 1)) line--;
    this.lineMax = line;
    this.#markLine(line, until, until);
  }

  /** Arrays that grow line by line would be copied again and again. */
  #makeRoom(lines: number): void {
    this.bMarks = new Array<number>(lines);
    this.eMarks = new Array<number>(lines);
    this.tShift = new Array<number>(lines);
    this.sCount = new Array<number>(lines);
    this.bsCount = new Array<number>(lines).fill(0);
  }

  #markLine(line: number, start: number, end: number): void {
    let columns = 0;
    let at = start;
    for (; at < end; at++) {
      const code = this.src.charCodeAt(at);
      if (code === TAB) columns += 4 - (columns % 4);
      else if (code === SPACE) columns++;
      else break;
    }
    this.bMarks[line] = start;
    this.eMarks[line] = end;
    this.tShift[line] = at - start;
    this.sCount[line] = columns;
  }
}

const TAB = 0x09;
const SPACE = 0x20;

/** As markdown-it's core does, but for offsets, which stay: one kind of line break, and no zero characters. */
function normalized(text: string): string {
  const breaks = text.includes("\r") ? text.replaceAll("\r", "\n") : text;
  return breaks.includes("\0") ? breaks.replaceAll("\0", "\uFFFD") : breaks;
}
