/** Text goes in, one `Analysis` comes out, and every surface only shows that `Analysis`. */

import type { Calculation, StatedQuantity } from "./calc/calculation.ts";
import { collectQuantities, findCalculations, numberStarts } from "./calc/index.ts";
import type { Checklist } from "./checklist/checklist.ts";
import { assessWording, type Facets } from "./checklist/index.ts";
import { type Directive, readDirectives, suppressions } from "./directives/index.ts";
import { type DesignDoc, parseDocument } from "./document/index.ts";
import type { Finding, Suppressed } from "./rules/rule.ts";
import { runRules, type SeveritySettings } from "./rules/run.ts";
import { templateById } from "./templates/index.ts";
import type { Template } from "./templates/template.ts";

export interface AnalysisOptions {
  /** Judges a document whose front matter names no template by this one. */
  readonly template?: string;
  /** Facets stated outside the document; its front matter wins. */
  readonly facets?: Facets;
  /** A team's own, looked up before the built-in ones. */
  readonly templates?: readonly Template[];
  readonly severities?: SeveritySettings;
  /** Of the files that the document links to, those that are there; paths as `linkedPaths` gives them. */
  readonly linked?: readonly string[];
}

/** Everything known about one version of one document. */
export interface Analysis {
  readonly document: DesignDoc;
  readonly directives: readonly Directive[];
  readonly calculations: readonly Calculation[];
  readonly quantities: readonly StatedQuantity[];
  /** Absent in Markdown that is no design doc. */
  readonly template?: Template;
  readonly checklist?: Checklist;
  readonly findings: readonly Finding[];
  /** What would have been found, had its author not switched it off by a comment. */
  readonly suppressed: readonly Suppressed[];
}

/** Never fails, whatever the text. */
export function analyze(text: string, options: AnalysisOptions = {}): Analysis {
  const document = parseDocument(text);
  const directives = readDirectives(document);
  const numbers = numberStarts(document.prose);
  const calculations = findCalculations(document, numbers);
  const template = templateOf(document, options);
  const quantities = template ? collectQuantities(document, numbers) : [];
  const { wording, ...judged } = template
    ? { template, ...assessWording(document, template, quantities, directives, options.facets, options.linked) }
    : { wording: undefined };
  const parts = { document, directives, calculations, quantities, ...judged };
  const { templates = [] } = options;
  const context = { ...parts, wording, templates };
  return { ...parts, ...runRules(context, options.severities, suppressions(document, directives)) };
}

/** The front matter decides; options only speak where it says nothing. */
function templateOf({ frontMatter }: DesignDoc, options: AnalysisOptions): Template | undefined {
  const written = frontMatter.values["design-doc"];
  const id = written === undefined ? options.template : written;
  return typeof id === "string" ? templateById(id, options.templates) : undefined;
}
