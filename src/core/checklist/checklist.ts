/** The checklist: for every step and item of a template, what the document answers and where. */

import type { Heading, Section } from "../document/index.ts";
import type { Facet, FacetValue } from "../templates/facet.ts";
import type { Item, Step, Template, TemplateSection } from "../templates/template.ts";
import type { Span } from "../text/span.ts";
import type { ConceptMatch } from "./alias-table.ts";
import type { SpecialKind } from "./areas.ts";

/** `missing` of a required item is a warning, `recommended` an information; `hidden` items are not asked in this profile. */
export type Need = "required" | "recommended" | "hidden";

export type Status = "answered" | "partial" | "missing" | "not-applicable";

export interface Checklist {
  readonly template: Template;
  readonly steps: readonly StepState[];
  /** What the document's headings, and what does the work of one, stand for; those that stand for nothing are left out. */
  readonly headings: readonly HeadingMeaning[];
  /** Every facet that the template knows, whether or not anything is known about it. */
  readonly facets: readonly FacetState[];
  /** Required items that are answered or not applicable … */
  readonly answered: number;
  /** … of how many required ones. */
  readonly required: number;
}

/** What is known about one facet of the system designed. */
export interface FacetState {
  readonly facet: Facet;
  readonly name: string;
  /** Empty where nobody says anything. */
  readonly values: readonly FacetValue[];
  readonly source: "front-matter" | "settings" | "inferred";
  /** What says so: the value in the front matter, or the sentence that speaks for the first value. */
  readonly span?: Span;
  /** Where it is inferred: for each value the first sentence that speaks for it. */
  readonly signs?: readonly FacetEvidence[];
}

export interface FacetEvidence {
  readonly value: FacetValue;
  /** The whole sentence … */
  readonly span: Span;
  /** … and the words in it. */
  readonly words: Span;
}

export interface StepState {
  readonly step: Step;
  /** The document's section for this step, with the reason it was taken for it. */
  readonly match?: HeadingMatch;
  readonly sections: readonly SectionState[];
}

export interface SectionState {
  readonly section: TemplateSection;
  /** False where its condition does not hold: nothing of it is asked. */
  readonly active: boolean;
  readonly match?: HeadingMatch;
  readonly items: readonly ItemState[];
}

export interface ItemState {
  readonly item: Item;
  readonly need: Need;
  readonly status: Status;
  /** What answers the item, or what came close where it is `partial`. */
  readonly evidence?: Evidence;
}

export interface Evidence {
  /** The block, directive or heading that counts, as offsets into the document. */
  readonly span: Span;
  /** Where it lies: under the section's own heading, elsewhere in its step, or elsewhere in the document. */
  readonly where: "section" | "step" | "document" | "directive";
  /** Why it counts or why it falls short, in words. */
  readonly reason: string;
}

/** What a heading, a line that does the work of one, or a label before its text stands for. */
export interface HeadingMeaning {
  readonly heading: Heading;
  readonly kind: "heading" | "title" | "label";
  /** Several where it has several parts, or may be meant in several ways. */
  readonly matches: readonly ConceptMatch[];
  /** What stands below it is no answer, or not for everything. */
  readonly special: SpecialKind | undefined;
}

export interface HeadingMatch {
  readonly heading: Heading;
  /** The document's section below that heading. */
  readonly section: Section;
  /** The alias that matched, as written in the template. */
  readonly alias: string;
  readonly how: "exact" | "part" | "typo" | "contained";
}
