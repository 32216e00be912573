/** markdown-it's block tokens → headings and leaf blocks with exact spans in the source. */

import type { LineIndex } from "../text/line-index.ts";
import { type Span, trimmed } from "../text/span.ts";
import type { Block, Cell, Comment, Inline, ListPlace, RowBlock, Table } from "./design-doc.ts";
import { readInlines } from "./inlines.ts";
import type { MarkdownToken } from "./markdown.ts";
import { Outline } from "./outline.ts";
import { plainText } from "./plain-text.ts";
import { cellSpans } from "./table-cells.ts";

/** A table whose rows are still being read; the header comes first. */
type OpenTable = Omit<Table, "header" | "rows"> & { header?: RowBlock; rows: RowBlock[] };

/** Takes the tokens one by one. `firstLine` is the line of the document at which the tokens' own line 0 lies. */
export class BlockReader {
  readonly outline: Outline;
  readonly comments: Comment[] = [];
  /** What is no prose inside the blocks read so far. */
  readonly blanks: Span[] = [];
  readonly #text: string;
  readonly #lines: LineIndex;
  readonly #firstLine: number;
  readonly #until: number;
  readonly #lists: { id: number; ordered: boolean }[] = [];
  readonly #items: ListPlace[] = [];
  #listCount = 0;
  #quotes = 0;
  #heading: MarkdownToken | undefined;
  #table: OpenTable | undefined;
  #inTableHead = false;
  /** How far the current line's container markers have been read, so that `- - a` has two markers. */
  #markerEnd = 0;

  constructor(text: string, lines: LineIndex, firstLine: number, until: number) {
    this.#text = text;
    this.#lines = lines;
    this.#firstLine = firstLine;
    this.#until = until;
    this.outline = new Outline(text.length);
  }

  read(token: MarkdownToken): void {
    switch (token.type) {
      case "blockquote_open":
        this.#quotes++;
        return;
      case "blockquote_close":
        this.#quotes--;
        return;
      case "bullet_list_open":
      case "ordered_list_open":
        this.#lists.push({ id: this.#listCount++, ordered: token.type === "ordered_list_open" });
        return;
      case "bullet_list_close":
      case "ordered_list_close":
        this.#lists.pop();
        return;
      case "list_item_open":
        this.#items.push(this.#listPlace(token));
        return;
      case "list_item_close":
        this.#items.pop();
        return;
      case "heading_open":
        this.#heading = token;
        return;
      case "heading_close":
        this.#heading = undefined;
        return;
      case "table_open":
        this.#table = { span: this.#tokenSpan(token), rows: [] };
        return;
      case "table_close":
        this.#table = undefined;
        return;
      case "thead_open":
      case "thead_close":
        this.#inTableHead = token.type === "thead_open";
        return;
      case "tr_open":
        this.#row(token);
        return;
      case "inline":
        if (!this.#table) this.#inline(token);
        return;
      case "fence":
      case "code_block":
      case "math":
        this.#fence(token);
        return;
      case "html_block":
        this.#html(token);
    }
  }

  #listPlace(token: MarkdownToken): ListPlace {
    const list = this.#lists.at(-1) ?? { id: -1, ordered: false };
    const from = Math.max(this.#tokenLine(token).start, this.#markerEnd);
    const marker = skip(this.#text, from, isContainerPrefix);
    this.#markerEnd = skip(this.#text, marker, isMarkerCharacter);
    return { depth: this.#lists.length, ordered: list.ordered, marker, list: list.id };
  }

  #inline(token: MarkdownToken): void {
    const span = this.#contentSpan(token);
    const inlines = this.#inlines(span);
    if (this.#heading && this.#quotes === 0) this.#addHeading(this.#heading, span, inlines);
    else this.outline.append({ kind: "text", span, inlines, ...this.#place() });
  }

  #addHeading(open: MarkdownToken, content: Span, inlines: readonly Inline[]): void {
    const text = plainText(this.#text, content, inlines);
    const span = trimmed(this.#text, this.#tokenSpan(open));
    const start = this.#items.at(-1)?.marker ?? span.start;
    this.outline.open({ level: Number(open.tag.slice(1)), span: { start, end: span.end }, content, text });
  }

  #row(token: MarkdownToken): void {
    const table = this.#table;
    if (!table) return;
    const line = this.#tokenLine(token);
    const start = skip(this.#text, line.start, isContainerPrefix);
    const span = trimmed(this.#text, { start: Math.min(start, line.end), end: line.end });
    const cells: Cell[] = cellSpans(this.#text, span).map((cell) => ({ span: cell }));
    const inlines = cells.flatMap((cell) => this.#inlines(cell.span));
    const header = this.#inTableHead;
    const row: RowBlock = { kind: "row", span, header, cells, inlines, table: table as Table, ...this.#place() };
    if (header) table.header = row;
    else table.rows.push(row);
    this.outline.append(row);
  }

  #fence(token: MarkdownToken): void {
    const span = trimmed(this.#text, this.#tokenSpan(token));
    const info = token.type === "code_block" ? "" : (/^[^\s{]*/.exec(token.info)?.[0] ?? "").toLowerCase();
    const content = token.type === "code_block" ? span : this.#fenceContent(token, span);
    this.outline.append({ kind: "fence", span, info, content, ...this.#place() });
  }

  #fenceContent(token: MarkdownToken, span: Span): Span {
    if (token.type === "math") return { start: span.start + 2, end: Math.max(span.start + 2, span.end - 2) };
    const [first = 0, last = 0] = token.map ?? [];
    const start = Math.min(this.#lines.start(first + 1 + this.#firstLine), span.end);
    const lastLine = this.#lines.line(last - 1 + this.#firstLine);
    const closed = last - first > 1 && closesFence(this.#text.slice(lastLine.start, lastLine.end), token.markup);
    return { start, end: Math.max(start, closed ? lastLine.start : span.end) };
  }

  #html(token: MarkdownToken): void {
    const span = trimmed(this.#text, this.#tokenSpan(token));
    this.#inlines(span);
    this.outline.append({ kind: "html", span, ...this.#place() });
  }

  #place(): Pick<Block, "section" | "quotes" | "item"> {
    return { section: this.outline.section, quotes: this.#quotes, item: this.#items.at(-1) };
  }

  /** Math stays readable, because it holds quantities, and so does an image's alternative text. */
  #inlines(span: Span): Inline[] {
    const inlines = readInlines(this.#text, span);
    for (const { kind, span, content } of inlines) {
      if (kind === "comment") this.comments.push({ span, content });
      if (kind !== "math" && kind !== "image") this.blanks.push(span);
    }
    return inlines;
  }

  /** The lines a token covers, as offsets. */
  #tokenSpan(token: MarkdownToken): Span {
    const [first = 0, last = first] = token.map ?? [];
    const end = this.#lines.end(Math.max(first, last - 1) + this.#firstLine);
    return { start: this.#lines.start(first + this.#firstLine), end: Math.min(end, this.#until) };
  }

  #tokenLine(token: MarkdownToken): Span {
    return this.#lines.line((token.map?.[0] ?? 0) + this.#firstLine);
  }

  /**
   * Where an inline token's content stands. markdown-it strips container markers, so each line of the content is
   * the end of its source line; what stands before it is blanked.
   */
  #contentSpan(token: MarkdownToken): Span {
    const first = (token.map?.[0] ?? 0) + this.#firstLine;
    if (!token.content.includes("\n")) return this.#endOfLine(this.#lines.line(first), token.content.trim());
    let start = -1;
    let end = 0;
    for (const [index, content] of token.content.split("\n").entries()) {
      const line = this.#lines.line(first + index);
      const found = this.#endOfLine(line, content.trim());
      if (start === -1) start = found.start;
      else if (found.start > line.start) this.blanks.push({ start: line.start, end: found.start });
      end = found.end;
    }
    return { start, end };
  }

  /** A heading's closing `###` stands behind its content, so look for the last occurrence and not for the end. */
  #endOfLine(line: Span, content: string): Span {
    const limit = Math.min(line.end, this.#until);
    const at = this.#text.lastIndexOf(content, limit - content.length);
    const start = at >= line.start ? at : Math.max(line.start, limit - content.length);
    return { start, end: Math.min(start + content.length, limit) };
  }
}

function skip(text: string, from: number, accept: (code: number) => boolean): number {
  let at = from;
  while (at < text.length && accept(text.charCodeAt(at))) at++;
  return at;
}

/** Blanks, tabs and `>`. */
function isContainerPrefix(code: number): boolean {
  return code === 0x20 || code === 0x09 || code === 0x3e;
}

/** `-`, `*`, `+`, digits, `.` and `)`. */
function isMarkerCharacter(code: number): boolean {
  return (
    code === 0x2d || code === 0x2a || code === 0x2b || code === 0x2e || code === 0x29 || (code >= 0x30 && code <= 0x39)
  );
}

function closesFence(line: string, markup: string): boolean {
  const body = line.replace(/^[\s>]+/, "").trimEnd();
  return body.length >= markup.length && body === (markup[0] ?? "`").repeat(body.length);
}
