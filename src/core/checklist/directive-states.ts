/** What the author has said about items: `na` with a reason, and `done`. */

import type { Directive } from "../directives/index.ts";
import type { Evidence, Status } from "./checklist.ts";

/** By item or section id. */
export type DirectiveStates = ReadonlyMap<string, Stated>;

export interface Stated {
  readonly status: Status;
  readonly evidence: Evidence;
}

export function directiveStates(directives: readonly Directive[]): DirectiveStates {
  const states = new Map<string, Stated>();
  for (const directive of directives) {
    const state = stateOf(directive);
    if (state) for (const id of directive.ids) states.set(id, state);
  }
  return states;
}

function stateOf({ kind, reason, span }: Directive): Stated | undefined {
  if (kind === "done") {
    return { status: "answered", evidence: { span, where: "directive", reason: reason ?? "marked as done" } };
  }
  if (kind !== "na" || reason === undefined) return undefined;
  return { status: "not-applicable", evidence: { span, where: "directive", reason } };
}
