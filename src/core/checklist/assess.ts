/** The checklist of a document: DesignDoc × Template → steps and items with status and evidence. */

import type { StatedQuantity } from "../calc/calculation.ts";
import type { Directive } from "../directives/index.ts";
import type { DesignDoc } from "../document/index.ts";
import type { Template, TemplateSection } from "../templates/template.ts";
import { readAreas } from "./areas.ts";
import type { Checklist, HeadingMatch, ItemState, Need, SectionState, StepState } from "./checklist.ts";
import { type DirectiveStates, directiveStates } from "./directive-states.ts";
import { EvidenceFinder } from "./evidence.ts";
import { facetSources } from "./facet-sources.ts";
import { facetStates } from "./facet-states.ts";
import { type Facets, isAsked, isRequired, type KnownFacets, knownFacets, needOf } from "./facets.ts";
import { inferFacet } from "./infer-facets.ts";
import { type LinkedStates, linkedStates } from "./linked.ts";
import { type PreparedItem, type PreparedSection, type PreparedStep, prepared } from "./prepared.ts";
import { progressIn } from "./progress.ts";
import { Reading } from "./reading.ts";
import { findRegions } from "./regions.ts";
import { type MatchedRegion, Scope, type Surroundings } from "./scope.ts";
import { type Wording, wordingOf } from "./wording.ts";

/** A checklist, and the words that it was judged by. */
export interface Assessment {
  readonly checklist: Checklist;
  readonly wording: Wording;
}

/** Never fails; a document without headings, or a template without items, gives a checklist all the same. */
export function assess(...given: Parameters<typeof assessWording>): Checklist {
  return assessWording(...given).checklist;
}

/** The same, and the reading with it. */
export function assessWording(
  document: DesignDoc,
  template: Template,
  quantities: readonly StatedQuantity[],
  directives: readonly Directive[] = [],
  settings: Facets = {},
  linked: readonly string[] = [],
): Assessment {
  const { phrases, headings, facets, steps } = prepared(template);
  const regions = findRegions(document, headings);
  const reading = new Reading(document, phrases, readAreas(document, regions), quantities);
  const scope = new Scope(regions.all, document.text.length);
  const sources = facetSources({ document, template, phrases, reading, regions, scope, quantities });
  const states = facetStates(document, facets, settings, (facet) => inferFacet(facet, sources));
  const known = knownFacets(states);
  const finder = new EvidenceFinder(reading);
  const assessor = {
    scope,
    finder,
    facets: known,
    states: directiveStates(directives),
    linked: linkedStates(document, linked, headings),
  };
  const judged = steps.map((step) => assessStep(step, assessor));
  const { answered, required } = progressIn(judged);
  const checklist = { template, steps: judged, headings: regions.all, facets: states, answered, required };
  return { checklist, wording: wordingOf(reading, scope) };
}

interface Assessor {
  readonly scope: Scope;
  readonly finder: EvidenceFinder;
  readonly facets: KnownFacets;
  readonly states: DirectiveStates;
  readonly linked: LinkedStates;
}

function assessStep({ step, sections }: PreparedStep, assessor: Assessor): StepState {
  const { scope } = assessor;
  const match = bestMatch(scope.place(step).regions);
  const around = scope.aroundStep(step);
  const states = sections.map((section) =>
    assessSection(section, scope.aroundSection(section.section, around), assessor),
  );
  return match ? { step, match, sections: states } : { step, sections: states };
}

function assessSection(prepared: PreparedSection, around: Surroundings, assessor: Assessor): SectionState {
  const { section, items } = prepared;
  const { facets } = assessor;
  const match = bestMatch(around.regions);
  const active = isAsked(prepared, facets);
  const required = active && isRequired(prepared, facets);
  const judged = items.map((item) => {
    const need = active ? needOf(item, required, facets) : "hidden";
    return assessItem(item, need, section, around, assessor);
  });
  return match ? { section, active, match, items: judged } : { section, active, items: judged };
}

/** What the author has said about an item, or about its section, comes before what the text says; what a link says, behind it. */
function assessItem(
  prepared: PreparedItem,
  need: Need,
  section: TemplateSection,
  around: Surroundings,
  { states, finder, linked }: Assessor,
): ItemState {
  const { item, missing } = prepared;
  const stated = states.size > 0 ? (states.get(item.id) ?? states.get(section.id)) : undefined;
  const said = stated ?? finder.find(prepared, around);
  const found = stated || said?.status === "answered" ? said : (linked.get(section) ?? said);
  return found ? { item, need, status: found.status, evidence: found.evidence } : missing[need];
}

const surest: readonly HeadingMatch["how"][] = ["exact", "part", "typo", "contained"];

/** Real headings first, the template's own title before its aliases, then the surer way of matching, then the earlier one. */
function bestMatch(regions: readonly MatchedRegion[]): HeadingMatch | undefined {
  let best: MatchedRegion | undefined;
  for (const candidate of regions) if (!best || rank(candidate) < rank(best)) best = candidate;
  if (!best) return undefined;
  const { heading, section } = best.region;
  return { heading, section, alias: best.match.alias, how: best.match.how };
}

function rank({ region, match }: MatchedRegion): number {
  return (region.kind === "heading" ? 0 : 20) + (match.title ? 0 : 5) + surest.indexOf(match.how);
}
