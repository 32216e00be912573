/** One contradiction at a time, planted into a sound document: the rule for it speaks, and no other does. */

import assert from "node:assert/strict";
import fs from "node:fs";
import { analyze } from "../../src/core/analysis.ts";

const sound = fs.readFileSync(new URL("../../examples/line-anomaly.md", import.meta.url), "utf8");

const planted: readonly (readonly [rule: string, was: string, is: string])[] = [
  // Results of calculations, in text and in tables.
  ["arithmetic-mismatch", "1000 ms / 30 = 33.3 ms per frame", "1000 ms / 30 = 30 ms per frame"],
  ["arithmetic-mismatch", "4 × 2 × 1 min = 8 min", "4 × 2 × 1 min = 12 min"],
  ["arithmetic-mismatch", "33.3 × $15 = $500", "33.3 × $15 = $800"],
  ["arithmetic-mismatch", "700 × 600 = 420,000", "700 × 600 = 520,000"],
  ["arithmetic-mismatch", "16 Mbit/s × 24 h = 172.8 GB", "16 Mbit/s × 24 h = 1382 GB"],
  ["arithmetic-mismatch", "0.5% × 720 h = 3.6 h", "0.5% × 720 h = 36 h"],
  ["arithmetic-mismatch", "| **Total** | 17 ms |", "| **Total** | 15 ms |"],
  ["arithmetic-mismatch", "| **Total** | 617 ms |", "| **Total** | 600 ms |"],
  ["unit-mismatch", "4 × 4 Mbit/s = 16 Mbit/s", "4 × 4 Mbit/s = 16 GB"],
  // One requirement, two values.
  ["quantity-conflict", "| Availability | ≥ 99.5% per month |", "| Availability | ≥ 99.95% per month |"],
  ["quantity-conflict", "| Event recall | ≥ 0.95 |", "| Event recall | ≥ 0.85 |"],
  ["quantity-conflict", "all layers of it.", "all layers of it. The p99 end-to-end latency must stay below 2 s."],
  ["quantity-conflict", "all layers of it.", "all layers of it. The model file must stay below 50 MB."],
  // Times against limits and rates.
  ["budget-exceeds-sla", "the window of the vote dominates:", "the latency limit is 600 ms:"],
  [
    "fps-latency-conflict",
    "The CPU holds only the crop",
    "The box handles 40 fps, and inference takes 50 ms per frame. The CPU holds only the crop",
  ],
  [
    "fps-latency-conflict",
    "The CPU holds only the crop",
    "The box handles 40 fps. Inference takes 50 ms per frame. The CPU holds only the crop",
  ],
  // Loads against what carries them.
  [
    "qps-load-conflict",
    "The load is constant:",
    "The alarm service takes 10M requests per day, i.e. about 2800 QPS. The load is constant:",
  ],
  [
    "capacity-exceeded",
    "A ring buffer of 7 days",
    "The 16 cameras of 80 Mbit/s each share one uplink of 1 Gbit/s. A ring buffer of 7 days",
  ],
  [
    "model-exceeds-memory",
    "**Memory:** the int8 model takes 5.96 MB",
    "**Memory:** the 7B fp16 model runs on an 8 GB Orin Nano. The int8 model takes 5.96 MB",
  ],
  // Parts of the whole.
  ["metric-identity", "| Test | 150 | 15% |", "| Test | 150 | 25% |"],
  ["metric-identity", "| Validation | 150 | 15% |", "| Validation | 150 | 5% |"],
  // What leads, what is trained on, where it runs.
  ["metric-used-as-loss", "The loss is binary focal loss with γ = 2", "The loss is recall"],
  [
    "deployment-conflict",
    "Inference runs on the edge box at the station, in all cases.",
    "Inference runs on a SageMaker endpoint.",
  ],
  ["placeholder-left", "People: one engineer", "People: <fill in names>"],
];

describe("a contradiction planted into line-anomaly.md", () => {
  for (const [rule, was, is] of planted) {
    it(`${rule}: ${is}`, () => {
      assert.ok(sound.includes(was), "the text to change is there");
      const { findings } = analyze(sound.replace(was, is));
      assert.deepEqual([...new Set(findings.map(({ code }) => code))], [rule]);
    });
  }
});
