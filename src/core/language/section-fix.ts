/** The one edit that gives a section of the template its skeleton, with its heading where that is missing too. */

import type { Analysis } from "../analysis.ts";
import { insertSection, insertSkeleton } from "../scaffold/index.ts";
import type { Fix } from "../text/edit.ts";

/** Nothing for an id that the template does not know. */
export function sectionFix({ document, checklist }: Analysis, sectionId: string): Fix | undefined {
  if (!checklist) return undefined;
  const sections = checklist.steps.flatMap((step) => step.sections);
  const state = sections.find(({ section }) => section.id === sectionId);
  return state?.match ? insertSkeleton(document, state) : insertSection(document, checklist, sectionId);
}
