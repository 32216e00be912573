/** A template made ready once for judging any number of documents by it. */

import { type CompiledPhrases, compilePhrases } from "../templates/compile.ts";
import { facetsOf } from "../templates/facets-of.ts";
import type { Item, Step, Template, TemplateSection } from "../templates/template.ts";
import { type PreparedFacet, preparedFacet } from "./facet-signs.ts";
import { HeadingIndex } from "./heading-index.ts";
import { type Needs, needsOf } from "./needs.ts";

export interface PreparedTemplate {
  readonly phrases: CompiledPhrases;
  readonly headings: HeadingIndex;
  readonly facets: readonly PreparedFacet[];
  readonly steps: readonly PreparedStep[];
}

export interface PreparedStep {
  readonly step: Step;
  readonly sections: readonly PreparedSection[];
}

export interface PreparedSection {
  readonly section: TemplateSection;
  readonly items: readonly PreparedItem[];
}

export interface PreparedItem {
  readonly item: Item;
  /** Made for each template: two of them may share an item and yet have each its own phrases. */
  readonly alternatives: readonly Needs[];
}

const known = new WeakMap<Template, PreparedTemplate>();

export function prepared(template: Template): PreparedTemplate {
  const before = known.get(template);
  if (before) return before;
  const made = prepare(template);
  known.set(template, made);
  return made;
}

function prepare(template: Template): PreparedTemplate {
  const phrases = compilePhrases(template);
  const itemOf = (item: Item): PreparedItem => ({ item, alternatives: needsOf(item, phrases) });
  const sectionOf = (section: TemplateSection) => ({ section, items: section.items.map(itemOf) });
  const steps = template.steps.map((step) => ({ step, sections: step.sections.map(sectionOf) }));
  const facets = facetsOf(template).map((facet) => preparedFacet(facet, phrases));
  return { phrases, headings: new HeadingIndex(template), facets, steps };
}
