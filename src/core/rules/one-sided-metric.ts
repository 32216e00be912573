/** “Recall ≥ 0.95”, and nothing that bounds the false alarms. */

import { facetValues } from "./facet-values.ts";
import { decides, type MetricMention, metricsOf, ownMetricsOf } from "./metrics.ts";
import { isOwn } from "./places.ts";
import type { Rule, RuleContext } from "./rule.ts";

export const oneSidedMetric: Rule = {
  id: "one-sided-metric",
  summary: "A target on one kind of error comes with a bound on the other",
  why: "A model that always alarms has a recall of 1, and one that never does makes no false alarm.",
  severity: "warning",
  examples: {
    bad: "---\ndesign-doc: eight-step\n---\n# Line anomaly\n\nThe release needs a recall of at least 0.95.\n",
    good: "---\ndesign-doc: eight-step\n---\n# Line anomaly\n\nThe release needs a recall of at least 0.95 at no more than 2 false alarms per shift.\n",
  },
  *check(context) {
    const aimed = metricsOf(context).find(
      (metric) => sides.has(metric.name) && metric.k === undefined && isAim(context, metric),
    );
    const side = aimed && sides.get(aimed.name);
    if (!side || isRetrieval(context) || isBounded(context, aimed, side)) return;
    const message = `Nothing bounds the other side: a model with a perfect ${aimed.name} can be worthless. Add a floor for ${side.floor}.`;
    yield { span: aimed.span, message };
  },
};

/** What bounds the other side of a metric. */
interface Side {
  /** For the message. */
  readonly floor: string;
  /** A budget in words or numbers: alarms per shift, the capacity of a review team. */
  readonly budget: RegExp;
  /** The metric of the other side with a number. */
  readonly number: RegExp;
}

const sides: ReadonlyMap<string, Side> = new Map([
  [
    "recall",
    {
      floor: "precision, or a limit on false alarms",
      budget:
        /(?:alarms?|alerts?|false positives?|positives) (?:per|a) |alarm budget|review(?:er)? capacity|cases per|precision (?:floor|at least|above|of|≥|>)|subject to|at a fixed|\bat (?:an? )?[≤<]?\s?[\d.,]+\s?% (?:FPR|false)|ложн[a-zа-яё]+ .{0,20} (?:в|на|за) /i,
      number: /\b(?:precision|specificity)\b[^.\n]{0,60}\d/i,
    },
  ],
  [
    "precision",
    {
      floor: "recall, or a limit on misses",
      budget:
        /(?:misses|missed \w+|false negatives?) (?:per|a) |recall (?:floor|at least|above|of|≥|>)|subject to|at a fixed|coverage|% (?:are |is )?(?:accepted|answered|automated)/i,
      number: /\b(?:recall|sensitivity)\b[^.\n]{0,60}\d/i,
    },
  ],
]);

function isAim(context: RuleContext, metric: MetricMention): boolean {
  return decides(context, metric) || (usedAlone.test(metric.statement.text) && isOwn(metric.statement));
}

const usedAlone = /^\W*(?:we )?use (?:only )?(?:recall|precision) (?:in|for|as)\b/i;

/** By another metric of the system or by words; a number counts in a block of code too: some keep their requirements in one. */
function isBounded(context: RuleContext, aimed: MetricMention, { budget, number }: Side): boolean {
  const { prose, text } = context.document;
  return ownMetricsOf(context).some((metric) => bounds(aimed, metric)) || budget.test(prose) || number.test(text);
}

/** Another metric with a number, or one that sees both sides. */
function bounds(aimed: MetricMention, { name, values, k }: MetricMention): boolean {
  if (twoSided.has(name) || k !== undefined) return true;
  return name !== aimed.name && oneSided.has(name) && values.length > 0;
}

const oneSided: ReadonlySet<string> = new Set([
  "recall",
  "precision",
  "specificity",
  "false positive rate",
  "false negative rate",
]);
const twoSided: ReadonlySet<string> = new Set([
  "F-score",
  "PR-AUC",
  "ROC-AUC",
  "mAP",
  "MCC",
  "balanced accuracy",
  "IoU",
  "Dice",
  "log loss",
]);

function isRetrieval(context: RuleContext): boolean {
  const tasks = facetValues(context, "task");
  if (tasks.some((task) => ["retrieval", "ranking", "recommendation", "search"].includes(task))) return true;
  return /candidate generation|retrieval stage|nearest neighbo/i.test(context.document.prose);
}
