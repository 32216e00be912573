/** Where a document speaks about its system: in its title, and in its text but for the ways that it did not choose. */

import type { StatedQuantity } from "../calc/calculation.ts";
import type { Block, DesignDoc } from "../document/index.ts";
import type { CompiledPhrases } from "../templates/compile.ts";
import type { Template } from "../templates/template.ts";
import type { Areas } from "./areas.ts";
import { Cover } from "./cover.ts";
import { type ReadableText, Reading } from "./reading.ts";
import type { Regions } from "./regions.ts";
import type { Scope } from "./scope.ts";

export interface Source {
  readonly reading: Reading;
  /** In order. */
  readonly quantities: readonly StatedQuantity[];
  /** What is told there is another way than the one chosen. */
  readonly elsewhere: Cover;
  /** Here the document says what it is about. */
  isEarly(offset: number): boolean;
}

export interface Parts {
  readonly document: DesignDoc;
  readonly template: Template;
  readonly phrases: CompiledPhrases;
  readonly reading: Reading;
  readonly regions: Regions;
  readonly scope: Scope;
  readonly quantities: readonly StatedQuantity[];
}

/** The title comes first. */
export function facetSources(parts: Parts): readonly Source[] {
  const { reading, regions, quantities } = parts;
  const alternatives = regions.all.filter(({ special }) => special === "alternatives");
  const elsewhere = alternatives.length > 0 ? new Cover(alternatives.map(({ body }) => body)) : nothing;
  const text: Source = { reading, quantities, elsewhere, isEarly: earlyIn(parts) };
  const title = titleOf(parts.document);
  if (!title) return [text];
  const titleReading = new Reading(title, parts.phrases, everything, []);
  return [{ reading: titleReading, quantities: [], elsewhere: nothing, isEarly: () => true }, text];
}

/** What stands before the first section, and the template's first two steps. */
function earlyIn({ template, scope, document }: Parts): Source["isEarly"] {
  const first = document.sections.find(({ level }) => level > 1)?.span.start ?? document.text.length;
  const steps = template.steps.slice(0, 2);
  return (offset) => offset < first || steps.some((step) => scope.inStep(step, offset));
}

const nothing = new Cover([]);

/** The title as a document of one line. */
function titleOf({ text, prose, sections, root }: DesignDoc): ReadableText | undefined {
  const heading = sections.find(({ level }) => level === 1)?.heading;
  if (!heading) return undefined;
  const block: Block = {
    kind: "text",
    span: heading.content,
    inlines: [],
    section: root,
    quotes: 0,
    item: undefined,
  };
  return { text, prose, blocks: [block] };
}

const everything: Areas = { ignores: () => false, weakness: () => undefined };
