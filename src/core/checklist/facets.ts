/** What facets decide: which sections are asked of a document, and which are required. */

import type { FacetValue } from "../templates/facet.ts";
import { hasValue } from "../templates/facet-values.ts";
import { facetsOf } from "../templates/facets-of.ts";
import type { Condition, Item, Template, TemplateSection } from "../templates/template.ts";
import type { FacetState, Need } from "./checklist.ts";

/** By name (`deployment`, `mode`, …), as front matter or settings give them: a value or a list of values. */
export type Facets = Readonly<Record<string, unknown>>;

type Values = Readonly<Record<string, readonly FacetValue[]>>;

/**
 * What is known, and how surely. A wrong guess must not hide a question, nor make one of no use a duty: so words of the
 * document may make something required, but hide only what an exclusive facet (`deployment`, `mode`) shuts out.
 */
export interface KnownFacets {
  /** All that is stated or that sentences speak for. */
  readonly all: Values;
  /** What may hide a question. */
  readonly certain: Values;
  /** By name: taken to hold where nobody says anything. */
  readonly presumed: ReadonlySet<string>;
  /** How much an item is needed that is not required. */
  readonly otherwise: Need;
}

export function knownFacets(template: Template, states: readonly FacetState[]): KnownFacets {
  const facets = facetsOf(template);
  const told = states.filter(({ values }) => values.length > 0);
  const exclusive = new Set(facets.filter((facet) => facet.exclusive).map(({ name }) => name));
  const certain = told.filter(({ name, source }) => source !== "inferred" || exclusive.has(name));
  const presumed = facets.filter((facet) => facet.presumed);
  const all = recordOf(told);
  return {
    all,
    certain: recordOf(certain),
    presumed: new Set(presumed.map(({ name }) => name)),
    otherwise: all.profile?.includes("interview") ? "hidden" : "recommended",
  };
}

function recordOf(states: readonly FacetState[]): Values {
  return Object.fromEntries(states.map(({ name, values }) => [name, values]));
}

/** A section is hidden only where a facet says that its condition does not hold; what nobody has said is asked. */
export function isAsked({ when }: Pick<TemplateSection, "when">, facets: Facets): boolean {
  return when?.then !== "asked" || holds(when, facets) !== false;
}

/** Where a condition may or may not hold, the section is only recommended, unless the condition is presumed. */
export function isRequired({ requirement, when }: TemplateSection, { all, certain, presumed }: KnownFacets): boolean {
  if (!when) return requirement === "required";
  if (holds(when, all) === true) return when.then === "required" || requirement === "required";
  if (requirement !== "required" || holds(when, certain) === false) return false;
  return when.then === "required" || Object.keys(when.facets).every((name) => presumed.has(name));
}

/** How much an item of an active section is needed. */
export function needOf(item: Item, sectionIsRequired: boolean, { certain, otherwise }: KnownFacets): Need {
  if (item.when && holds(item.when, certain) === false) return "hidden";
  if (item.requirement) return item.requirement;
  return item.interview && sectionIsRequired ? "required" : otherwise;
}

/** Undefined where the facets do not tell. */
function holds({ facets: wanted }: Condition, facets: Facets): boolean | undefined {
  let known = true;
  for (const name in wanted) {
    const given = facets[name];
    if (given === undefined || given === null) known = false;
    else if (!hasValue(given, wanted[name] ?? [])) return false;
  }
  return known || undefined;
}
