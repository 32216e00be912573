/** A template: the steps, sections and items that a design doc should have. Data, loaded from YAML by load.ts. */

export interface Template {
  readonly id: string;
  readonly version: number;
  readonly title: string;
  readonly summary: string;
  readonly steps: readonly Step[];
  /** The lists of phrases that evidence refers to as `$name`. */
  readonly lexicons: Lexicons;
}

export type Lexicons = Readonly<Record<string, readonly string[]>>;

/** A top-level part of a template. */
export interface Step {
  readonly id: string;
  /** As written in a heading, without its number: `Requirements`. */
  readonly title: string;
  readonly purpose: string;
  /** Other headings that mean the same, by language (`en`, `ru`, …). */
  readonly aliases: Aliases;
  /** Its heading stands behind the numbered steps and carries no number itself. */
  readonly appendix?: true;
  readonly since?: number;
  /** The first may be the step's own: what is asked right below the step's heading. It has the step's id and level 2. */
  readonly sections: readonly TemplateSection[];
}

export interface TemplateSection {
  readonly id: string;
  readonly title: string;
  /** Heading level in a new document, 3 or 4; 2 for a step's own section, whose heading is that of the step. */
  readonly level: number;
  readonly requirement: "required" | "recommended";
  /** When the section is asked at all, or asked more strictly; absent means always, as `requirement` says. */
  readonly when?: Condition;
  readonly aliases: Aliases;
  readonly guidance: string;
  /** Markdown to start from; every hole is written `TBD(what belongs here)`, a choice `TBD(edge/cloud/hybrid)`. */
  readonly skeleton: string;
  readonly items: readonly Item[];
  /** The version of the template that asks it first; absent means from the beginning. */
  readonly since?: number;
}

export interface Item {
  readonly id: string;
  readonly question: string;
  /** Asked in an interview too (★). */
  readonly interview: boolean;
  /** Needed so much, whatever its section and the star say. */
  readonly requirement?: "required" | "recommended";
  /** Questions answer this item; elsewhere a question is no answer. */
  readonly questions?: true;
  /** What is put off or left out answers this item; elsewhere it falls short. */
  readonly outside?: true;
  /** Where this does not hold, the item is not asked. */
  readonly when?: Condition;
  readonly since?: number;
  readonly evidence: EvidencePattern;
}

export type Aliases = Readonly<Record<string, readonly string[]>>;

/** A front-matter value that makes a section required, or active at all. */
export interface Condition {
  /** Any of these facet values, e.g. `{ deployment: ["edge", "hybrid"] }`; every key given must fit. */
  readonly facets: Readonly<Record<string, readonly (string | boolean)[]>>;
  /** `asked`: the section is hidden unless the facets fit. `required`: it is required where they fit. */
  readonly then: "asked" | "required";
}

/** What in the document answers an item: any one of these alternatives. */
export type EvidencePattern = readonly Alternative[];

/**
 * All needs given must be met. `says` is looked for everywhere and the other words and quantities around it, in the same
 * block; without `says` the needs are met by what stands under the section's own heading.
 */
export interface Alternative {
  /** The section's own heading with a real body. */
  readonly heading?: true;
  /** Only below a heading that says that what follows is left out. */
  readonly outside?: true;
  /** One of these phrases (phrase language: see phrases.ts). */
  readonly says?: readonly string[];
  /** Further lists of phrases, each of which must occur with it. */
  readonly and?: readonly (readonly string[])[];
  /** None of these may: in the same sentence or, without `says`, in the first sentence below the heading. */
  readonly unless?: readonly string[];
  /** A quantity of one of these kinds, or of `any`. */
  readonly quantity?: readonly string[];
  /** At least so many list items that say something. */
  readonly list?: number;
  /** A table with at least two filled body rows. */
  readonly table?: true;
  /** A Mermaid or PlantUML fence, an image, or a drawing in text. */
  readonly diagram?: true;
  /** How near to the item's section it must stand: under its heading or that of its step. Absent means anywhere. */
  readonly in?: "section" | "step";
  /** Words and quantities must stand in one sentence, not only in one block. */
  readonly sentence?: true;
}
