import { judges } from "./judged.ts";

judges("metric-without-target", {
  found: [
    ["The primary metric is PR-AUC.", "PR-AUC"],
    ["Our main offline metric is recall.", "recall"],
    ["We optimize for NDCG@10.", "NDCG"],
    ["F1 is our primary metric. Latency must stay below 100 ms.", "F1"],
    ["| Metric | Role |\n|---|---|\n| Event recall | primary |", "recall"],
    ["The primary metric is PR-AUC.\n\nRecall must be at least 0.9.", "PR-AUC"],
  ],
  silent: [
    "The primary metric is PR-AUC, at least 0.80.",
    [
      "The primary metric is recall.\n\n| Metric | Target |\n|---|---|\n| Recall | ≥ 0.95 |",
      "the value stands in a table",
    ],
    ["The primary metric is MAE, 5 % better than the baseline.", "a relative target"],
    ["The primary metric is PR-AUC (target: TBD(value)).", "a hole is reported as one"],
    ["Which metric is primary, recall or precision?", "a question"],
    ["We report recall and F1.", "nothing is called primary"],
    ["## Related work\n\nTheir primary metric is PR-AUC.", "the work of others"],
    ["MAE optimizes the median.", "a property of the metric"],
  ],
});
