/** What may answer an item, and which of two does it better. */

import type { Evidence } from "./checklist.ts";
import type { Where } from "./scope.ts";

/** The better of two is the one that answers, then the nearer one, then the earlier one. */
export interface Finding {
  readonly status: "answered" | "partial";
  readonly evidence: Evidence & { readonly where: Where };
}

export function isFarther(where: Where, than: Where): boolean {
  return distanceOf(where) > distanceOf(than);
}

/** Something of this status, found here and now, takes the place of what has been found before. */
export function isBetter(status: Finding["status"], where: Where, before: Finding | undefined): boolean {
  if (!before) return true;
  if (status !== before.status) return status === "answered";
  return isFarther(before.evidence.where, where);
}

/** Nothing that is found here or farther away can be better. */
export function isSettledAt(where: Where, found: Finding | undefined): boolean {
  return found?.status === "answered" && !isFarther(found.evidence.where, where);
}

function distanceOf(where: Where): number {
  if (where === "section") return 1;
  return where === "step" ? 2 : 3;
}
