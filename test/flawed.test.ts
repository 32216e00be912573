/** The flawed example: each of the first rules speaks once, at the right place, and nothing else does. */

import assert from "node:assert/strict";
import fs from "node:fs";
import { analyze } from "../src/core/analysis.ts";
import { fixesOf } from "../src/core/rules/run.ts";
import { slice } from "../src/core/text/span.ts";

const text = fs.readFileSync(new URL("../examples/flawed.md", import.meta.url), "utf8");

const expected: readonly (readonly [marked: string, code: string, message: string])[] = [
  [
    "50: accuracy",
    "accuracy-on-imbalanced",
    "A model that never finds the rare class is 99.9% accurate. Use recall at a fixed false positive rate, or PR-AUC.",
  ],
  ["54: 30 ms per frame", "fps-latency-conflict", "At 50 fps a frame lasts 20 ms, and the text says 30 ms."],
  [
    "63: 3600 bottles per hour",
    "arithmetic-mismatch",
    "The calculation gives 36000 bottles per hour, not 3600 bottles per hour. Probably a zero too many or too few (a factor of 10).",
  ],
  [
    "81: ### Systems",
    "empty-section",
    "Nothing stands below “Systems”. Write one sentence with a number, or take the heading out.",
  ],
  [
    "103: AUPRO",
    "metric-without-target",
    "AUPRO is named as the metric that decides, but no value says what is good enough.",
  ],
  [
    "113: threshold is raised to",
    "fp-fn-metric-conflict",
    "The text calls misses worse, so recall has to lead, and here a higher threshold, and with it precision, does.",
  ],
  [
    "201: 100 ms",
    "budget-exceeds-sla",
    "The 4 stages take 115 ms together, and the limit is 100 ms. Shorten one, or say which run in parallel.",
  ],
  ["222: 360 W", "unit-mismatch", "The calculation gives 360 Wh, and 360 W is something else: the units do not fit."],
  [
    "241: 80 ms",
    "quantity-conflict",
    "The latency is at most 80 ms here, and at most 100 ms in line 54. Keep one, or say what sets them apart.",
  ],
  ["245: TBD(who answers at night)", "placeholder-left", "Fill in TBD(who answers at night), or take it out."],
  [
    "249: A/B test",
    "ab-test-incomplete",
    "This experiment is announced without a metric that decides, a null hypothesis, a significance level, a power, a minimum detectable effect, a sample size or duration, a unit of randomization, a guardrail and a stop rule.",
  ],
];

describe("examples/flawed.md", () => {
  const analysis = analyze(text);

  it("is wrong in eleven places", () => {
    const found = analysis.findings.map(({ code, span, message }) => {
      const line = analysis.document.lines.lineAt(span.start) + 1;
      return [`${line}: ${slice(text, span)}`, code, message];
    });
    assert.deepEqual(found, expected);
  });

  it("names the other place, where there are two", () => {
    const pairs = analysis.findings.flatMap(({ code, related }) =>
      (related ?? []).slice(0, 1).map(({ span }) => `${code}: ${slice(text, span)}`),
    );
    assert.deepEqual(pairs, [
      "accuracy-on-imbalanced: 0.1%",
      "fps-latency-conflict: 50 fps",
      "fp-fn-metric-conflict: False negatives are far more costly than false positives.",
      "budget-exceeds-sla: 30 ms",
      "quantity-conflict: 100 ms",
    ]);
  });

  it("offers a fix wherever one is plain", () => {
    const fixed = analysis.findings.filter((finding) => fixesOf(finding, analysis).length > 0);
    assert.deepEqual(
      fixed.map(({ code }) => code),
      [
        "fps-latency-conflict",
        "arithmetic-mismatch",
        "empty-section",
        "metric-without-target",
        "unit-mismatch",
        "quantity-conflict",
        "placeholder-left",
      ],
    );
  });
});
