/** A text with everything repaired that needs no decision, or with all that is missing inserted. */

import { type Analysis, type AnalysisOptions, analyze } from "../analysis.ts";
import { completeDocument } from "../scaffold/index.ts";
import { applyEdits, type Edit } from "../text/edit.ts";
import { safeEdits } from "./fix-all.ts";

/** What to do to a text. */
export interface FixOptions extends AnalysisOptions {
  /** Inserts the missing sections instead of repairing what stands there. */
  readonly sections?: boolean;
}

export interface FixedText {
  readonly text: string;
  /** What it was before and after. */
  readonly before: Analysis;
  readonly after: Analysis;
}

/** Fixes that meet are applied one after the other, in so many rounds at most. */
const mostRounds = 10;

/** Never fails. Fixing the result again changes nothing, unless the rounds were not enough. */
export function fixText(text: string, { sections = false, ...options }: FixOptions = {}): FixedText {
  const before = analyze(text, options);
  const editsOf = sections ? missingSectionEdits : safeEdits;
  let fixed = text;
  let after = before;
  for (let round = 0; round < mostRounds; round++) {
    const next = applyEdits(fixed, editsOf(after));
    if (next === fixed) break;
    fixed = next;
    after = analyze(fixed, options);
  }
  return { text: fixed, before, after };
}

function missingSectionEdits({ document, checklist }: Analysis): readonly Edit[] {
  return (checklist && completeDocument(document, checklist)?.edits) ?? [];
}
