/** What can be worked out ahead of the built-in templates: all that judging a document takes from them. */

import { headingNames } from "../core/checklist/heading-names.ts";
import type { Ahead } from "../core/templates/ahead.ts";
import { type BuiltinAhead, sharedFacets, sharedLexicons } from "../core/templates/builtin.ts";
import { phrasesOf } from "../core/templates/compile.ts";
import { builtinTemplates, type Template } from "../core/templates/index.ts";
import { phrasesAhead } from "../core/templates/phrases-ahead.ts";
import type { Lexicons } from "../core/templates/template.ts";

/** By name, as `readAhead` asks for it. */
export function allAhead(): ReadonlyMap<string, Ahead> {
  const templates = builtinTemplates.map(({ id, version, title, summary }) => ({ id, version, title, summary }));
  return new Map([
    ["builtin", plain({ facets: sharedFacets, templates })],
    ["lexicons", plain(sharedLexicons())],
    ...builtinTemplates.map((one) => [one.id, templateAhead(one)] as const),
  ]);
}

function plain(data: BuiltinAhead | Lexicons): Ahead {
  return { data, numbers: new Int32Array() };
}

function templateAhead(template: Template): Ahead {
  const { data, numbers } = phrasesAhead(phrasesOf(template));
  const headings = { headingNames: headingNames(template), headingLexicons: headingLexicons(template) };
  return { data: { steps: template.steps, ...headings, ...data }, numbers };
}

function headingLexicons({ lexicons }: Template): Lexicons {
  return Object.fromEntries(Object.entries(lexicons).filter(([name]) => name.startsWith("heading-")));
}
