/** The shape of a rule and of what it finds. One rule is one file and one literal; index.ts lists them. */

import type { Calculation, StatedQuantity } from "../calc/calculation.ts";
import type { Checklist } from "../checklist/checklist.ts";
import type { Wording } from "../checklist/index.ts";
import type { Directive, Reported } from "../directives/index.ts";
import type { DesignDoc } from "../document/index.ts";
import type { Template } from "../templates/template.ts";
import type { Fix } from "../text/edit.ts";
import type { Span } from "../text/span.ts";

/** From the gravest on. */
export const severities = ["error", "warning", "information", "hint"] as const;

export type Severity = (typeof severities)[number];

/** What a fix may look at: an `Analysis` is one. `checklist` is absent in Markdown that is no design doc. */
export interface FixContext {
  readonly document: DesignDoc;
  readonly checklist?: Checklist | undefined;
  readonly calculations: readonly Calculation[];
  readonly quantities: readonly StatedQuantity[];
  /** A team's own, which the front matter may name beside the built-in ones. */
  readonly templates?: readonly Template[] | undefined;
  readonly directives: readonly Directive[];
  /** What has been reported so far; absent for fixes. */
  readonly told?: Told;
}

/** What the rules before this one have reported, whatever its severity and whether or not somebody switched it off. */
export interface Told {
  readonly reports: readonly Reported[];
  /** The document follows a template, so that no rule was left out. */
  readonly complete: boolean;
  /** Whoever reports under this code has been asked. */
  isJudged(code: string): boolean;
  /** There is such a code. */
  isKnown(code: string): boolean;
  /** All that there are; it takes all templates to know them. */
  codes(): ReadonlySet<string>;
}

/** What a rule may look at. */
export interface RuleContext extends FixContext {
  /** Absent in Markdown that is no design doc. */
  readonly wording: Wording | undefined;
  /** What rules have read in this run, by the function that read it; see read-once.ts. */
  readonly kept?: Map<unknown, NonNullable<unknown>>;
}

/** What a rule yields; run.ts adds code and severity. `data` is what the rule's own fix needs. */
export interface Report {
  readonly span: Span;
  readonly message: string;
  readonly severity?: Severity;
  readonly code?: string;
  readonly data?: unknown;
  readonly related?: readonly Related[] | undefined;
  /** Items of the template that the message names already; they are not reported a second time. */
  readonly covers?: readonly string[] | undefined;
}

export interface Related {
  readonly span: Span;
  readonly message: string;
}

/** What a missing item or a rule reports. Its code is a rule, section or item id. */
export interface Finding extends Report {
  readonly code: string;
  readonly severity: Severity;
  readonly rule: Rule;
}

/** A finding that its author has switched off, and by which comment. */
export interface Suppressed {
  readonly finding: Finding;
  readonly directive: Directive;
}

export interface Rule {
  /** File name, diagnostic code, test file and docs page. */
  readonly id: string;
  /** What holds where the rule is silent, in one line. */
  readonly summary: string;
  readonly why: string;
  readonly severity: Severity;
  /** `anywhere` also judges Markdown that is no design doc; the default is `design-doc`. */
  readonly scope?: "anywhere" | "design-doc";
  /** Reports only where somebody has set a severity: its evidence is thinner than the ways in which it can be wrong. */
  readonly offByDefault?: true;
  /** Judges numbers: keeps silent where `arithmetic-mismatch` has already spoken about them. */
  readonly aboutNumbers?: true;
  /** Whole Markdown texts; tests check that `bad` is reported and `good` is not. */
  readonly examples: { readonly bad: string; readonly good: string };
  check(context: RuleContext): Iterable<Report>;
  /** The preferred fix is right whatever the author meant, so it may be applied to many findings without a look at each. */
  readonly fixesItself?: true;
  /** Repairs all findings of the rule at once, where that is more than their preferred fixes together. */
  fixAll?(context: FixContext): Fix | undefined;
  /** Of several the first is preferred. */
  fix?(finding: Finding, context: FixContext): Fix | readonly Fix[] | undefined;
}
