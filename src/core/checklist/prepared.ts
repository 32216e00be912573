/** A template made ready once for judging any number of documents by it. */

import { type CompiledPhrases, compilePhrases } from "../templates/compile.ts";
import type { Facet } from "../templates/facet.ts";
import { facetsOf } from "../templates/facets-of.ts";
import type { Condition, Item, Step, Template, TemplateSection } from "../templates/template.ts";
import { onceForEach } from "../text/once.ts";
import type { ItemState, Need } from "./checklist.ts";
import { type PreparedFacet, preparedFacet } from "./facet-signs.ts";
import { type ItemNeed, preparedCondition, type SectionNeed } from "./facets.ts";
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

export interface PreparedSection extends SectionNeed {
  readonly section: TemplateSection;
  readonly items: readonly PreparedItem[];
}

export interface PreparedItem extends ItemNeed {
  readonly item: Item;
  /** Made for each template: two of them may share an item and yet have each its own phrases. */
  readonly alternatives: readonly Needs[];
  /** What the alternatives say, in groups of phrases. */
  readonly groups: readonly number[];
  /** A drawing, wherever it stands, may answer it. */
  readonly isDrawn: boolean;
  /** Its state in any document that holds nothing for it, by how much it is needed. */
  readonly missing: Readonly<Record<Need, ItemState>>;
}

export const prepared: (template: Template) => PreparedTemplate = onceForEach(prepare);

function prepare(template: Template): PreparedTemplate {
  const phrases = compilePhrases(template);
  const facets = facetsOf(template);
  const sectionOf = (section: TemplateSection): PreparedSection => ({
    section,
    requirement: section.requirement,
    when: conditionOf(section, facets),
    items: section.items.map((item) => preparedItem(item, facets, phrases)),
  });
  return {
    phrases,
    headings: new HeadingIndex(template),
    facets: facets.map((facet) => preparedFacet(facet, phrases)),
    steps: template.steps.map((step) => ({ step, sections: step.sections.map(sectionOf) })),
  };
}

function preparedItem(item: Item, facets: readonly Facet[], phrases: CompiledPhrases): PreparedItem {
  const alternatives = needsOf(item, phrases);
  const missing = (need: Need): ItemState => ({ item, need, status: "missing" });
  return {
    item,
    interview: item.interview,
    requirement: item.requirement,
    when: conditionOf(item, facets),
    alternatives,
    groups: [...new Set(alternatives.flatMap(({ says }) => says?.groups ?? []))],
    isDrawn: alternatives.some(({ diagram }) => diagram),
    missing: { required: missing("required"), recommended: missing("recommended"), hidden: missing("hidden") },
  };
}

function conditionOf({ when }: { readonly when?: Condition }, facets: readonly Facet[]) {
  return when && preparedCondition(when, facets);
}
