/** The names that a configuration or a directive may use: ids of rules, sections, items and templates, and facets. */

import type { KnownNames } from "../config/index.ts";
import { codesOf } from "../rules/codes.ts";
import { rules } from "../rules/index.ts";
import { facetsOf, type Template } from "../templates/index.ts";

export function knownNames(templates: readonly Template[]): KnownNames {
  return {
    codes: codesOf(rules, templates),
    templates: templates.map(({ id }) => id),
    facets: new Map(templates.flatMap(facetsOf).map((facet) => [facet.name, facet])),
  };
}
