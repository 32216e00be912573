/** “The primary metric is PR-AUC”, and nowhere a number that says how much of it is enough. */

import { isSettled } from "../checklist/index.ts";
import { slice } from "../text/span.ts";
import { type MetricMention, metricsOf, primaryMetricsOf } from "./metrics.ts";
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
    const [primary] = primaryMetricsOf(context);
    if (!primary) return;
    const namesakes = metricsOf(context).filter(({ name }) => name === primary.name);
    if (namesakes.some((metric) => hasValue(context, metric))) return;
    const covers = targetItems(context);
    const message = `${primary.name} is named as the metric that decides, but no value says what is good enough.`;
    yield { span: primary.span, message, data: primary.span, covers };
  },
  fix({ data }) {
    const { end } = data as MetricMention["span"];
    return { title: "Ask for the target here", edits: [{ span: { start: end, end }, text: " (target: TBD(value))" }] };
  },
};

/** A hole counts: then `placeholder-left` speaks. */
function hasValue({ document }: RuleContext, { statement, values }: MetricMention): boolean {
  const { block } = statement;
  return values.length > 0 || /\bTBD\b|[+−-]\s?\d|baseline|better than|不低于/i.test(slice(document.text, block.span));
}

/** The template's own question about the value; one of the two speaks. */
function targetItems({ checklist }: RuleContext): readonly string[] {
  const items = checklist?.steps.flatMap(({ sections }) => sections.flatMap(({ items }) => items)) ?? [];
  return items
    .filter((state) => !isSettled(state) && state.item.id === "offline-metric-target")
    .map(({ item }) => item.id);
}
