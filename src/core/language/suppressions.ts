/** What can be switched off at a place: each code once, with the comment that does it. */

import type { Analysis } from "../analysis.ts";
import { suppressionOf, unusedCode } from "../directives/index.ts";
import type { Finding } from "../rules/rule.ts";
import type { Fix } from "../text/edit.ts";
import { type Span, touches } from "../text/span.ts";

export interface Suppression {
  readonly code: string;
  readonly findings: readonly Finding[];
  /** Absent where no comment can stand. */
  readonly fix?: Fix;
}

/** A comment that is in vain is taken away, not silenced by another one. */
export function suppressionsIn({ document, findings }: Analysis, span: Span): readonly Suppression[] {
  const here = findings.filter((finding) => finding.code !== unusedCode && touches(finding.span, span));
  return [...new Set(here.map(({ code }) => code))].map((code) => {
    const own = here.filter((finding) => finding.code === code);
    const edits = suppressionOf(document, code, own[0]?.span.start ?? span.start);
    return { code, findings: own, ...(edits ? { fix: { title: `Switch off “${code}” here`, edits } } : {}) };
  });
}
