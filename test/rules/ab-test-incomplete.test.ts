import assert from "node:assert/strict";
import { findingsIn, judges } from "./judged.ts";

judges("ab-test-incomplete", {
  found: [
    ["Then we A/B test and check the p-value.", "A/B test"],
    ["We will run an A/B test with 5 % of the traffic.", "A/B test"],
    ["### A/B test\n\nWe compare the new model to the old one by clicks.", "A/B test"],
    ["Для оценки проведем A/B-тестирование в двух кофейнях.", "A/B-тестирование"],
    ["- [[AB Tests]]\n\t- metric\n\t- null hypothesis\n\t- p-value", "[[AB Tests]]"],
  ],
  silent: [
    "We A/B test the ranking. Metric: CTR. H0: no difference. α = 5 %, power 80 %, MDE 0.5 points, 10,000 users per arm, randomized by user. Guardrail: latency. Stop rule: a drop of 2 points.",
    ["In 2021 an A/B test showed that users like it.", "history"],
    ["The roll-out is staged; there is no A/B test.", "no experiment"],
    ["An A/B test could be considered later.", "not decided"],
    ["The A/B test platform of the company is described in a blog article.", "a tool"],
    ["## References\n\n- We will see: A/B testing, a survey", "a reference"],
    ["Should we A/B test the model?", "a question"],
    ["We deploy to 1 %, then 10 %, then all stations.", "a roll-out"],
    ["### A/B test\n\n- Metric: TBD(one online metric)", "a skeleton"],
    ["### A/B test\n\nA method to compare two variants on live traffic.", "an explanation"],
    ["* A/B test\n* Shadow mode", "a bare word in a list"],
  ],
});

describe("ab-test-incomplete", () => {
  it("lists what is missing, and nothing else", () => {
    const body = "We will A/B test by CTR for two weeks; H0: no difference; α = 5 %, randomized by user.";
    const [finding] = findingsIn("ab-test-incomplete", body).findings;
    const missing = "a power, a minimum detectable effect, a guardrail and a stop rule";
    assert.equal(finding?.message, `This experiment is announced without ${missing}.`);
  });
});
