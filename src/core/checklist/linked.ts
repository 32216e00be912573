/** Parts of the design that are told in a file of their own: `[Monitoring](monitoring.md)`. */

import { type DesignDoc, type FileLink, fileLinks } from "../document/index.ts";
import type { Step, TemplateSection } from "../templates/template.ts";
import type { ItemState } from "./checklist.ts";
import type { HeadingIndex } from "./heading-index.ts";

/** By step or section of the template: its questions are answered elsewhere. */
export type LinkedStates = ReadonlyMap<Step | TemplateSection, Pick<ItemState, "status" | "evidence">>;

const none: LinkedStates = new Map();

/** What the labels of links stand for, of those whose file is there. */
export function linkedStates(document: DesignDoc, there: readonly string[], headings: HeadingIndex): LinkedStates {
  if (there.length === 0) return none;
  const states = new Map<Step | TemplateSection, Pick<ItemState, "status" | "evidence">>();
  const reader = headings.forDocument();
  for (const link of fileLinks(document)) {
    if (!there.includes(link.path)) continue;
    for (const { how, section, step } of reader.heading(link.label)?.matches ?? [])
      if (how === "exact" || how === "part") states.set(section ?? step, stateOf(link));
  }
  return states;
}

function stateOf({ path, span }: FileLink): Pick<ItemState, "status" | "evidence"> {
  return { status: "answered", evidence: { span, where: "document", reason: `is told in ${path}` } };
}
