import { judges } from "./judged.ts";

const defined = "### Offline metrics\n\nThe primary metric is PR-AUC, at least 0.80.\n\n### What to monitor\n\n";

judges("monitored-metric-undefined", {
  found: [
    [`${defined}An accuracy below 95 % pages the team.`, "accuracy"],
    [`${defined}We watch the MAPE of each week.`, "MAPE"],
    [
      "## Metrics\n\nThe primary metric is MAE.\n\n## 7. Monitoring\n\nAn accuracy below 95 % pages the team.",
      "accuracy",
    ],
  ],
  silent: [
    [`${defined}The hit rate of the visits, below 20 % back to the list.`, "a number of the business"],
    [
      "## Metrics\n\nThe primary metric is MAE.\n\n## 7. Monitoring\n\nAn MAE above 9 pages the team.",
      "the same metric",
    ],
    [
      "## Metrics\n\nThe primary metric is MAE.\n\n## Monitoring and experiment\n\nThe accuracy of both arms is compared.",
      "about more than monitoring",
    ],
    `${defined}A PR-AUC below 0.75 pages the team.`,
    [`${defined}The latency and the error rate.`, "infrastructure"],
    [`${defined}Accuracy on the labels of the first day is a proxy of PR-AUC.`, "a proxy named as such"],
    ["### What to monitor\n\nAn accuracy below 95 % pages the team.", "no metric is defined at all"],
    [`${defined}Should we watch the accuracy?`, "a question"],
  ],
});
