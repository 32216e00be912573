/** The names that a configuration or a directive may use: ids of rules, sections, items and templates, and facets. */

import type { KnownFacet, KnownNames } from "../config/index.ts";
import { codesOf } from "../rules/codes.ts";
import { rules } from "../rules/index.ts";
import { facetsOf, type Template } from "../templates/index.ts";

/** Put together when somebody asks: most documents have no configuration. */
export function knownNames(templates: readonly Template[]): KnownNames {
  let codes: ReadonlySet<string> | undefined;
  let facets: ReadonlyMap<string, KnownFacet> | undefined;
  return {
    templates: templates.map(({ id }) => id),
    get codes() {
      codes ??= codesOf(rules, templates);
      return codes;
    },
    get facets() {
      facets ??= new Map(templates.flatMap(facetsOf).map((facet) => [facet.name, facet]));
      return facets;
    },
  };
}
