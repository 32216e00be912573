/** `3 × 50 ms = 150 MB`: a result of another dimension than its calculation, or a sum of things that do not add up. */

import type { Span } from "../text/span.ts";
import { type ClaimData, fixClaim } from "./claim-fix.ts";
import type { Rule } from "./rule.ts";

export const unitMismatch: Rule = {
  id: "unit-mismatch",
  summary: "The units of a calculation fit each other and its result",
  why: "A time cannot be a size. Where the units do not fit, a factor is missing or the wrong thing was computed.",
  severity: "warning",
  scope: "anywhere",
  examples: {
    bad: "Three stages of 50 ms each take 3 × 50 ms = 150 MB.",
    good: "Three stages of 50 ms each take 3 × 50 ms = 150 ms.",
  },
  *check({ calculations, document }) {
    for (const { claim, display, expression, span, problems } of calculations) {
      const [problem] = problems;
      if (problem?.code === "dimension-mismatch" && isResolved(document.text, span))
        yield { span: problem.span, message: problem.message };
      if (!claim?.mismatch) continue;
      const { expected } = claim;
      const message = `The calculation gives ${expected || display()}, and ${claim.text} is something else: the units do not fit.`;
      const data: ClaimData = { claim: claim.span, expected, expression, calculation: span };
      yield { span: claim.span, message, data };
    }
  },
  fix: (finding, context) => (finding.data ? fixClaim(finding, context) : undefined),
};

/** Without a result behind it a plus may just as well join two things of a list. */
function isResolved(text: string, { end }: Span): boolean {
  return /^\s*[=≈]/.test(text.slice(end, end + 4));
}
