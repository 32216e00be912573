/** Every facet that a template knows, with its values and who says so: front matter before settings before the text. */

import type { DesignDoc } from "../document/index.ts";
import { valuesOf } from "../templates/facet-values.ts";
import type { FacetState } from "./checklist.ts";
import type { PreparedFacet } from "./facet-signs.ts";
import type { Facets } from "./facets.ts";

/** What sentences of the document speak for. */
export type InferredFacet = Required<Pick<FacetState, "values" | "span" | "signs">>;

/** In the template's order. What a source writes and the facet does not take counts as not written. */
export function facetStates(
  { frontMatter }: DesignDoc,
  facets: readonly PreparedFacet[],
  settings: Facets,
  infer: (facet: PreparedFacet) => InferredFacet | undefined,
): readonly FacetState[] {
  return facets.map((prepared) => {
    const { facet, unknown } = prepared;
    const { name } = facet;
    const written = valuesOf(facet, frontMatter.values[name]).values;
    const span = frontMatter.spans[name];
    if (written.length > 0) return { facet, name, values: written, source: "front-matter", ...(span && { span }) };
    const set = valuesOf(facet, settings[name]).values;
    if (set.length > 0) return { facet, name, values: set, source: "settings" };
    const inferred = infer(prepared);
    if (!inferred) return unknown;
    return { facet, name, values: inferred.values, source: "inferred", span: inferred.span, signs: inferred.signs };
  });
}
