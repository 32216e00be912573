/** Step 7 watches an accuracy of which Step 3 has never heard. */

import type { Checklist, HeadingMatch } from "../checklist/index.ts";
import { contains } from "../text/span.ts";
import { metricsOf } from "./metrics.ts";
import { isOwn, sectionState } from "./places.ts";
import type { Rule } from "./rule.ts";

export const monitoredMetricUndefined: Rule = {
  id: "monitored-metric-undefined",
  summary: "What is watched in production was defined before the launch",
  why: "A metric that nobody measured offline has no value to compare with, so its alert fires never or always.",
  severity: "information",
  examples: {
    bad: "---\ndesign-doc: eight-step\n---\n# Fraud\n\n### Offline metrics\n\nThe primary metric is PR-AUC, at least 0.80.\n\n### What to monitor\n\nAn accuracy below 95 % pages the team.\n",
    good: "---\ndesign-doc: eight-step\n---\n# Fraud\n\n### Offline metrics\n\nThe primary metric is PR-AUC, at least 0.80.\n\n### What to monitor\n\nA PR-AUC below 0.75 pages the team.\n",
  },
  *check(context) {
    const metrics = metricsOf(context);
    const match = metrics.length > 1 ? monitoring(context.checklist) : undefined;
    if (!match || match.section.heading !== match.heading) return;
    const watched = metrics.filter(({ span, statement }) => contains(match.section.span, span) && isOwn(statement));
    const defined = new Set(metrics.filter(({ span }) => !contains(match.section.span, span)).map(({ name }) => name));
    const unknown = watched.find(
      ({ name, k, statement }) =>
        !defined.has(name) &&
        (name !== "hit rate" || k !== undefined) &&
        !/proxy|instead of|прокси/i.test(statement.text),
    );
    if (!unknown || defined.size === 0) return;
    const message = `${unknown.name} is watched here, but no other section says what it is and which value is good. Define it, or watch ${[...defined][0]}.`;
    yield { span: unknown.span, message };
  },
};

/** The section of that name; else the step, where it is about nothing else. */
function monitoring(checklist: Checklist | undefined): HeadingMatch | undefined {
  const own = sectionState(checklist, "what-to-monitor");
  if (!own || own.match) return own?.match;
  const step = checklist?.steps.find(({ sections }) => sections.includes(own));
  return step?.match && onlyMonitoring.test(step.match.heading.text) ? step.match : undefined;
}

const onlyMonitoring = /^\W*(?:\d+\W+)?(?:monitoring|мониторинг)\W*$/i;
