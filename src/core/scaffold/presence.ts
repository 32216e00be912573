/** Where the steps and sections of a template stand in a document, and those that are about to be inserted. */

import type { Checklist, HeadingMatch, StepState } from "../checklist/checklist.ts";
import type { DesignDoc, Section } from "../document/index.ts";
import type { Step, TemplateSection } from "../templates/template.ts";

/** A heading that stands in the document, or will. */
export interface Present {
  readonly level: number;
  /** The heading's text with its number. */
  readonly text: string;
  /** The document's section below it; for what will be inserted the one behind, in or before which that happens. */
  readonly section: Section;
  /** Set for what will be inserted. */
  readonly anchor?: Anchor;
}

/** A place for insertions; several at one offset are told apart by `before` and `depth`. */
export interface Anchor {
  readonly at: number;
  /** Goes with what follows, and not with what stands before. */
  readonly before: boolean;
  /** The level of the first heading inserted here. */
  readonly depth: number;
}

/** A section of a step that stands in the document, and which of the step's sections it is. */
export interface Neighbour {
  readonly order: number;
  readonly present: Present;
}

/** Knows the headings of a checklist. A label or a bold line shows no place for headings, and the title is no step. */
export class Presence {
  readonly document: DesignDoc;
  readonly steps: readonly StepState[];
  readonly #present = new Map<Step | TemplateSection, Present>();

  constructor(document: DesignDoc, { steps }: Checklist) {
    this.document = document;
    this.steps = steps;
    const title = titleOf(document);
    for (const state of steps) {
      this.#note(state.step, state.match, title);
      for (const { section, match } of state.sections) this.#note(section, match, title);
    }
  }

  of(concept: Step | TemplateSection): Present | undefined {
    return this.#present.get(concept);
  }

  /** Counts from now on as standing there. */
  add(concept: Step | TemplateSection, present: Present): void {
    this.#present.set(concept, present);
  }

  /** The sections of a step that stand where the step does, in the template's order. */
  sectionsOf(state: StepState): readonly Neighbour[] {
    const own = this.of(state.step);
    const all = this.#allSectionsOf(state);
    if (!own || own.anchor) return all;
    const { start } = own.section.span;
    const { end } = this.#lastOfRun(own.section, all).span;
    return all.filter(
      ({ present: { anchor, section } }) => anchor || (section.span.start >= start && section.span.end <= end),
    );
  }

  /** What a step consists of in the document: its heading or the first of its sections, and the last one in a row with it. */
  extentOf(state: StepState): { readonly first: Section; readonly last: Section } | undefined {
    const all = this.#allSectionsOf(state).filter(({ present }) => !present.anchor);
    const sections = all.map(({ present }) => present.section);
    const first =
      this.of(state.step)?.section ??
      sections.reduce<Section | undefined>((a, b) => (a && startOf(a) < startOf(b) ? a : b), undefined);
    return first && { first, last: this.#lastOfRun(first, all) };
  }

  /** The level of the document's steps where none of them has a heading: below the title, if there is one. */
  get topLevel(): number {
    const title = titleOf(this.document);
    const levels = this.document.sections.filter((section) => section !== title).map(({ level }) => level);
    return levels.length > 0 ? levels.reduce((a, b) => Math.min(a, b)) : 2;
  }

  /** There are headings below the title, so that a new one has to look like them. */
  get hasHeadings(): boolean {
    const title = titleOf(this.document);
    return this.document.sections.some((section) => section !== title);
  }

  /** `3.1 Offline metrics` somewhere tells that subsections are numbered. */
  get numbersSubsections(): boolean {
    return this.document.sections.some(({ heading }) => /^\d+\.\d/.test(heading?.text ?? ""));
  }

  #note(concept: Step | TemplateSection, match: HeadingMatch | undefined, title: Section | undefined): void {
    if (!match || match.section.heading !== match.heading || match.section === title) return;
    const { level, text } = match.heading;
    this.#present.set(concept, { level, text, section: match.section });
  }

  #allSectionsOf({ sections }: StepState): readonly Neighbour[] {
    return sections.flatMap(({ section }, order) => {
      const present = this.of(section);
      return present ? [{ order, present }] : [];
    });
  }

  /** In a flat document the sections of a step stand behind its heading and not below it. */
  #lastOfRun(first: Section, all: readonly Neighbour[]): Section {
    const own = new Set(all.map(({ present }) => present.section));
    const peers = first.parent?.children ?? [];
    let last = peers.indexOf(first);
    for (let next = peers[last + 1]; next && own.has(next); next = peers[last + 1]) last++;
    return peers[last] ?? first;
  }
}

/** The outermost section around this one that is not above the level. */
export function climbed(section: Section, level: number): Section {
  let outer = section;
  while (outer.parent && outer.parent.level >= Math.max(1, level)) outer = outer.parent;
  return outer;
}

/** Where a section's own text ends: before its first subsection. */
export function ownEnd(section: Section): number {
  return section.children[0]?.span.start ?? section.span.end;
}

function startOf({ span }: Section): number {
  return span.start;
}

/** A heading of the first level that no other one stands beside. */
function titleOf({ sections }: DesignDoc): Section | undefined {
  const [first, ...more] = sections;
  return first?.level === 1 && more.every(({ level }) => level > 1) ? first : undefined;
}
