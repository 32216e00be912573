/** The templates that come with the program, compiled from YAML by `npm run generate`. */

import builtin from "./builtin.generated.json" with { type: "json" };
import { compose } from "./compose.ts";
import type { TemplateDraft } from "./draft.ts";
import type { Facet } from "./facet.ts";
import { unpack } from "./packed.ts";
import type { Lexicons, Step, Template } from "./template.ts";

/** Built-in templates share their lexicons and facets; a base stands before what extends it. */
const generated = JSON.parse(unpack(builtin)) as {
  readonly lexicons: Lexicons;
  readonly facets: readonly Facet[];
  readonly templates: readonly TemplateDraft[];
};

export const sharedLexicons: Lexicons = generated.lexicons;

export const sharedFacets: readonly Facet[] = generated.facets;

export const builtinTemplates: readonly Template[] = generated.templates.map(lazily);

/** By `eight-step` or, with the version the document was written for, `eight-step@1`; a team's own come first. */
export function templateById(id: string, own: readonly Template[] = []): Template | undefined {
  const [name] = id.split("@");
  return own.find((template) => template.id === name) ?? builtinTemplates.find((template) => template.id === name);
}

/** A program judges by one template, so the steps of the others are never put together. */
function lazily(draft: TemplateDraft): Template {
  const { id, version, title, summary } = draft;
  let steps: readonly Step[] | undefined;
  return {
    ...{ id, version, title, summary, lexicons: sharedLexicons },
    get steps() {
      steps ??= compose(draft, draft.extends === undefined ? undefined : templateById(draft.extends), {}).steps;
      return steps;
    },
  };
}
