/** How far a checklist is: which items are asked, which of them are settled, and how many of the required ones. */

import type { ItemState, Status, StepState } from "./checklist.ts";

export interface Progress {
  /** Required items that are settled … */
  readonly answered: number;
  /** … of how many required ones. */
  readonly required: number;
}

/** Nothing is left to do: the text answers it, or its author says that it does not apply. */
export function isSettled({ status }: { readonly status: Status }): boolean {
  return status === "answered" || status === "not-applicable";
}

/** A step's items but for those that this document need not answer. */
export function askedItems({ sections }: StepState): ItemState[] {
  const asked: ItemState[] = [];
  for (const { items } of sections) for (const item of items) if (item.need !== "hidden") asked.push(item);
  return asked;
}

/** Of the whole checklist. */
export function progressIn(steps: readonly StepState[]): Progress {
  let answered = 0;
  let required = 0;
  for (const { sections } of steps) {
    for (const { items } of sections) {
      const own = progressOf(items);
      answered += own.answered;
      required += own.required;
    }
  }
  return { answered, required };
}

export function progressOf(items: Iterable<Pick<ItemState, "need" | "status">>): Progress {
  let answered = 0;
  let required = 0;
  for (const item of items) {
    if (item.need !== "required") continue;
    required++;
    if (isSettled(item)) answered++;
  }
  return { answered, required };
}
