/** “99.99 %, and it depends on a store with 99.9 %”: more than what it stands on. */

import type { StatedQuantity } from "../calc/calculation.ts";
import { isOwn, quantitiesIn } from "./places.ts";
import { requirementsOf } from "./requirements.ts";
import type { Rule, RuleContext } from "./rule.ts";

export const availabilityExceedsDependencies: Rule = {
  id: "availability-exceeds-dependencies",
  summary: "The availability promised is no higher than that of what it depends on",
  why: "Whatever a request needs has to be up at the same time, so availabilities multiply.",
  severity: "warning",
  aboutNumbers: true,
  examples: {
    bad: "---\ndesign-doc: eight-step\n---\n# Search\n\nThe availability target is at least 99.99 %. Each request depends on the feature store, whose availability is 99.9 %.\n",
    good: "---\ndesign-doc: eight-step\n---\n# Search\n\nThe availability target is at least 99.9 %. Each request depends on the feature store, whose availability is 99.95 %.\n",
  },
  *check(context) {
    const targets = requirementsOf(context).filter(
      ({ subject, statement }) => subject === "availability" && !depends.test(statement.text),
    );
    const [target] = targets;
    if (target?.direction !== "at least" || targets.length > 1 || redundant.test(context.document.prose)) return;
    const needed = dependencies(context).filter(({ span }) => span.start !== target.quantity.span.start);
    const product = needed.reduce((all, { value }) => all * value, 1);
    if (needed.length === 0 || product >= target.quantity.value) return;
    const reached = Number((product * 100).toFixed(3));
    yield {
      span: target.quantity.span,
      message: `What it depends on is available ${reached}% of the time, so this cannot be reached. Add a replica or a fallback, or lower the target.`,
      related: needed.map(({ span }) => ({ span, message: "A dependency" })),
    };
  },
};

/** Then the system may be up while a dependency is down. */
const redundant =
  /redundan|replica|fallback|fall(?:s)? back|standby|cache|degrad|failover|multi-?(?:region|az|zone)|active[- ]active|резерв|реплик/i;
const depends = /\bdepend|\brel(?:y|ies) on|upstream|\bneeds?\b|\bdownstream|завис/i;

function dependencies({ wording, quantities }: RuleContext): StatedQuantity[] {
  const statements = new Set(wording?.mentions("availability").map(({ statement }) => statement));
  return [...statements]
    .filter((statement) => isOwn(statement) && depends.test(statement.text))
    .flatMap(({ span }) =>
      quantitiesIn(quantities, span).filter(({ kind, value }) => kind === "ratio" && value > 0.9 && value < 1),
    );
}
