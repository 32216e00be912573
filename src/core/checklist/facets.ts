/** Facets: properties of the system designed, which decide what is asked of a document. */

import type { Condition, Item, TemplateSection } from "../templates/template.ts";
import type { Need } from "./checklist.ts";

/** By name (`deployment`, `mode`, …), as the front matter gives them: a value or a list of values. */
export type Facets = Readonly<Record<string, unknown>>;

/** A section is hidden only where a facet says that its condition does not hold; what nobody has said is asked. */
export function isAsked({ when }: Pick<TemplateSection, "when">, facets: Facets): boolean {
  return when?.then !== "asked" || holds(when, facets) !== false;
}

export function isRequired({ requirement, when }: TemplateSection, facets: Facets): boolean {
  return requirement === "required" || (when?.then === "required" && holds(when, facets) === true);
}

/** How much an item of an active section is needed. */
export function needOf(item: Item, sectionIsRequired: boolean, facets: Facets): Need {
  if (item.when && holds(item.when, facets) === false) return "hidden";
  if (item.interview && sectionIsRequired) return "required";
  return facets.profile === "interview" ? "hidden" : "recommended";
}

/** Undefined where the facets do not tell. */
function holds({ facets: wanted }: Condition, facets: Facets): boolean | undefined {
  let known = true;
  for (const [name, values] of Object.entries(wanted)) {
    const given = facets[name];
    if (given === undefined || given === null) known = false;
    else if (!listOf(given).some((one) => values.some((value) => isSame(value, one)))) return false;
  }
  return known || undefined;
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [value];
}

function isSame(wanted: string | boolean, given: unknown): boolean {
  return wanted === given || (typeof given === "string" && String(wanted) === given.trim().toLowerCase());
}
