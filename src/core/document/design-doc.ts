/**
 * The document model: a Markdown text as front matter, a tree of sections and a flat list of leaf blocks.
 * Every part carries the span of the source it was read from.
 */

import type { LineIndex } from "../text/line-index.ts";
import type { Problem } from "../text/problem.ts";
import type { Span } from "../text/span.ts";

export interface DesignDoc {
  readonly text: string;
  readonly lines: LineIndex;
  readonly frontMatter: FrontMatter;
  /** The part of the document before the first heading; its children are the top-level sections. */
  readonly root: Section;
  /** All sections but the root, in document order. */
  readonly sections: readonly Section[];
  /** All leaf blocks in document order. */
  readonly blocks: readonly Block[];
  /**
   * As long as `text`, offset for offset, with everything that is no readable prose blanked by spaces: front matter,
   * HTML comments and tags, link and image targets, bare URLs, code spans, quote markers. Line breaks stay.
   * Fences and math stay too: whoever reads decides by the block's kind.
   */
  readonly prose: string;
  /** Those of all blocks, in document order. */
  readonly inlines: readonly Inline[];
  readonly comments: readonly Comment[];
  /** Set where the text was too large to be read whole: blocks beyond this offset are missing. */
  readonly readUntil?: number;
}

export interface FrontMatter {
  /** From the opening fence to behind the closing one; absent where there is no front matter. */
  readonly span?: Span;
  /** The keys of the top-level mapping, with plain values; empty where the YAML is broken. */
  readonly values: Readonly<Record<string, unknown>>;
  /** Where each top-level value stands. */
  readonly spans: Readonly<Record<string, Span>>;
  readonly problems: readonly Problem[];
}

export interface Section {
  readonly heading?: Heading;
  /** 0 for the root, else the heading's level, 1 to 6. */
  readonly level: number;
  /** From the heading to the end of its last subsection. */
  readonly span: Span;
  /** The blocks of this section alone, without those of its subsections; the heading is not among them. */
  readonly blocks: readonly Block[];
  readonly children: readonly Section[];
  readonly parent?: Section;
}

export interface Heading {
  readonly level: number;
  /** The whole heading, markers and a setext underline included. */
  readonly span: Span;
  /** The heading's content without its markers. */
  readonly content: Span;
  /** The content as a reader sees it: without emphasis, links, code marks, anchors. */
  readonly text: string;
}

export type Block = TextBlock | RowBlock | FenceBlock | HtmlBlock;

interface BlockBase {
  /** The block's own lines, without list or quote markers before its first character. */
  readonly span: Span;
  readonly section: Section;
  /** How many block quotes it stands in. */
  readonly quotes: number;
  /** The innermost list item it stands in. */
  readonly item: ListPlace | undefined;
}

/** A paragraph, or the text of a list item. */
export interface TextBlock extends BlockBase {
  readonly kind: "text";
  readonly inlines: readonly Inline[];
}

/** One row of a table. */
export interface RowBlock extends BlockBase {
  readonly kind: "row";
  readonly table: Table;
  readonly header: boolean;
  readonly cells: readonly Cell[];
  readonly inlines: readonly Inline[];
}

/** A fenced or indented code block, or a fenced math block (`$$`, ```` ```math ````). */
export interface FenceBlock extends BlockBase {
  readonly kind: "fence";
  /** First word behind the opening fence, lower case; empty for indented code, `math` for `$$`. */
  readonly info: string;
  readonly content: Span;
}

export interface HtmlBlock extends BlockBase {
  readonly kind: "html";
}

export interface Table {
  readonly span: Span;
  readonly header: RowBlock;
  /** The body's rows. */
  readonly rows: readonly RowBlock[];
}

export interface Cell {
  /** The cell's content, trimmed; empty where the cell is. */
  readonly span: Span;
}

export interface ListPlace {
  /** 1 for the outermost list. */
  readonly depth: number;
  readonly ordered: boolean;
  /** Offset of the item's marker. */
  readonly marker: number;
  /** Identifies the list among all of the document: items of one list share it. */
  readonly list: number;
}

/** A stretch of inline text that is not ordinary prose. Spans include the delimiters, `content` does not. */
export interface Inline {
  readonly kind: "code" | "math" | "link-target" | "url" | "comment" | "tag" | "image";
  readonly span: Span;
  readonly content: Span;
}

/** An HTML comment, wherever it stands (but not in code). */
export interface Comment {
  readonly span: Span;
  /** The text between `<!--` and `-->`. */
  readonly content: Span;
}
