/** “Defects are 0.1 % of parts, the target is an accuracy of 99 %”: a model that never alarms is better than that. */

import { facetValues } from "./facet-values.ts";
import { decides, type MetricMention, metricsOf, primaryMetricsOf } from "./metrics.ts";
import { isAside } from "./places.ts";
import { type Share, shareOfRareClass } from "./rare-class.ts";
import type { Report, Rule, RuleContext } from "./rule.ts";

export const accuracyOnImbalanced: Rule = {
  id: "accuracy-on-imbalanced",
  summary: "Where one class is rare, accuracy is not the metric that decides",
  why: "Where 0.1 % of the parts are defective, a model that never raises an alarm is 99.9 % accurate and worthless.",
  severity: "warning",
  examples: {
    bad: "---\ndesign-doc: eight-step\nimbalanced: true\n---\n# Line anomaly\n\nThe target is an accuracy of at least 99 %.\n",
    good: "---\ndesign-doc: eight-step\nimbalanced: true\n---\n# Line anomaly\n\nThe target is a recall of at least 95 % at a false positive rate of 0.1 %.\n",
  },
  *check(context) {
    const metrics = metricsOf(context);
    const accuracy = metrics.find(
      (metric) => metric.name === "accuracy" && isAccuracyOfModel(metric) && decides(context, metric),
    );
    if (!accuracy || metrics.some((metric) => seesTheRareClass.has(metric.name) && isEqual(context, metric, accuracy)))
      return;
    const rare = shareOfRareClass(context);
    if (!rare && !isImbalanced(context)) return;
    yield report(accuracy, rare);
  },
};

/** Beside the metric that is called the primary one, a mere target does not decide. */
function isEqual(context: RuleContext, metric: MetricMention, accuracy: MetricMention): boolean {
  const primary = primaryMetricsOf(context);
  return primary.has(accuracy) ? primary.has(metric) : decides(context, metric);
}

const seesTheRareClass: ReadonlySet<string> = new Set([
  "recall",
  "precision",
  "F-score",
  "PR-AUC",
  "ROC-AUC",
  "balanced accuracy",
  "false positive rate",
  "false negative rate",
  "specificity",
  "MCC",
  "mAP",
  "IoU",
  "log loss",
]);

/** Not the accuracy of labels or of a clock, and not where it is rejected. */
function isAccuracyOfModel({ span, statement }: MetricMention): boolean {
  const { text, span: place } = statement;
  const before = text.slice(Math.max(0, span.start - place.start - 60), span.start - place.start);
  const otherSense =
    /\b(?:ocr|label\w*|annotat\w*|positional|timing|field|character|human|balanced|per[- ]class|class[- ]wise|macro)[\s-]*$/i;
  return (
    !otherSense.test(before) &&
    !/\bnot\b|n't\b|instead of|rather than|mislead|useless|worthless|insufficient|wrong|avoid|never|nothing|meaningless|balanced (?:sub)?set/i.test(
      text,
    )
  );
}

function isImbalanced(context: RuleContext): boolean {
  const [stated] = facetValues(context, "imbalanced");
  if (stated !== undefined) return stated === "true";
  const said = context.wording?.mentions("imbalance-stated") ?? [];
  return said.some(({ statement }) => !statement.weakness && !isAside(statement.block));
}

function report({ span }: MetricMention, rare: Share | undefined): Report {
  if (!rare)
    return {
      span,
      message:
        "Accuracy says little where one class is rare: a model that never finds it scores high. Use recall at a fixed false positive rate, or PR-AUC.",
    };
  const trivial = Number(((1 - rare.value) * 100).toPrecision(5));
  return {
    span,
    message: `A model that never finds the rare class is ${trivial}% accurate. Use recall at a fixed false positive rate, or PR-AUC.`,
    related: [{ span: rare.span, message: "The share of the rare class" }],
  };
}
