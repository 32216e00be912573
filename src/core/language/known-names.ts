/** The names that a configuration or a directive may use: ids of rules, sections, items and templates, and facets. */

import type { KnownNames } from "../config/index.ts";
import { rules } from "../rules/index.ts";
import { facetsOf, type Template } from "../templates/index.ts";

export function knownNames(templates: readonly Template[]): KnownNames {
  return {
    codes: new Set([...rules.map(({ id }) => id), ...templates.flatMap(idsOf)]),
    templates: templates.map(({ id }) => id),
    facets: new Map(templates.flatMap(facetsOf).map((facet) => [facet.name, facet])),
  };
}

/** The ids of sections and items. */
function idsOf({ steps }: Template): string[] {
  return steps.flatMap(({ sections }) => sections.flatMap(({ id, items }) => [id, ...items.map((item) => item.id)]));
}
