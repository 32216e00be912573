/** The sections that a template asks for and the document has no heading for. */

import type { Analysis } from "../analysis.ts";
import type { SectionState } from "../checklist/checklist.ts";
import { isSettled } from "../checklist/index.ts";
import type { TemplateSection } from "../templates/template.ts";

export interface MissingSection {
  readonly section: TemplateSection;
  /** The title of the step it belongs to. */
  readonly step: string;
  /** A required question of it has no answer anywhere. */
  readonly open: boolean;
}

/** In the template's order. */
export function missingSections({ checklist }: Analysis): readonly MissingSection[] {
  const steps = checklist?.steps ?? [];
  return steps.flatMap(({ step, sections }) =>
    sections
      .filter(({ active, match }) => active && !match)
      .map((state) => ({ section: state.section, step: step.title, open: isOpen(state) })),
  );
}

function isOpen({ items }: SectionState): boolean {
  return items.some((item) => item.need === "required" && !isSettled(item));
}
