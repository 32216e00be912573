/** “Price prediction, measured by F1”: a metric of another kind of task. */

import { decides, metricsOf, ownMetricsOf } from "./metrics.ts";
import type { Rule } from "./rule.ts";
import { statedTasks } from "./stated-task.ts";
import { taskMetrics } from "./task-metrics.ts";

export const metricTaskMismatch: Rule = {
  id: "metric-task-mismatch",
  summary: "The metric that decides fits the task",
  why: "F1 of a price means nothing, and the accuracy of a ranking does not see its order.",
  severity: "warning",
  examples: {
    bad: "---\ndesign-doc: eight-step\ntask: regression\n---\n# Prices\n\nThe primary metric for the predicted price is F1, with a target of at least 0.8.\n",
    good: "---\ndesign-doc: eight-step\ntask: regression\n---\n# Prices\n\nThe primary metric for the predicted price is MAE, with a target of at most 8 %.\n",
  },
  *check(context) {
    const wrong = metricsOf(context).find((metric) => decides(context, metric));
    if (!wrong) return;
    const stated = statedTasks(context);
    const tasks = taskMetrics.filter(({ task }) => stated.includes(task));
    if (tasks.length === 0 || tasks.length < stated.length) return;
    const fits = new Set(tasks.flatMap((task) => task.fits));
    // A metric that fits may stand beside any other.
    if (ownMetricsOf(context).some(({ name }) => fits.has(name))) return;
    const names = tasks.map(({ task }) => task).join(" and ");
    const message = `${wrong.name} says little about ${names}. Use ${[...fits].slice(0, 3).join(", ")}.`;
    yield { span: wrong.span, message };
  },
};
