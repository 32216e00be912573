/** “Business metric: accuracy”: what the model is measured by, where the number belongs that the business looks at. */

import type { Mention } from "../checklist/index.ts";
import { contains, type Span } from "../text/span.ts";
import { type MetricMention, metricsOf } from "./metrics.ts";
import { isOwn, sectionState } from "./places.ts";
import type { Rule, RuleContext } from "./rule.ts";

export const modelMetricAsBusinessMetric: Rule = {
  id: "model-metric-as-business-metric",
  summary: "The business metric is a number that the business looks at",
  why: "A better F1 score pays no bill. The scrap rate, the revenue or the hours saved show whether it was worth building.",
  severity: "information",
  examples: {
    bad: "---\ndesign-doc: eight-step\n---\n# Line anomaly\n\n### Business metric\n\nSuccess is measured by accuracy and F1.\n",
    good: "---\ndesign-doc: eight-step\n---\n# Line anomaly\n\n### Business metric\n\nThe scrap rate falls from 2.0 % to 1.5 % in the first quarter.\n",
  },
  *check(context) {
    if (metricsOf(context).length === 0) return;
    const metric = underHeading(context) ?? behindLabel(context);
    if (!metric) return;
    const message = `The metric here, ${metric.name}, measures the model. Name the number that the business looks at, its value today and the value that counts as success.`;
    yield { span: metric.span, message };
  },
};

/** Below the heading of that section there are metrics of models, and nothing of the business. */
function underHeading(context: RuleContext): MetricMention | undefined {
  const { checklist, wording, quantities } = context;
  const { match } = sectionState(checklist, "business-metric") ?? {};
  if (!match || match.section.heading !== match.heading || match.how === "contained" || !wording) return undefined;
  if (!/business|бизнес/i.test(match.heading.text)) return undefined;
  const { span } = match.section;
  const inside = (mention: Mention) => contains(span, mention.span);
  const business = ["metric-business", "metric-online", "outcome"].some((lexicon) =>
    wording.mentions(lexicon).some(inside),
  );
  const money = quantities.some((quantity) => quantity.kind === "money" && contains(span, quantity.span));
  if (business || money) return undefined;
  return metricsOf(context).find((metric) => inside(metric) && isOwn(metric.statement));
}

/** `Business metric: …` in the middle of a text. */
function behindLabel(context: RuleContext): MetricMention | undefined {
  return metricsOf(context).find(({ statement, span }) => {
    const before = statement.text.slice(0, span.start - statement.span.start);
    if (!label.test(before) || !isOwn(statement)) return false;
    return !mentionsWithin(context.wording?.mentions("metric-business") ?? [], statement.span);
  });
}

const label = /(?:business (?:metrics?|kpis?)|бизнес-?метрик[a-zа-яё]*)\s*(?::|is|are|=|—|–)\s[^.;]{0,40}$/i;

function mentionsWithin(mentions: readonly Mention[], span: Span): boolean {
  return mentions.some((mention) => contains(span, mention.span));
}
