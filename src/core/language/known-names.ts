/** The names that a configuration or a directive may use: ids of rules and templates, and facets. */

import type { KnownNames } from "../config/index.ts";
import { rules } from "../rules/index.ts";
import type { Condition, Template } from "../templates/index.ts";

export function knownNames(templates: readonly Template[]): KnownNames {
  const conditions = templates.flatMap(conditionsOf);
  return {
    codes: new Set([...rules.map(({ id }) => id), ...templates.flatMap(idsOf)]),
    templates: templates.map(({ id }) => id),
    facets: [...new Set(conditions.flatMap(({ facets }) => Object.keys(facets)))].sort(),
  };
}

/** The ids of sections and items. */
function idsOf({ steps }: Template): string[] {
  return steps.flatMap(({ sections }) => sections.flatMap(({ id, items }) => [id, ...items.map((item) => item.id)]));
}

function conditionsOf({ steps }: Template): Condition[] {
  const asked = steps.flatMap(({ sections }) => sections.flatMap((section) => [section, ...section.items]));
  return asked.flatMap(({ when }) => when ?? []);
}
