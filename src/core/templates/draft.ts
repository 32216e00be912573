/** A template as its YAML says it: what stands in a base template is named by its id, and what goes without saying is left out. */

import type { Aliases, Condition, EvidencePattern, Lexicons } from "./template.ts";

export interface TemplateDraft {
  readonly id: string;
  readonly version: number;
  readonly title: string;
  readonly summary: string;
  /** The id of the base template. */
  readonly extends?: string;
  /** Absent: the steps of the base. */
  readonly steps?: readonly (string | StepDraft)[];
  readonly changes?: Changes;
  /** Its own lexicons alone. */
  readonly lexicons?: Lexicons;
}

/** What is changed once the steps are put together, in this order. */
export interface Changes {
  /** Ids of steps, sections and items. */
  readonly drop?: readonly string[];
  readonly add?: readonly Addition[];
  /** New titles of steps and sections and new questions of items, by id. */
  readonly rename?: Readonly<Record<string, string>>;
  readonly require?: Readonly<Record<string, Requirement>>;
}

export type Requirement = "required" | "recommended";

/** One part at one place; a step without a place goes last. */
export interface Addition {
  readonly place?: Place;
  readonly step?: string | StepDraft;
  readonly section?: string | SectionDraft;
  readonly item?: string | ItemDraft;
}

export interface Place {
  readonly where: "into" | "before" | "after";
  readonly id: string;
}

/** What steps and sections have in common: both may ask items below their heading. */
export interface AskingDraft {
  readonly id: string;
  /** Sections and steps of the base whose aliases it has too; the first section gives what is not said here. */
  readonly like?: readonly string[];
  readonly title?: string;
  readonly aliases?: Aliases;
  readonly requirement?: Requirement;
  readonly when?: Condition;
  readonly guidance?: string;
  readonly skeleton?: string;
  /** Items of the base by their ids, and items of its own. */
  readonly items?: readonly (string | ItemDraft)[];
  readonly since?: number;
}

export interface StepDraft extends AskingDraft {
  readonly purpose?: string;
  readonly appendix?: true;
  readonly sections?: readonly (string | SectionDraft)[];
}

export interface SectionDraft extends AskingDraft {
  readonly level?: number;
}

export interface ItemDraft {
  readonly id: string;
  /** An item of the base that gives what is not said here. */
  readonly like?: string;
  readonly question?: string;
  readonly interview?: boolean;
  readonly requirement?: Requirement;
  readonly questions?: true;
  readonly outside?: true;
  readonly when?: Condition;
  readonly since?: number;
  readonly evidence?: EvidencePattern;
}
