/** What facets decide: which sections are asked of a document, and which are required. */

import type { Facet, FacetValue } from "../templates/facet.ts";
import { hasValue } from "../templates/facet-values.ts";
import type { Condition, Item, TemplateSection } from "../templates/template.ts";
import type { FacetState, Need } from "./checklist.ts";

/** By name (`deployment`, `mode`, …), as front matter or settings give them: a value or a list of values. */
export type Facets = Readonly<Record<string, unknown>>;

/** By number of the facet in its template; undefined where nobody says anything. */
type Values = readonly (readonly FacetValue[] | undefined)[];

/**
 * What is known, and how surely. A wrong guess must not hide a question, nor make one of no use a duty: so words of the
 * document may make something required, but hide only what an exclusive facet (`deployment`, `mode`) shuts out.
 */
export interface KnownFacets {
  /** All that is stated or that sentences speak for. */
  readonly all: Values;
  /** What may hide a question. */
  readonly certain: Values;
  /** How much an item is needed that is not required. */
  readonly otherwise: Need;
}

/** A condition with its facets looked up. */
export interface PreparedCondition {
  readonly then: Condition["then"];
  readonly wanted: readonly { readonly facet: number; readonly values: readonly FacetValue[] }[];
  /** It is taken to hold where nobody says anything. */
  readonly isPresumed: boolean;
}

export function preparedCondition({ facets: wanted, then }: Condition, facets: readonly Facet[]): PreparedCondition {
  const names = Object.keys(wanted);
  const numberOf = (name: string) => facets.findIndex((facet) => facet.name === name);
  return {
    then,
    wanted: names.map((name) => ({ facet: numberOf(name), values: wanted[name] ?? [] })),
    isPresumed: names.every((name) => facets[numberOf(name)]?.presumed),
  };
}

/** Of states in the order of the template's facets. */
export function knownFacets(states: readonly FacetState[]): KnownFacets {
  const all: Values[number][] = [];
  const certain: Values[number][] = [];
  let otherwise: Need = "recommended";
  for (const { facet, name, values, source } of states) {
    const known = values.length > 0 ? values : undefined;
    all.push(known);
    certain.push(source !== "inferred" || facet.exclusive ? known : undefined);
    if (name === "profile" && values.includes("interview")) otherwise = "hidden";
  }
  return { all, certain, otherwise };
}

/** What decides how much a section is needed. */
export interface SectionNeed {
  readonly requirement: TemplateSection["requirement"];
  readonly when: PreparedCondition | undefined;
}

/** A section is hidden only where a facet says that its condition does not hold; what nobody has said is asked. */
export function isAsked({ when }: SectionNeed, { certain }: KnownFacets): boolean {
  return when?.then !== "asked" || holds(when, certain) !== false;
}

/** Where a condition may or may not hold, the section is only recommended, unless the condition is presumed. */
export function isRequired({ requirement, when }: SectionNeed, { all, certain }: KnownFacets): boolean {
  if (!when) return requirement === "required";
  if (holds(when, all) === true) return when.then === "required" || requirement === "required";
  if (requirement !== "required" || holds(when, certain) === false) return false;
  return when.then === "required" || when.isPresumed;
}

/** What decides how much an item is needed. */
export interface ItemNeed {
  readonly interview: boolean;
  readonly requirement: Item["requirement"];
  readonly when: PreparedCondition | undefined;
}

/** How much an item of an active section is needed. */
export function needOf(item: ItemNeed, sectionIsRequired: boolean, { certain, otherwise }: KnownFacets): Need {
  if (item.when && holds(item.when, certain) === false) return "hidden";
  if (item.requirement) return item.requirement;
  return item.interview && sectionIsRequired ? "required" : otherwise;
}

/** Undefined where the facets do not tell. */
function holds({ wanted }: PreparedCondition, facets: Values): boolean | undefined {
  let known = true;
  for (const { facet, values } of wanted) {
    const given = facets[facet];
    if (given === undefined) known = false;
    else if (!hasValue(given, values)) return false;
  }
  return known || undefined;
}
