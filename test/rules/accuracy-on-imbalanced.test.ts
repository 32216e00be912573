import assert from "node:assert/strict";
import { findingsIn, judges } from "./judged.ts";

judges("accuracy-on-imbalanced", {
  found: [
    ["Defects are 0.1 % of parts. The target accuracy is at least 99 %.", "accuracy"],
    ["The data is highly imbalanced. The primary metric is accuracy.", "accuracy"],
    ["Only 0.2 % of transactions are fraud.\n\nWe optimize for accuracy and aim at 99.5 %.", "accuracy"],
    ["The classes are imbalanced: data imbalance is 1:500.\n\nAccuracy must exceed 98 %.", "Accuracy"],
  ],
  silent: [
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
