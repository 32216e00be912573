/** The tree of sections, while it is being built. */

import type { Block, DesignDoc, Heading, Section } from "./design-doc.ts";

/** A section that is still open. */
type GrowingSection = Omit<Section, "span" | "blocks" | "children"> & {
  span: { start: number; end: number };
  blocks: readonly Block[];
  children: GrowingSection[];
};

/** Hangs headings and blocks into a tree of sections, in document order. */
export class Outline {
  readonly #root: GrowingSection;
  readonly #sections: GrowingSection[] = [];
  readonly #blocks: Block[] = [];
  #current: GrowingSection;
  /** How many blocks stand before those of the current section. */
  #before = 0;

  constructor(length: number) {
    this.#root = { level: 0, span: { start: 0, end: length }, blocks: NONE, children: [] };
    this.#current = this.#root;
  }

  /** The section that the next block belongs to. */
  get section(): Section {
    return this.#current;
  }

  open(heading: Heading): void {
    this.#close();
    let parent = this.#current;
    while (parent.level >= heading.level) {
      parent.span.end = heading.span.start;
      parent = (parent.parent as GrowingSection | undefined) ?? this.#root;
    }
    const span = { start: heading.span.start, end: this.#root.span.end };
    this.#current = { heading, level: heading.level, span, blocks: NONE, children: [], parent };
    parent.children.push(this.#current);
    this.#sections.push(this.#current);
  }

  append(block: Block): void {
    this.#blocks.push(block);
  }

  finish(): Pick<DesignDoc, "root" | "sections" | "blocks"> {
    this.#close();
    return { root: this.#root, sections: this.#sections, blocks: this.#blocks };
  }
  /** Its blocks stand side by side. */
  #close(): void {
    if (this.#before < this.#blocks.length) this.#current.blocks = this.#blocks.slice(this.#before);
    this.#before = this.#blocks.length;
  }
}

const NONE: readonly Block[] = [];
