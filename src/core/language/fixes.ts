/** The quick fixes at a place. */

import type { Analysis } from "../analysis.ts";
import type { Finding } from "../rules/rule.ts";
import { fixesOf } from "../rules/run.ts";
import type { Fix } from "../text/edit.ts";
import { type Span, touches } from "../text/span.ts";

export interface FixHere {
  readonly fix: Fix;
  /** All findings here that it repairs. */
  readonly findings: readonly Finding[];
  /** The first fix of its finding. */
  readonly preferred: boolean;
}

/** Each fix once, even where several items of one section propose the same. */
export function fixesIn(analysis: Analysis, span: Span): readonly FixHere[] {
  const found = new Map<string, FixHere>();
  for (const finding of analysis.findings) {
    if (!touches(finding.span, span)) continue;
    for (const [index, fix] of fixesOf(finding, analysis).entries()) {
      const key = JSON.stringify(fix);
      const known = found.get(key);
      const findings = [...(known?.findings ?? []), finding];
      found.set(key, { fix, findings, preferred: known?.preferred || index === 0 });
    }
  }
  return [...found.values()];
}
