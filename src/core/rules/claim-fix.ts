/** The quick fix of a claim that does not hold: the author's number is replaced by the right one. */

import type { Fix } from "../text/edit.ts";
import type { Span } from "../text/span.ts";
import type { Finding } from "./rule.ts";

/** What a finding about a claim carries for its fix. */
export interface ClaimData {
  readonly claim: Span;
  /** What to write instead; empty where there is nothing to propose. */
  readonly expected: string;
  /** Expression and claim together. */
  readonly calculation: Span;
}

export function replaceClaim(finding: Finding): Fix | undefined {
  const { claim, expected } = finding.data as ClaimData;
  if (expected === "") return undefined;
  return { title: `Replace by ${expected}`, edits: [{ span: claim, text: expected }] };
}
