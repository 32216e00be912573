/** `1000 / 30 = 30 ms`: a written calculation that does not give the written result. */

import type { Calculation, Claim } from "../calc/calculation.ts";
import { type ClaimData, fixClaim } from "./claim-fix.ts";
import type { Rule } from "./rule.ts";

export const arithmeticMismatch: Rule = {
  id: "arithmetic-mismatch",
  summary: "A written calculation gives the written result",
  why: "One wrong factor of 60 or 1000 sinks a capacity plan, and nobody recomputes a number that stands in a document.",
  severity: "error",
  fixesItself: true,
  scope: "anywhere",
  examples: {
    bad: "At 30 fps a frame lasts 1000 ms / 30 = 30 ms.",
    good: "At 30 fps a frame lasts 1000 ms / 30 = 33.3 ms.",
  },
  *check({ calculations }) {
    for (const calculation of calculations) {
      const { claim } = calculation;
      if (!claim || claim.verdict === "holds" || claim.mismatch) continue;
      const severity = claim.approximate ? "warning" : "error";
      const { span, expression } = calculation;
      const data: ClaimData = { claim: claim.span, expected: claim.expected, expression, calculation: span };
      yield { span: claim.span, message: message(calculation, claim), severity, data };
    }
  },
  fix: fixClaim,
};

function message({ display }: Calculation, { text, expected, slip }: Claim): string {
  const result = expected || display();
  return `The calculation gives ${result}, not ${text}.${slip ? ` Probably ${slip}.` : ""}`;
}
