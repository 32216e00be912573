import assert from "node:assert/strict";
import { findingsIn, judges } from "./judged.ts";

judges("sample-too-small", {
  found: [
    ["The test set has 1,500 scans with 25 fractures; on them recall must be at least 95 %.", "25 fractures"],
    ["The recall must be at least 95 %. The test set holds 20 positive events.", "20 positive"],
    ["Recall ≥ 0.95, measured on 20 positives of the test set.", "20 positives"],
    ["The precision must be at least 0.9; we test on 10 images.", "10 images"],
  ],
  silent: [
    [
      "The test set has 1,500 scans with 12 classes; on them recall must be at least 95 %.",
      "no things that are tested",
    ],
    ["The test set has 1,500 scans with 190 fractures; on them recall must be at least 95 %.", "enough of them"],
    "The recall must be at least 95 %. The test set holds 457 positive events.",
    ["The recall must be at least 95 %. The test set holds 150 events.", "the interval stays below the rest"],
    ["The recall must be at least 95 %. Tests raise 20 events per shift.", "a rate"],
    ["The recall must be at least 95 %. We test for 20 days.", "a time"],
    ["The MAE must be at most 5 %. The test set holds 20 events.", "no share of counted things"],
    ["The recall was 95 % on 20 events.", "no target"],
    ["The recall must be at least 95 %. Training uses 20 videos.", "training"],
  ],
});

describe("sample-too-small", () => {
  it("copes with a paragraph of thousands of targets", () => {
    const body = `${"The recall must be at least 95 % at p99 < 50 ms. ".repeat(4000)}The test set holds 20 events.`;
    assert.equal(findingsIn("sample-too-small", body).findings.length, 1);
  });
});
