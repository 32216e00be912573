/** What stands above each step's heading: how far the step is, and what to answer next. */

import type { Analysis } from "../analysis.ts";
import type { SectionState, StepState } from "../checklist/checklist.ts";
import { askedItems, isSettled, progressOf } from "../checklist/index.ts";
import type { Span } from "../text/span.ts";

export interface StepLens {
  /** The id of the step. */
  readonly step: string;
  /** Its heading. */
  readonly span: Span;
  /** Required items that are answered or not applicable, of how many. */
  readonly answered: number;
  readonly required: number;
  /** The first required item that is open: its id, and the title of the section that asks it. */
  readonly next?: { readonly item: string; readonly section: string };
}

/** Of every step that the document has a heading for and that requires anything. */
export function stepLenses({ checklist }: Analysis): readonly StepLens[] {
  return (checklist?.steps ?? []).flatMap((state) => {
    const progress = progressOf(askedItems(state));
    if (!state.match || progress.required === 0) return [];
    return [{ step: state.step.id, span: state.match.heading.span, ...progress, ...nextOf(state) }];
  });
}

function nextOf({ sections }: StepState): Pick<StepLens, "next"> {
  for (const state of sections) {
    const item = openItem(state);
    if (item !== undefined) return { next: { item, section: state.section.title } };
  }
  return {};
}

function openItem({ items }: SectionState): string | undefined {
  return items.find((state) => state.need === "required" && !isSettled(state))?.item.id;
}
