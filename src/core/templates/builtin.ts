/** The templates that come with the program, compiled from YAML by `npm run generate`. */

import builtin from "./builtin.generated.json" with { type: "json" };
import type { Facet } from "./facet.ts";
import { unpack } from "./packed.ts";
import type { Lexicons, Template } from "./template.ts";

/** Templates share lexicons and facets. */
const generated = JSON.parse(unpack(builtin)) as {
  readonly lexicons: Lexicons;
  readonly facets: readonly Facet[];
  readonly templates: readonly Omit<Template, "lexicons">[];
};

export const sharedLexicons: Lexicons = generated.lexicons;

export const sharedFacets: readonly Facet[] = generated.facets;

export const builtinTemplates: readonly Template[] = generated.templates.map((template) => ({
  ...template,
  lexicons: sharedLexicons,
}));

/** By `eight-step` or, with the version the document was written for, `eight-step@1`. */
export function templateById(id: string): Template | undefined {
  const [name] = id.split("@");
  return builtinTemplates.find((template) => template.id === name);
}
