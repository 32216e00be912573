import assert from "node:assert/strict";
import { findingsIn, judges } from "./judged.ts";

judges("ab-test-incomplete", {
  found: [
    ["Then we A/B test and check the p-value.", "A/B test"],
    ["We will run an A/B test with 5 % of the traffic.", "A/B test"],
    ["### A/B test\n\nWe compare the new model to the old one by clicks.", "A/B test"],
    ["Для оценки проведем A/B-тестирование в двух кофейнях.", "A/B-тестирование"],
    ["- [[AB Tests]]\n\t- metric\n\t- null hypothesis\n\t- p-value", "[[AB Tests]]"],
    ["The new ranker is launched in an online A/B experiment with 5% of traffic.", "A/B experiment"],
    ["We then run an A/B test for two weeks and look at the p-value.", "A/B test"],
    ["The model goes live behind an A/B test.", "A/B test"],
    ["Rollout: A/B test on 10 % of users, then 100 %.", "A/B test"],
    ["- Online evaluation: A/B test with 50/50 split\n- Then full rollout", "A/B test"],
    ["We compare both models online in an A/B test and take the better one.", "A/B test"],
    ["Затем проводим A/B-тест на 5 % трафика.", "A/B-тест"],
    ["An A/B experiment decides whether the new model is kept.", "A/B experiment"],
    ["Launch happens via an A/B test on one market.", "A/B test"],
  ],
  silent: [
    "We A/B test the ranking. Metric: CTR. H0: no difference. α = 5 %, power 80 %, MDE 0.5 points, 10,000 users per arm, randomized by user. Guardrail: latency. Stop rule: a drop of 2 points.",
    ["In 2021 an A/B test showed that users like it.", "history"],
    ["The roll-out is staged; there is no A/B test.", "no experiment"],
    ["An A/B test could be considered later.", "not decided"],
    ["The A/B test platform of the company is described in a blog article.", "a tool"],
    ["## References\n\n- We will see: A/B testing, a survey", "a reference"],
    ["## Read more\n\nThen there is the one on A/B trials in clinics.", "a reading list"],
    ["The paper on A/B trials in clinics we have not read yet.", "something to read"],
    ["Should we A/B test the model?", "a question"],
    ["We deploy to 1 %, then 10 %, then all stations.", "a roll-out"],
    ["### A/B test\n\n- Metric: TBD(one online metric)", "a skeleton"],
    ["### A/B test\n\nA method to compare two variants on live traffic.", "an explanation"],
    ["* A/B test\n* Shadow mode", "a bare word in a list"],
    "A/B tests are run by the experimentation platform of another team.",
    "Offline metrics correlate with past A/B tests.",
    "The company has shown by A/B tests that speed sells.",
    "No A/B test is possible, since there is one line.",
    "Could we run an A/B test?",
    "We A/B test the new ranking. The metric is the click-through rate. H0: there is no difference. α = 5 %, power 80 %, MDE 0.5 points, so 10,000 users per arm. Unit of randomization: the user. Guardrail: latency; stop rule: a drop of 2 points.",
    "The product shows analysts the results of A/B tests.",
    "Instead of an A/B test we use a switchback.",
    "If traffic allows, an A/B test may follow.",
    "The tool stores who was in an A/B test.",
    "In an A/B test of the old system clicks rose by 3 %.",
    "The A/B test is described in another document.",
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
