/** `3 × 50 ms = 150 MB`: a result of another dimension than its calculation, or a sum of things that do not add up. */

import type { StatedQuantity } from "../calc/calculation.ts";
import type { DesignDoc } from "../document/index.ts";
import { type Span, slice } from "../text/span.ts";
import { BANDWIDTH, BITS, formatValue, NO_NOUNS } from "../units/index.ts";
import { type ClaimData, fixClaim } from "./claim-fix.ts";
import type { Report, Rule } from "./rule.ts";

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
  *check({ calculations, document, quantities }) {
    yield* bitsAsBytes(document, quantities);
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

/** “16 Mbit/s, i.e. 16 MB/s”: the same rate once in bits and once in bytes, without the factor of eight. */
function* bitsAsBytes({ prose }: DesignDoc, quantities: readonly StatedQuantity[]): Iterable<Report> {
  for (let at = 1; at < quantities.length; at++) {
    const [first, second] = [quantities[at - 1], quantities[at]];
    if (first?.kind !== "bandwidth" || second?.kind !== "bandwidth" || isInBits(first) === isInBits(second)) continue;
    const ratio = first.value / second.value;
    if (Math.abs(ratio - 1) < 0.1 || !restates.test(prose.slice(first.span.end, second.span.start))) continue;
    // One number with both units is a slip, whatever follows.
    const isOneNumber = Math.abs(ratio * (isInBits(first) ? 8 : 1 / 8) - 1) < 0.01;
    if (!isOneNumber && ofPart.test(prose.slice(second.span.end, second.span.end + 12))) continue;
    const message = `${slice(prose, first.span)} are ${formatValue(first.value, BANDWIDTH, NO_NOUNS, isInBits(second) ? BITS : 0)}: a byte has eight bits.`;
    yield { span: second.span, message, related: [{ span: first.span, message: "The rate it restates" }] };
  }
}

function isInBits({ unit }: StatedQuantity): boolean {
  return /bit|bps/.test(unit);
}

const restates = /^[\s,;(–—]*(?:i\.e\.,?|that is|that makes|which is|то есть)\s*(?:about |roughly |~|≈)?$/i;
const ofPart = /^\s*(?:per|each|for each|less|more|of)\b/i;
