/** What the author has said about items: `na` with a reason, and `done`. */

import type { Directive } from "../directives/index.ts";
import type { ItemState } from "./checklist.ts";

/** By item or section id. */
export type DirectiveStates = ReadonlyMap<string, Pick<ItemState, "status" | "evidence">>;

export function directiveStates(directives: readonly Directive[]): DirectiveStates {
  const states = new Map<string, Pick<ItemState, "status" | "evidence">>();
  for (const directive of directives) {
    const state = stateOf(directive);
    if (state) for (const id of directive.ids) states.set(id, state);
  }
  return states;
}

function stateOf({ kind, reason, span }: Directive): Pick<ItemState, "status" | "evidence"> | undefined {
  if (kind === "done") {
    return { status: "answered", evidence: { span, where: "directive", reason: reason ?? "marked as done" } };
  }
  if (kind !== "na" || reason === undefined) return undefined;
  return { status: "not-applicable", evidence: { span, where: "directive", reason } };
}
