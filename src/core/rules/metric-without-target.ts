/** “The primary metric is PR-AUC”, and nowhere a number that says how much of it is enough. */

import { isSettled } from "../checklist/index.ts";
import { isPrimary, isTarget, type MetricMention, metricsOf } from "./metrics.ts";
import { isOwn } from "./places.ts";
import type { Rule, RuleContext } from "./rule.ts";

export const metricWithoutTarget: Rule = {
  id: "metric-without-target",
  summary: "The metric that decides has a value that is good enough",
  why: "Without a number every model can be called done, and none can. Three of four real documents name a metric and stop there.",
  severity: "warning",
  examples: {
    bad: "---\ndesign-doc: eight-step\n---\n# Line anomaly\n\n### Offline metrics\n\nThe primary metric is PR-AUC.\n",
    good: "---\ndesign-doc: eight-step\n---\n# Line anomaly\n\n### Offline metrics\n\nThe primary metric is PR-AUC, with a target of at least 0.80.\n",
  },
  *check(context) {
    const metrics = metricsOf(context);
    const primary = metrics.find((metric) => isNamedAsPrimary(context, metric));
    if (!primary || metrics.some((metric) => metric.name === primary.name && hasValue(context, metric))) return;
    const covers = targetItems(context);
    const message = `${primary.name} is named as the metric that decides, but no value says what is good enough.`;
    yield { span: primary.span, message, data: primary.span, covers };
  },
  fix({ data }) {
    const { end } = data as MetricMention["span"];
    return { title: "Ask for the target here", edits: [{ span: { start: end, end }, text: " (target: TBD(value))" }] };
  },
};

function isNamedAsPrimary(context: RuleContext, metric: MetricMention): boolean {
  return isOwn(metric.statement) && isPrimary(context, metric);
}

/** A hole counts: then `placeholder-left` speaks. */
function hasValue(context: RuleContext, metric: MetricMention): boolean {
  const { document } = context;
  const { statement, values } = metric;
  if (values.some((value) => isTarget(context, metric, value)) || values.length > 0) return true;
  const { block } = statement;
  return /\bTBD\b|[+−-]\s?\d|baseline|better than|不低于/i.test(document.text.slice(block.span.start, block.span.end));
}

/** The template's own question about the value; one of the two speaks. */
function targetItems({ checklist }: RuleContext): readonly string[] {
  const items = checklist?.steps.flatMap(({ sections }) => sections.flatMap(({ items }) => items)) ?? [];
  return items
    .filter((state) => !isSettled(state) && state.item.id === "offline-metric-target")
    .map(({ item }) => item.id);
}
