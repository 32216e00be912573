/** The templates that come with the program, compiled from YAML by `npm run generate`. */

import { type Ahead, readAhead } from "./ahead.ts";
import builtin from "./builtin.generated.json" with { type: "json" };
import { compose } from "./compose.ts";
import type { TemplateDraft } from "./draft.ts";
import type { Facet } from "./facet.ts";
import type { GatheredPhrases } from "./gather.ts";
import { unpack } from "./packed.ts";
import { gatheredAhead, type PhrasesAhead } from "./phrases-ahead.ts";
import type { Lexicons, Step, Template } from "./template.ts";

/** Built-in templates share their lexicons and facets; a base stands before what extends it. */
interface Builtin {
  readonly lexicons: Lexicons;
  readonly facets: readonly Facet[];
  readonly templates: readonly TemplateDraft[];
}

const generated = (readAhead("builtin")?.data ?? JSON.parse(unpack(builtin))) as Builtin;

export const sharedLexicons: Lexicons = generated.lexicons;

export const sharedFacets: readonly Facet[] = generated.facets;

export const builtinTemplates: readonly Template[] = generated.templates.map(lazily);

/** By `eight-step` or, with the version the document was written for, `eight-step@1`; a team's own come first. */
export function templateById(id: string, own: readonly Template[] = []): Template | undefined {
  const [name] = id.split("@");
  return own.find((template) => template.id === name) ?? builtinTemplates.find((template) => template.id === name);
}

/** What may be known ahead of a built-in template, beside the numbers of its phrases. */
export interface TemplateAhead extends PhrasesAhead {
  readonly steps: readonly Step[];
  /** By title or alias: the key that a heading is looked up by, where it is another. */
  readonly headingKeys: Readonly<Record<string, string>>;
}

/** The phrases of a template, if it is a built-in one and they were gathered ahead. */
export function phrasesAheadOf(template: Template): GatheredPhrases | undefined {
  const ahead = aheadOf(template);
  return ahead && gatheredAhead(ahead.data as TemplateAhead, ahead.numbers);
}

/** The keys of its titles and aliases, likewise. */
export function headingKeysAheadOf(template: Template): TemplateAhead["headingKeys"] | undefined {
  return (aheadOf(template)?.data as TemplateAhead | undefined)?.headingKeys;
}

/** A team's own template may have the id of a built-in one. */
function aheadOf(template: Template): Ahead | undefined {
  return builtinTemplates.includes(template) ? readAhead(template.id) : undefined;
}

/** A program judges by one template, so the steps of the others are never put together. */
function lazily(draft: TemplateDraft): Template {
  const { id, version, title, summary } = draft;
  let steps: readonly Step[] | undefined;
  return {
    ...{ id, version, title, summary, lexicons: sharedLexicons },
    get steps() {
      steps ??= (readAhead(id)?.data as TemplateAhead | undefined)?.steps ?? composed(draft);
      return steps;
    },
  };
}

function composed(draft: TemplateDraft): readonly Step[] {
  return compose(draft, draft.extends === undefined ? undefined : templateById(draft.extends), {}).steps;
}
