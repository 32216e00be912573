/** The templates that come with the program, compiled from YAML by `npm run generate`. */

import { type Ahead, readAhead } from "./ahead.ts";
import packed from "./builtin.generated.json" with { type: "json" };
import { compose } from "./compose.ts";
import type { TemplateDraft } from "./draft.ts";
import type { Facet } from "./facet.ts";
import type { GatheredPhrases } from "./gather.ts";
import type { HeadingNames } from "./heading-names.ts";
import { unpack } from "./packed.ts";
import { gatheredAhead, type PhrasesAhead } from "./phrases-ahead.ts";
import type { Lexicons, Step, Template } from "./template.ts";

/** Built-in templates share their facets and lexicons; a base stands before what extends it. */
interface Builtin extends BuiltinAhead {
  readonly lexicons: Lexicons;
}

/** What is always needed of them. */
export interface BuiltinAhead {
  readonly facets: readonly Facet[];
  readonly templates: readonly TemplateDraft[];
}

let unpacked: Builtin | undefined;

const { facets, templates } = (readAhead("builtin")?.data as BuiltinAhead | undefined) ?? generated();

export const sharedFacets: readonly Facet[] = facets;

export const builtinTemplates: readonly Template[] = templates.map(lazily);

/** Nobody needs them to judge by a template whose phrases are known ahead. */
export function sharedLexicons(): Lexicons {
  return (readAhead("lexicons")?.data as Lexicons | undefined) ?? generated().lexicons;
}

/** By `eight-step` or, with the version the document was written for, `eight-step@1`; a team's own come first. */
export function templateById(id: string, own: readonly Template[] = []): Template | undefined {
  const [name] = id.split("@");
  return own.find((template) => template.id === name) ?? builtinTemplates.find((template) => template.id === name);
}

/** What may be known ahead of a built-in template, beside the numbers of its phrases. */
export interface TemplateAhead extends PhrasesAhead {
  readonly steps: readonly Step[];
  readonly headingNames: HeadingNames;
  /** Those of the lexicons that say what headings mean. */
  readonly headingLexicons: Lexicons;
}

/** The phrases of a template, if it is a built-in one and they were gathered ahead. */
export function phrasesAheadOf(template: Template): GatheredPhrases | undefined {
  const ahead = aheadOf(template);
  return ahead && gatheredAhead(ahead.data as TemplateAhead, ahead.numbers);
}

/** What its steps and sections are called, likewise. */
export function headingNamesAheadOf(template: Template): HeadingNames | undefined {
  return (aheadOf(template)?.data as TemplateAhead | undefined)?.headingNames;
}

/** At least those of a template's lexicons that say what headings mean. */
export function headingLexiconsOf(template: Template): Lexicons {
  return (aheadOf(template)?.data as TemplateAhead | undefined)?.headingLexicons ?? template.lexicons;
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
    ...{ id, version, title, summary },
    get lexicons() {
      return sharedLexicons();
    },
    get steps() {
      steps ??= (readAhead(id)?.data as TemplateAhead | undefined)?.steps ?? composed(draft);
      return steps;
    },
  };
}

function composed(draft: TemplateDraft): readonly Step[] {
  const full = generated().templates.find(({ id }) => id === draft.id) ?? draft;
  return compose(full, full.extends === undefined ? undefined : templateById(full.extends), {}).steps;
}

function generated(): Builtin {
  unpacked ??= JSON.parse(unpack(packed)) as Builtin;
  return unpacked;
}
