/** The one edit that gives a section of the template its skeleton, with its heading where that is missing too. */

import type { Analysis } from "../analysis.ts";
import { insertSection, insertSkeleton } from "../scaffold/index.ts";
import type { Edit } from "../text/edit.ts";

/** Nothing for an id that the template does not know. */
export function sectionInsertion({ document, checklist }: Analysis, sectionId: string): Edit | undefined {
  if (!checklist) return undefined;
  const sections = checklist.steps.flatMap((step) => step.sections);
  const state = sections.find(({ section }) => section.id === sectionId);
  const fix = state?.match ? insertSkeleton(document, state) : insertSection(document, checklist, sectionId);
  return fix?.edits[0];
}
