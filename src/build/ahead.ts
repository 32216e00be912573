/** What can be worked out ahead of the built-in templates: all that judging a document takes from them. */

import { aliasKey } from "../core/checklist/alias-table.ts";
import type { Ahead } from "../core/templates/ahead.ts";
import { sharedFacets, sharedLexicons } from "../core/templates/builtin.ts";
import { phrasesOf } from "../core/templates/compile.ts";
import { builtinTemplates, type Template } from "../core/templates/index.ts";
import { phrasesAhead } from "../core/templates/phrases-ahead.ts";

/** By name, as `readAhead` asks for it. */
export function allAhead(): ReadonlyMap<string, Ahead> {
  const templates = builtinTemplates.map(({ id, version, title, summary }) => ({ id, version, title, summary }));
  const shared = { data: { lexicons: sharedLexicons, facets: sharedFacets, templates }, numbers: new Int32Array() };
  return new Map([["builtin", shared], ...builtinTemplates.map((one) => [one.id, templateAhead(one)] as const)]);
}

function templateAhead(template: Template): Ahead {
  const { data, numbers } = phrasesAhead(phrasesOf(template));
  return { data: { steps: template.steps, headingKeys: headingKeysOf(template), ...data }, numbers };
}

/** Of most aliases the key is the alias itself. */
export function headingKeysOf({ steps }: Template): Readonly<Record<string, string>> {
  const named = steps.flatMap((step) => [step, ...step.sections]);
  const aliases = named.flatMap(({ title, aliases }) => [title, ...Object.values(aliases).flat()]);
  const keys = aliases.map((alias) => [alias, aliasKey(alias)] as const);
  return Object.fromEntries(keys.filter(([alias, key]) => key !== alias));
}
