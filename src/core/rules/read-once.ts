/** What several rules read of one thing is read for the first of them and kept for the others. */

import type { RuleContext } from "./rule.ts";

/**
 * The same function, which works but once in a run of the rules. What it found is kept with the context: in a WeakMap the
 * engine would carry it, and with it the document, through its quick collections of garbage.
 */
export function readOnce<Found extends NonNullable<unknown>>(
  read: (context: RuleContext) => Found,
): (context: RuleContext) => Found {
  return (context) => {
    const { kept } = context;
    const before = kept?.get(read);
    // What a function has kept is what it found.
    if (before !== undefined) return before as Found;
    const found = read(context);
    kept?.set(read, found);
    return found;
  };
}
