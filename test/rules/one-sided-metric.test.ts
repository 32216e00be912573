import { judges } from "./judged.ts";

judges("one-sided-metric", {
  found: [
    ["The release needs a recall of at least 0.95.", "recall"],
    ["Use recall in train and test.", "recall"],
    ["The primary metric is precision, at least 0.9.", "precision"],
    ["| Metric | Target |\n|---|---|\n| Event recall | ≥ 0.95 |", "recall"],
  ],
  silent: [
    ["A precision of at least 99 % is required, with 80 % accepted without a look.", "the rest is bounded"],
    ["The primary metric is recall at 1 % FPR, and it must reach at least 0.9.", "the rate bounds it"],
    "Recall ≥ 0.95 at no more than 2 false alarms per shift.",
    "Recall ≥ 0.95 at a precision of at least 0.6.",
    ["Recall@10 must be at least 0.9.", "k bounds it"],
    ["Recall must be at least 0.9 and F1 at least 0.8.", "F1 sees both sides"],
    ["Recall must be at least 0.9. We also report PR-AUC.", "PR-AUC sees both sides"],
    ["Recall must be at least 0.9.\n\nThe review capacity is 100 cases per day.", "capacity bounds it"],
    [
      "Recall must be at least 0.9.\n\n    R-7  Specificity at the shipped cut >= 0.90",
      "bounded among requirements kept as code",
    ],
    ["The retrieval stage needs a recall of at least 0.9.", "candidate generation"],
    ["The paper reports a recall of at least 0.9 [12].", "the work of others"],
    ["Is a recall of at least 0.9 needed?", "a question"],
    ["We recall that the target is at least 0.9.", "a verb"],
  ],
});
