import assert from "node:assert/strict";
import { slice } from "../../src/core/text/span.ts";
import { findingsIn, judges } from "./judged.ts";

judges("quantity-conflict", {
  found: [
    [
      "The API has to answer within 300 ms (p95).\n\n## Serving\n\nThe p95 latency of the API must not exceed 150 ms.",
      "150 ms",
    ],
    ["p99 ответа не более 300 мс.\n\n## Инференс\n\nВремя ответа, p99, не больше 200 мс.", "200 мс"],
    ["The p99 latency is ≤ 500 ms.\n\n## Serving\n\nThe latency is no more than 50 ms.", "50 ms"],
    ["The response time must be under 30 s.\n\n## Non-functional\n\n- Response time: less than 10 s", "10 s"],
    ["ROC AUC ≥ 0.6 is required.\n\n## Success\n\nThe target is ROC-AUC ≥ 0.55.", "0.55"],
    ["Availability ≥ 99.9 %.\n\n## Reliability\n\nAvailability of at least 99 % is required.", "99 %"],
    ["| Metric | Target |\n|---|---|\n| Recall | ≥ 0.95 |\n\n## Release\n\nThe release needs a recall ≥ 0.90.", "0.90"],
    ["Задержка не более 500 мс.\n\n## Сервис\n\nВремя ответа должно быть не более 50 мс.", "50 мс"],
    ["The latency budget is 100 ms.\n\n## Serving\n\nThe latency must stay below 300 ms.", "300 ms"],
    [
      "The p99 latency must be at most 200 ms.\n\n## Deployment\n\nWe require a p99 latency below 100 ms for the whole service.",
      "100 ms",
    ],
    ["Target recall ≥ 0.90.\n\n## Evaluation\n\nWe need recall of at least 0.95 on the test set.", "0.95"],
    ["Availability target: 99.9%.\n\n## Serving\n\nThe service must have 99.99% availability.", "99.99%"],
    [
      "| Requirement | Target |\n|---|---|\n| p95 latency | ≤ 150 ms |\n| Availability | ≥ 99.9% |\n\n## Serving\n\nThe p95 latency target is 300 ms.",
      "300 ms",
    ],
    ["- Latency: p99 < 100 ms\n- Precision ≥ 0.8\n\n## Metrics\n\nPrecision must be at least 0.9.", "0.9"],
    ["The model must not exceed a model size of 20 MB.\n\n## Constraints\n\nThe model size limit is 50 MB.", "50 MB"],
    [
      "The system must support at least 1000 QPS.\n\n## Scaling\n\nThe load requirement is at least 5000 QPS.",
      "5000 QPS",
    ],
    ["Целевая полнота не менее 0.95.\n\n## Оценка\n\nТребуется полнота не менее 0.90.", "0.90"],
    [
      "Response time ≤ 300 ms (p95).\n\n## Risks\n\nTo keep users, the p95 response time must stay under 500 ms.",
      "500 ms",
    ],
    ["We require precision ≥ 0.9.\n\n## Launch\n\nPrecision of at least 0.8 is required.", "0.8"],
    [
      "| Attribute | Requirement |\n|---|---|\n| p99 latency | ≤ 80 ms |\n\n## Serving\n\nThe service must respond within 120 ms at p99.",
      "120 ms",
    ],
  ],
  silent: [
    ["p99 ответа не более 300 мс.\n\n## Инференс\n\nВремя ответа кэша, p99, не больше 20 мс.", "of a part"],
    ["The p50 latency is ≤ 50 ms.\n\nThe p99 latency is ≤ 500 ms.", "other percentiles"],
    ["The end-to-end latency is ≤ 500 ms.\n\nThe latency of the model is ≤ 50 ms.", "per stage"],
    ["The latency is ≤ 500 ms.\n\n## Pilot\n\nThe latency is ≤ 2 s.", "pilot and production"],
    ["The baseline has a recall ≥ 0.6.\n\nThe target is a recall ≥ 0.9.", "baseline and target"],
    ["The latency was at most 300 ms.\n\nThe latency is now at most 100 ms.", "history"],
    ["The latency is ≤ 100 ms.\n\n## Alternatives considered\n\nIn the cloud the latency is ≤ 400 ms.", "rejected"],
    ["The latency is ≤ 100 ms.\n\n## Examples\n\nThe latency is ≤ 400 ms.", "an example"],
    ["Recall@5 ≥ 0.6.\n\nRecall@100 ≥ 0.9.", "other k"],
    ["Event recall ≥ 0.95.\n\nFrame recall ≥ 0.80.", "other things counted"],
    ["Recall on the test set ≥ 0.95.\n\nRecall in production ≥ 0.90.", "other data"],
    ["The latency is at least 10 ms.\n\nThe latency is at most 50 ms.", "a lower and an upper bound"],
    ["The latency is ≤ 100 ms.\n\nThe latency is ≤ 98 ms.", "rounding"],
    ["The latency is 300 ms on average.\n\nThe latency is 80 ms at night.", "measured, not required"],
    ["The latency is ≤ 100 ms.\n\nAn alert fires when the latency is > 400 ms.", "an alert"],
    ["Is the latency ≤ 100 ms?\n\nThe latency is ≤ 400 ms.", "a question"],
    ["- Retrieval: latency ≤ 20 ms\n- Ranking: latency ≤ 60 ms", "stages in a list"],
    ["| Stage | Latency limit |\n|---|---|\n| Retrieval | ≤ 20 ms |\n| Ranking | ≤ 60 ms |", "stages in a table"],
    ["Latency ≤ 10 ms.\n\nLatency ≤ 20 ms.\n\nLatency ≤ 40 ms.", "many values are hardly meant as one"],
    "The p99 latency must be at most 200 ms.\n\n## Deployment\n\nThe model must answer with a p99 latency below 100 ms.",
    "The p99 latency must be at most 200 ms.\n\n## Deployment\n\nThe p50 latency must be below 100 ms.",
    "Target recall ≥ 0.95.\n\n## Monitoring\n\nAn alert is raised when recall falls below 0.90.",
    "Recall must be at least 0.95.\n\n## Baseline\n\nThe baseline reaches a recall of 0.80, and the target for the pilot is recall ≥ 0.85.",
    "The search must have a latency of at most 100 ms.\n\n## Training\n\nThe upload latency must be at most 300 ms.",
    "Recall ≥ 0.95 for cracks.\n\n## Metrics\n\nRecall ≥ 0.90 for scratches.",
    "The p99 latency was 300 ms and must be at most 100 ms.\n\n## Serving\n\nThe p99 latency must be at most 100 ms.",
    "Recall must be at least 0.90 in the pilot.\n\n## Metrics\n\nRecall must be at least 0.95 at launch.",
    "Recall@10 must be at least 0.6.\n\n## Metrics\n\nRecall@100 must be at least 0.9.",
    "The availability must be at least 99.9 %.\n\n## Serving\n\nThe feature store must have an availability of at least 99.99 %.",
    "Latency ≤ 100 ms on the phone.\n\n## Serving\n\nLatency ≤ 300 ms in the cloud.",
    "Recall must be at least 0.95.\n\n## Acceptance\n\nRecall must be at least 0.90 at a precision of 0.99.",
    "Precision ≥ 0.8 at a recall of 0.9.\n\n## Metrics\n\nRecall at least 0.95 for the review queue.",
    "Recall ≥ 0.9 on the test set.\n\n## Rollout\n\nRecall must be at least 0.85 on the shadow traffic.",
    "Latency must be at most 200 ms for text.\n\n## Images\n\nLatency must be at most 900 ms for images.",
    "Accuracy must be at least 0.9 for English.\n\n## Other\n\nAccuracy must be at least 0.8 for Russian.",
    "The load is at least 100 QPS in spring.\n\n## Peak\n\nThe peak load is at least 900 QPS.",
    "Availability must be at least 99.9 % per month.\n\n## Training\n\nAvailability of the training cluster must be at least 95 %.",
  ],
});

describe("quantity-conflict", () => {
  it("names the other place, and offers to keep either", () => {
    const { text, findings } = findingsIn("quantity-conflict", "The latency is ≤ 500 ms.\n\nThe latency is ≤ 50 ms.");
    const related = findings.flatMap((finding) => finding.related ?? []);
    assert.deepEqual(
      related.map(({ span }) => slice(text, span)),
      ["500 ms"],
    );
  });
});
