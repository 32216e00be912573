/** What kind of system a document designs, as its facets say. */

import type { FacetState } from "../checklist/index.ts";
import type { FixContext } from "./rule.ts";

/** The values of a facet as text; none where nothing tells. `stated` leaves out what was only inferred. */
export function facetValues({ checklist }: FixContext, name: string, stated?: "stated"): readonly string[] {
  const facet: FacetState | undefined = checklist?.facets.find((candidate) => candidate.name === name);
  if (!facet || (stated && facet.source === "inferred")) return [];
  return facet.values.map((value) => String(value));
}
