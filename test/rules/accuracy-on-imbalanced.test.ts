import assert from "node:assert/strict";
import { findingsIn, judges } from "./judged.ts";

judges("accuracy-on-imbalanced", {
  found: [
    ["0.5 % of the claims are fraud. We aim for an accuracy of 99 %.", "accuracy"],
    ["Defects are 0.1 % of parts. The target accuracy is at least 99 %.", "accuracy"],
    ["The data is highly imbalanced. The primary metric is accuracy.", "accuracy"],
    ["Only 0.2 % of transactions are fraud.\n\nWe optimize for accuracy and aim at 99.5 %.", "accuracy"],
    ["The classes are imbalanced: data imbalance is 1:500.\n\nAccuracy must exceed 98 %.", "Accuracy"],
    ["Defects occur in 1 of 1000 parts. Success metric: accuracy ≥ 99.5%.", "accuracy"],
    ["Roughly 1 in 500 transactions is fraudulent. The primary metric is accuracy with a target of 99 %.", "accuracy"],
    ["The positive class is rare (about 1:1000). We will optimise for accuracy and expect to reach 98%.", "accuracy"],
    ["One in a thousand parts is defective. We require an accuracy of at least 99 %.", "accuracy"],
    ["Fraud makes up 0.1 % of payments. The target is accuracy ≥ 0.99.", "accuracy"],
    ["Positives are 0.3 % of the data. Main metric: accuracy.", "accuracy"],
    [
      "The ratio of positive to negative examples is 1:200. The model must reach an accuracy of at least 97 %.",
      "accuracy",
    ],
    ["Class distribution: 99.8 % normal, 0.2 % anomalous. Primary metric: accuracy, target ≥ 99 %.", "accuracy"],
    ["Дефектны 0,1 % деталей. Основная метрика — accuracy, цель не ниже 99 %.", "accuracy"],
    ["Of 100,000 images only 150 show a tumor. Success criterion: accuracy of at least 98 %.", "accuracy"],
    ["About one in 400 scans shows a tumor. We target an accuracy of at least 99 %.", "accuracy"],
    ["Fraudulent orders: 0.4 % of all orders. Target: accuracy ≥ 98 %.", "accuracy"],
    ["Melanoma is 2 % of the images. Primary metric: accuracy ≥ 97 %. Recall must be at least 90 %.", "accuracy"],
    ["The prevalence is 0.3 %. The primary metric is accuracy, at least 99 %.", "accuracy"],
  ],
  silent: [
    ["The prevalence is 0.3 %. The primary metrics are accuracy and recall.", "recall decides as well"],
    ["The prevalence is 40 %. The primary metric is accuracy, at least 90 %.", "no rare class"],
    ["Defects are 0.1 % of parts. Recall must be at least 95 % at an FPR of 0.1 %.", "another metric"],
    ["The data is highly imbalanced. The target is a balanced accuracy of at least 0.9.", "balanced accuracy"],
    ["The data is highly imbalanced. The target is a top-5 accuracy of at least 0.9.", "top-k"],
    ["The data is highly imbalanced. OCR accuracy must exceed 98 %.", "of something else"],
    ["The data is highly imbalanced. Accuracy must exceed 98 % on a balanced subset.", "on balanced data"],
    ["The data is highly imbalanced. Accuracy is not our primary metric, since it misleads.", "rejected"],
    ["The data is highly imbalanced. Accuracy must exceed 98 % and recall must exceed 0.9.", "recall decides as well"],
    ["Cats are 50 % of the pictures. Accuracy must exceed 98 %.", "balanced data"],
    ["The load is balanced. Accuracy must exceed 98 %.", "the load"],
    ["## Accuracy\n\nDefects are 0.1 % of parts.", "a heading"],
    "Defects occur in 1 of 1000 parts. Success metric: recall ≥ 95 % at a false positive rate of 0.1 %.",
    "Defects occur in 1 of 1000 parts, so accuracy is misleading and we use PR-AUC.",
    "The classes are balanced, 1:1. Primary metric: accuracy ≥ 95 %.",
    "Cats make up 48 % of the images. The target is an accuracy of 95 %.",
    "Each year 1 in 1000 servers fails. The OCR accuracy must be at least 99 %.",
    "Fraud makes up 0.1 % of payments. The target is recall ≥ 0.9 and precision ≥ 0.5; accuracy is reported too.",
    "The map is drawn at a scale of 1:1000. Primary metric: accuracy ≥ 95 %.",
    "We sample 1 in 1000 requests for logging. The accuracy target is 95 %.",
    "We serve 0.1 % of traffic in the canary. Primary metric: accuracy ≥ 95 %.",
    "The error rate must be below 0.1 %. Primary metric: accuracy ≥ 95 %.",
    "The learning rate is 0.1 %. The target accuracy is 95 %.",
    "About one in two customers churns. We target an accuracy of at least 90 %.",
    "1 of 3 stages is a classifier for defects. We target an accuracy of at least 90 %.",
  ],
});

describe("accuracy-on-imbalanced", () => {
  it("believes the front matter", () => {
    const body = "Accuracy must exceed 98 %.";
    const count = (facet: string) => findingsIn("accuracy-on-imbalanced", body, facet).findings.length;
    assert.deepEqual([count("imbalanced: true\n"), count("imbalanced: false\n"), count("")], [1, 0, 0]);
  });

  it("says what a model scores that never finds the rare class", () => {
    const body = "Defects are 0.1 % of parts. The target accuracy is at least 99 %.";
    assert.match(findingsIn("accuracy-on-imbalanced", body).findings[0]?.message ?? "", /is 99\.9% accurate/);
  });
});
