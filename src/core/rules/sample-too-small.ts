/** “Recall at least 95 %, tested on 20 positives”: a test that cannot tell a good model from a bad one. */

import type { StatedQuantity } from "../calc/calculation.ts";
import type { Statement } from "../checklist/index.ts";
import type { Block } from "../document/index.ts";
import { isTarget, type MetricMention, metricsOf } from "./metrics.ts";
import { isOwn, quantitiesIn } from "./places.ts";
import type { Rule, RuleContext } from "./rule.ts";

export const sampleTooSmall: Rule = {
  id: "sample-too-small",
  summary: "The test can show what it is meant to show",
  why: "On 20 positives a recall of 95 % is one of anything between 76 % and 99 %. Whoever passes has been lucky.",
  severity: "warning",
  aboutNumbers: true,
  examples: {
    bad: "---\ndesign-doc: eight-step\n---\n# Line anomaly\n\nThe recall must be at least 95 %. The test set holds 20 positive events.\n",
    good: "---\ndesign-doc: eight-step\n---\n# Line anomaly\n\nThe recall must be at least 95 %. The test set holds 457 positive events.\n",
  },
  *check(context) {
    let block: Block | undefined;
    let samples: readonly StatedQuantity[] = [];
    for (const metric of metricsOf(context)) {
      const target = targetOf(context, metric);
      if (!target) continue;
      // Metrics are in order, so the samples of a paragraph are read once.
      if (metric.statement.block !== block) {
        block = metric.statement.block;
        samples = sampleSizes(context, block);
      }
      const [sample, another] = samples;
      if (!sample || another) continue;
      const margin = marginOf(target.value, sample.value);
      if (margin <= Math.max(1 - target.value, 0.03)) continue;
      const needed = Math.ceil((1.96 ** 2 * target.value * (1 - target.value)) / 0.02 ** 2);
      yield {
        span: sample.span,
        message: `${sample.value} of them measure a ${metric.name} of ${percent(target.value)} only to ± ${percent(margin)}. For ± 2% it takes ${needed}.`,
        related: [{ span: target.span, message: `The target: ${percent(target.value)}` }],
      };
      return;
    }
  },
};

/** Shares of counted things, for which the error follows from the number of things. */
const proportions: ReadonlySet<string> = new Set(["recall", "precision", "accuracy", "specificity"]);

/** The share that such a metric has to reach. */
function targetOf(context: RuleContext, metric: MetricMention): StatedQuantity | undefined {
  const { name, values, statement } = metric;
  if (values.length === 0 || !proportions.has(name) || !isOwn(statement)) return undefined;
  return values.find((value) => value.value > 0.5 && value.value < 1 && isTarget(context, metric, value));
}

/** Half of the 95 % interval of a share. */
function marginOf(share: number, count: number): number {
  return 1.96 * Math.sqrt((share * (1 - share)) / count);
}

function percent(share: number): string {
  return `${Number((share * 100).toPrecision(2))}%`;
}

/** The sizes of test sets that a paragraph names. */
function sampleSizes({ quantities, wording }: RuleContext, block: Block): readonly StatedQuantity[] {
  return quantitiesIn(quantities, block.span, ({ kind, value, unit, span, comparator }) => {
    const isCount =
      kind === "count" && value >= 5 && value < 200 && Number.isInteger(value) && comparator === undefined;
    if (!isCount) return false;
    const statement = wording?.statementAt(span.start);
    if (!statement || !(things.test(unit) || isPartOfTest(statement, span.start, unit))) return false;
    return tested.test(statement.text) && !perUnit.test(statement.text);
  });
}

/** “1,700 images with 30 fractures”: the few that matter among all that are tested. */
function isPartOfTest({ text, span }: Statement, at: number, unit: string): boolean {
  return among.test(text.slice(0, at - span.start)) && /^[a-z]+s$/i.test(unit) && !otherThings.test(unit);
}

const among = /\d[^.;]{0,40}\b(?:with|including|of which|among them)\s+(?:only |just |about )?$/i;
const otherThings =
  /annotat|rater|reader|expert|class|label|categor|source|camera|site|hospital|clinic|hour|minute|second|day|week|month|speaker|user|batch|fold|seed|run|step|model|param|token|channel|band|pixel/i;

const things =
  /^(?:positives?|events?|defects?|anomal\w+|cases?|examples?|samples?|images?|videos?|patients?|positive)/i;
const tested = /\btest(?:ed|s)?\b|evaluat|validat|hold-?out|measured on|positives?/i;
const perUnit = /per (?:shift|day|hour|week|class|user)|a day|each/i;
