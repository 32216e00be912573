/** What may answer an item, and which of two does it better. */

import type { Span } from "../text/span.ts";
import type { Where } from "./scope.ts";

/** The better of two is the one that answers, then the nearer one, then the earlier one. */
export interface Finding {
  readonly status: "answered" | "partial";
  readonly span: Span;
  readonly where: Where;
  /** Worded only for the finding that is kept in the end. */
  readonly reason: () => string;
}

const distance: Readonly<Record<Where, number>> = { section: 1, step: 2, document: 3 };

export function isFarther(where: Where, than: Where): boolean {
  return distance[where] > distance[than];
}

/** Something of this status, found here and now, takes the place of what has been found before. */
export function isBetter(status: Finding["status"], where: Where, before: Finding | undefined): boolean {
  if (!before) return true;
  if (status !== before.status) return status === "answered";
  return distance[where] < distance[before.where];
}

/** Nothing that is found here or farther away can be better. */
export function isSettledAt(where: Where, found: Finding | undefined): boolean {
  return found?.status === "answered" && distance[found.where] <= distance[where];
}
