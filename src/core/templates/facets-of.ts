/** The facets that a template knows: those that all templates share, and those that only its own conditions name. */

import { onceForEach } from "../text/once.ts";
import { sharedFacets } from "./builtin.ts";
import type { Facet, FacetValue } from "./facet.ts";
import type { Condition, Template } from "./template.ts";

/** In the order of the shared list, then of the template. */
export const facetsOf: (template: Template) => readonly Facet[] = onceForEach((template) => [
  ...sharedFacets,
  ...ownFacets(template),
]);

/** A facet that nobody else knows takes the values that conditions ask for, and any other. */
function ownFacets(template: Template): Facet[] {
  const own = new Map<string, Set<FacetValue>>();
  for (const { facets } of conditionsOf(template)) {
    for (const [name, values] of Object.entries(facets)) {
      if (sharedFacets.some((facet) => facet.name === name)) continue;
      own.set(name, new Set([...(own.get(name) ?? []), ...values.flatMap(withOpposite)]));
    }
  }
  return [...own].map(([name, values]) => ({
    ...{ name, question: `What is its ${name.replaceAll("-", " ")}?`, values: [...values] },
    ...{ open: true, several: true, exclusive: false, presumed: false, signs: [] },
  }));
}

function withOpposite(value: FacetValue): FacetValue[] {
  return typeof value === "boolean" ? [true, false] : [value];
}

function conditionsOf({ steps }: Template): Condition[] {
  const sections = steps.flatMap((step) => step.sections);
  return [...sections, ...sections.flatMap(({ items }) => items)].flatMap(({ when }) => when ?? []);
}
