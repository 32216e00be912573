/** “99.99 %, and it depends on a store with 99.9 %”: more than what it stands on. */

import type { StatedQuantity } from "../calc/calculation.ts";
import type { Statement } from "../checklist/index.ts";
import { statementsOf } from "./lines.ts";
import { headingsOf, isOwn, quantitiesIn, statementsNaming } from "./places.ts";
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
    const needed = dependencies(context);
    const target = needed.length > 0 ? targetOf(context, needed) : undefined;
    const product = needed.reduce((all, { value }) => all * value, 1);
    if (!target || product >= target.value || redundant.test(context.document.prose.replace(denied, ""))) return;
    const reached = Number((product * 100).toFixed(3));
    yield {
      span: target.span,
      message: `What it depends on is available ${reached}% of the time, so this cannot be reached. Add a replica or a fallback, or lower the target.`,
      related: needed.map(({ span }) => ({ span, message: "A dependency" })),
    };
  },
};

/** What is required or, where nothing is, the one availability that the section of requirements states. */
function targetOf(context: RuleContext, needed: readonly StatedQuantity[]): StatedQuantity | undefined {
  const isOther = (quantity: StatedQuantity): boolean => !needed.includes(quantity);
  const required = requirementsOf(context)
    .filter(
      ({ subject, direction, statement }) =>
        subject === "availability" && direction === "at least" && !dependsOn(statement),
    )
    .map(({ quantity }) => quantity)
    .filter(isOther);
  const [first, ...others] = required.length > 0 ? required : stated(context).filter(isOther);
  return others.length === 0 ? first : undefined;
}

function stated(context: RuleContext): readonly StatedQuantity[] {
  const statements = statementsNaming(context, "availability");
  return [...statements]
    .filter(
      (statement) => isOwn(statement) && !dependsOn(statement) && headingsOf(statement.block).some(isOfRequirements),
    )
    .flatMap(({ span }) => quantitiesIn(context.quantities, span, isHighShare));
}

function isOfRequirements(heading: string): boolean {
  return /requirement|objective|\bSL[AO]s?\b|\bNFRs?\b|non-functional|требован/i.test(heading);
}

function isHighShare({ kind, value }: StatedQuantity): boolean {
  return kind === "ratio" && value > 0.9 && value < 1;
}

/** Then the system may be up while a dependency is down. */
const redundant =
  /redundan|replica|fallback|fall(?:s)? back|standby|cache|degrad|failover|multi-?(?:region|az|zone)|active[- ]active|резерв|реплик/i;
/** A way out that there is not. */
const denied =
  /\b(?:no|without(?: an?| any)?|neither has an?) (?:fallback|replica|cache|redundancy|standby|failover)\w*/gi;
const depends = /\bdepend|\brel(?:y|ies) on|upstream|\bneeds?\b|\bdownstream|завис/i;
/** Whatever is said of shares in such a sentence is said of what is needed. */
const needs =
  /\b(?:cannot|can't|can not|does not|unable to) (?:[a-z]+ )?(?:work|run|answer|serve|decide|operate|start|classify|predict)\b[^.;]*\bwithout\b|\bthere is no (?:fallback|second)|не (?:работает|может работать) без/i;

const ofQuality = /recall|precision|accuracy|\bF1\b|\bcases\b|coverage/i;

function dependsOn({ text }: Statement): boolean {
  return depends.test(text) || needs.test(text);
}

/** What says how available something is on which requests depend. */
function dependencies(context: RuleContext): StatedQuantity[] {
  const named = statementsNaming(context, "availability");
  const statements = statementsOf(context);
  return context.quantities.filter((quantity, at) => {
    const statement = isHighShare(quantity) ? statements[at] : undefined;
    if (!statement || !isOwn(statement)) return false;
    return (
      (needs.test(statement.text) && !ofQuality.test(statement.text)) ||
      (named.has(statement) && depends.test(statement.text))
    );
  });
}
