/** The sections that a template asks for and the document has no heading for. */

import type { Analysis } from "../analysis.ts";
import type { SectionState } from "../checklist/checklist.ts";
import { isSettled } from "../checklist/index.ts";
import { titlesFor } from "../scaffold/index.ts";
import type { TemplateSection } from "../templates/template.ts";

export interface MissingSection {
  readonly section: TemplateSection;
  /** What its heading would be, in the document's script. */
  readonly title: string;
  /** The title of the step it belongs to. */
  readonly step: string;
  /** A required question of it has no answer anywhere. */
  readonly open: boolean;
}

/** In the template's order. */
export function missingSections({ document, checklist }: Analysis): readonly MissingSection[] {
  const steps = checklist?.steps ?? [];
  const titleOf = titlesFor(document);
  return steps.flatMap(({ step, sections }) =>
    sections
      .filter(({ active, match }) => active && !match)
      .map((state) => {
        const { section } = state;
        return { section, title: titleOf(section), step: titleOf(step), open: isOpen(state) };
      }),
  );
}

function isOpen({ items }: SectionState): boolean {
  return items.some((item) => item.need === "required" && !isSettled(item));
}
