/** The codes that findings may have: ids of rules, and of the sections and items of templates. */

import type { Template } from "../templates/index.ts";
import { onceForEach } from "../text/once.ts";
import { missingItem } from "./missing-item.ts";
import type { Rule } from "./rule.ts";

/** `missing-item` reports under the ids of sections and items, never under its own. */
export function codesOf(rules: readonly Rule[], templates: readonly Template[]): ReadonlySet<string> {
  const own = rules.filter((rule) => rule !== missingItem).map(({ id }) => id);
  return new Set([...own, ...templates.flatMap((template) => [...idsOf(template)])]);
}

/** The ids of a template's sections and items. */
export const idsOf: (template: Template) => ReadonlySet<string> = onceForEach(({ steps }) => {
  const sections = steps.flatMap((step) => step.sections);
  return new Set(sections.flatMap(({ id, items }) => [id, ...items.map((item) => item.id)]));
});
