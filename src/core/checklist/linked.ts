/** Parts of the design that are told in a file of their own: `[Monitoring](monitoring.md)`. */

import { type DesignDoc, type FileLink, fileLinks } from "../document/index.ts";
import type { TemplateSection } from "../templates/template.ts";
import type { Stated } from "./directive-states.ts";
import type { HeadingIndex } from "./heading-index.ts";

/** By section of the template: its questions are answered elsewhere. */
export type LinkedStates = ReadonlyMap<TemplateSection, Stated>;

const none: LinkedStates = new Map();

/** What the labels of links stand for, of those whose file is there: a section, or all those of a step. */
export function linkedStates(document: DesignDoc, there: readonly string[], headings: HeadingIndex): LinkedStates {
  if (there.length === 0) return none;
  const states = new Map<TemplateSection, Stated>();
  for (const link of fileLinks(document)) {
    if (!there.includes(link.path)) continue;
    for (const { how, section, step } of headings.meaningOf(link.label)?.matches ?? [])
      if (how === "exact" || how === "part")
        for (const told of section ? [section] : step.sections) states.set(told, stateOf(link));
  }
  return states;
}

function stateOf({ path, span }: FileLink): Stated {
  return { status: "answered", evidence: { span, where: "document", reason: `is told in ${path}` } };
}
