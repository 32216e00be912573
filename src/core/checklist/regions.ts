/** The parts of a document that stand for a part of the template: below a heading, a bold line, a list item, behind a label. */

import type { Block, DesignDoc, Heading, RowBlock, Section, TextBlock } from "../document/index.ts";
import type { Span } from "../text/span.ts";
import type { ConceptMatch } from "./alias-table.ts";
import type { SpecialKind } from "./areas.ts";
import type { FirstWords } from "./first-words.ts";
import type { HeadingIndex, HeadingReader, Meaning } from "./heading-index.ts";
import { labelsIn, titleText } from "./labels.ts";
import { Context } from "./meaning-in-context.ts";

/** A real heading, a line that does the work of one, or a label with its content behind it. */
export type RegionKind = "heading" | "title" | "label";

export interface Region {
  /** A real heading, or a line that does the work of one. */
  readonly heading: Heading;
  /** The document's section: below a real heading, or around a line that does its work. */
  readonly section: Section;
  readonly matches: readonly ConceptMatch[];
  readonly special: SpecialKind | undefined;
  readonly kind: RegionKind;
  /** What counts as its content. */
  readonly body: { readonly start: number; end: number };
}

export interface Regions {
  readonly all: readonly Region[];
  /** Blocks that are but a title: they say nothing by themselves. */
  readonly titles: ReadonlySet<Block>;
}

export function findRegions(document: DesignDoc, index: HeadingIndex): Regions {
  const finder = new RegionFinder(document, index);
  finder.blocks(document.root);
  for (const section of document.sections) {
    finder.heading(section);
    finder.blocks(section);
  }
  return finder;
}

class RegionFinder implements Regions {
  readonly all: Region[] = [];
  readonly titles: Set<Block> = new Set();
  readonly #document: DesignDoc;
  readonly #firstWords: FirstWords;
  readonly #headings: HeadingReader;
  readonly #context = new Context();
  /** What names the whole document stands for no part of it. */
  readonly #title: Section | undefined;
  #open: Region | undefined;

  constructor(document: DesignDoc, index: HeadingIndex) {
    this.#document = document;
    this.#firstWords = index.firstWords;
    this.#headings = index.forDocument();
    this.#title = titleOf(document);
  }

  heading(section: Section): void {
    const { heading } = section;
    if (!heading || section === this.#title) return;
    const meaning = this.#headings.heading(heading.text);
    const matches = this.#context.narrowed(meaning?.matches ?? [], section.parent);
    this.#context.enter(section, matches);
    if (!meaning) return;
    this.all.push({
      heading,
      section,
      matches,
      special: meaning.special,
      kind: "heading",
      body: { start: heading.span.end, end: section.span.end },
    });
  }

  blocks(section: Section): void {
    this.#open = undefined;
    const { blocks } = section;
    for (let at = 0; at < blocks.length; at++) {
      const block = blocks[at];
      if (!block || block.quotes > 0) continue;
      if (block.kind === "text") this.#text(block, at);
      else if (block.kind === "row" && !block.header) this.#row(block.cells[0]?.span, block, at);
    }
    this.#close(blocks.at(-1)?.span.end ?? 0);
  }

  /** The region of a title line goes on until the next such line. */
  #close(end: number): void {
    if (this.#open) this.#open.body.end = end;
    this.#open = undefined;
  }

  #text(block: TextBlock, at: number): void {
    if (block.item ? !this.#item(block, at) : !this.#titleLine(block, at)) this.#labels(block, at);
  }

  /** A list item that is but a label, with what is nested in it as its content. */
  #item(block: TextBlock, at: number): boolean {
    const { prose } = this.#document;
    const { start, end } = block.span;
    if (end - start > 80 || !this.#firstWords.begin(prose, start, end)) return false;
    const text = prose.slice(start, end);
    if (saysMore(text) || !this.#label(block, at, block.span, text)) return false;
    this.titles.add(block);
    return true;
  }

  #titleLine(block: TextBlock, at: number): boolean {
    const { span, section } = block;
    if (span.end - span.start > 100) return false;
    const title = titleText(this.#document.prose.slice(span.start, span.end), section.blocks[at + 1]);
    if (!title) return false;
    const meaning = title.sure ? this.#headings.heading(title.text) : this.#headings.label(title.text);
    if (title.sure || meaning) this.#close(span.start);
    if (!meaning) return true;
    this.titles.add(block);
    this.#open = this.#add(block, span, title.text, meaning, { start: span.end, end: span.end });
    return true;
  }

  #labels(block: TextBlock, at: number): void {
    const { prose } = this.#document;
    const { start, end } = block.span;
    const beginning = { start, end: Math.min(end, start + 600) };
    const labels = labelsIn(prose, beginning, this.#firstWords);
    for (let index = 0; index < labels.length; index++) {
      const label = labels[index];
      if (!label) continue;
      const { start, end, sure } = label;
      const close = labels[index + 1]?.start ?? endOf(block, at);
      const text = prose.slice(start, end);
      const meaning = sure ? this.#headings.heading(text) : this.#headings.label(text);
      if (meaning) this.#add(block, label, text, meaning, { start: end, end: Math.max(close, end) });
    }
  }

  #row(cell: Span | undefined, block: RowBlock, at: number): void {
    if (!cell || cell.end - cell.start > 60) return;
    this.#label(block, at, cell, this.#document.prose.slice(cell.start, cell.end));
  }

  #label(block: TextBlock | RowBlock, at: number, span: Span, text: string): boolean {
    const meaning = this.#headings.label(text);
    if (!meaning) return false;
    this.#add(block, span, text, meaning, { start: span.end, end: Math.max(endOf(block, at), span.end) });
    return true;
  }

  #add(block: Block, span: Span, text: string, meaning: Meaning, body: Region["body"]): Region {
    const { section } = block;
    const heading = { level: Math.min(6, section.level + 1), span, content: span, text: text.trim() };
    const kind = body.start === block.span.end && !block.item ? "title" : "label";
    const matches = this.#context.narrowed(meaning.matches, section);
    const region: Region = { heading, section, matches, special: meaning.special, kind, body };
    this.all.push(region);
    return region;
  }
}

/** The first heading, where no other is of the first level. */
function titleOf({ sections }: DesignDoc): Section | undefined {
  const [first] = sections;
  const others = sections.some((section) => section.level === 1 && section !== first);
  return first?.level === 1 && !others ? first : undefined;
}

/** Something stands behind a label: `Probe: ask for the budget`. */
function saysMore(prose: string): boolean {
  return /[:：][*_]*\s+[^\s*_]/.test(prose);
}

/** Where what belongs to a label in a block ends: with the block, or with the last one nested in a list item. */
function endOf(block: TextBlock | RowBlock, at: number): number {
  if (block.kind === "row" || !block.item) return block.span.end;
  const { blocks } = block.section;
  const { depth } = block.item;
  let last = at;
  while ((blocks[last + 1]?.item?.depth ?? 0) > depth) last++;
  return blocks[last]?.span.end ?? 0;
}
