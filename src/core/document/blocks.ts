/** What the block parser tells of → headings and leaf blocks with exact spans in the source. */

import type { LineIndex } from "../text/line-index.ts";
import { type Span, trimmed } from "../text/span.ts";
import type { BlockListener, BlockToken, TextKind } from "./block-state.ts";
import type { Block, Cell, Comment, Inline, ListPlace, RowBlock, Table } from "./design-doc.ts";
import { InlineReader } from "./inlines.ts";
import { Outline } from "./outline.ts";
import { plainText } from "./plain-text.ts";
import { cellsOf } from "./table-cells.ts";

/** A table whose rows are still being read; the header comes first. */
type OpenTable = Omit<Table, "header" | "rows"> & { header?: RowBlock; rows: RowBlock[] };

/** Listens to the block parser. */
export class BlockReader implements BlockListener {
  readonly outline: Outline;
  /** Those of the blocks read so far. */
  readonly inlines: Inline[] = [];
  readonly comments: Comment[] = [];
  /** What is no prose inside the blocks read so far. */
  readonly blanks: Span[] = [];
  readonly #text: string;
  readonly #lines: LineIndex;
  readonly #until: number;
  readonly #inlineReader: InlineReader;
  readonly #lists: { id: number; ordered: boolean }[] = [];
  readonly #items: ListPlace[] = [];
  #listCount = 0;
  #quotes = 0;
  #table: OpenTable | undefined;
  /** How far the current line's container markers have been read, so that `- - a` has two markers. */
  #markerEnd = 0;

  constructor(text: string, lines: LineIndex, until: number) {
    this.#text = text;
    this.#lines = lines;
    this.#until = until;
    this.#inlineReader = new InlineReader(text.slice(0, until));
    this.outline = new Outline(text.length);
  }

  text(kind: TextKind, tag: string, place: Span, first: number, behind: number): void {
    if (kind === "paragraph") this.#paragraph(place);
    else if (kind === "row") this.#row(place, tag === "th");
    else this.#heading(place, Number(tag.charAt(1)), this.#spanOf(first, behind));
  }

  token(token: BlockToken): void {
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
      case "table_open":
        this.#table = { span: this.#tokenSpan(token), rows: [] };
        return;
      case "table_close":
        this.#table = undefined;
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

  #listPlace(token: BlockToken): ListPlace {
    const list = this.#lists.at(-1) ?? { id: -1, ordered: false };
    const from = Math.max(this.#lines.start(token.map?.[0] ?? 0), this.#markerEnd);
    const marker = skip(this.#text, from, isContainerPrefix);
    this.#markerEnd = skip(this.#text, marker, isMarkerCharacter);
    return { depth: this.#lists.length, ordered: list.ordered, marker, list: list.id };
  }

  #paragraph(place: Span): void {
    this.#appendText(place, this.#inlines(place));
  }

  #heading(content: Span, level: number, lines: Span): void {
    const inlines = this.#inlines(content);
    if (this.#quotes > 0) this.#appendText(content, inlines);
    else {
      const text = plainText(this.#text, content, inlines);
      const { start, end } = trimmed(this.#text, lines);
      this.outline.open({ level, span: { start: this.#items.at(-1)?.marker ?? start, end }, content, text });
    }
  }

  #appendText(span: Span, inlines: readonly Inline[]): void {
    for (const inline of inlines) this.inlines.push(inline);
    const { section } = this.outline;
    this.outline.append({ kind: "text", span, inlines, section, quotes: this.#quotes, item: this.#items.at(-1) });
  }

  #row(span: Span, header: boolean): void {
    const table = this.#table;
    if (!table) return;
    const cells = cellsOf(this.#text, span);
    const inlines = this.#inlinesOfCells(span, cells);
    for (const inline of inlines) this.inlines.push(inline);
    const { section } = this.outline;
    const row: RowBlock = {
      kind: "row",
      span,
      header,
      cells,
      inlines,
      table: table as Table,
      section,
      quotes: this.#quotes,
      item: this.#items.at(-1),
    };
    if (header) table.header = row;
    else table.rows.push(row);
    this.outline.append(row);
  }

  #fence(token: BlockToken): void {
    const span = trimmed(this.#text, this.#tokenSpan(token));
    const info = token.type === "code_block" ? "" : (/^[^\s{]*/.exec(token.info)?.[0] ?? "").toLowerCase();
    const content = token.type === "code_block" ? span : this.#fenceContent(token, span);
    this.outline.append({ kind: "fence", span, info, content, ...this.#place() });
  }

  #fenceContent(token: BlockToken, span: Span): Span {
    if (token.type === "math") return { start: span.start + 2, end: Math.max(span.start + 2, span.end - 2) };
    const [first = 0, last = 0] = token.map ?? [];
    const start = Math.min(this.#lines.start(first + 1), span.end);
    const lastLine = this.#lines.line(last - 1);
    const closed = last - first > 1 && closesFence(this.#text.slice(lastLine.start, lastLine.end), token.markup);
    return { start, end: Math.max(start, closed ? lastLine.start : span.end) };
  }

  #html(token: BlockToken): void {
    const span = trimmed(this.#text, this.#tokenSpan(token));
    this.#inlines(span);
    this.outline.append({ kind: "html", span, ...this.#place() });
  }

  #place(): Pick<Block, "section" | "quotes" | "item"> {
    return { section: this.outline.section, quotes: this.#quotes, item: this.#items.at(-1) };
  }

  /** Math stays readable, because it holds quantities, and so does an image's alternative text. */
  #inlines(span: Span): readonly Inline[] {
    if (!this.#inlineReader.hasMarks(span)) return NO_INLINES;
    const inlines = this.#inlineReader.read(span);
    for (const { kind, span, content } of inlines) {
      if (kind === "comment") this.comments.push({ span, content });
      if (kind !== "math" && kind !== "image") this.blanks.push(span);
    }
    return inlines;
  }

  #inlinesOfCells(row: Span, cells: readonly Cell[]): readonly Inline[] {
    if (!this.#inlineReader.hasMarks(row)) return NO_INLINES;
    return cells.flatMap(({ span }) => this.#inlines(span));
  }

  /** The lines a token covers, as offsets. */
  #tokenSpan({ map }: BlockToken): Span {
    const first = map?.[0] ?? 0;
    return this.#spanOf(first, map?.[1] ?? first);
  }

  #spanOf(first: number, behind: number): Span {
    const end = this.#lines.end(Math.max(first, behind - 1));
    return { start: this.#lines.start(first), end: Math.min(end, this.#until) };
  }
}

const NO_INLINES: readonly Inline[] = [];

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
