import assert from "node:assert/strict";
import { describe, it } from "mocha";
import { assess } from "../../src/core/checklist/index.ts";
import { parseDocument } from "../../src/core/document/index.ts";
import { builtinTemplates } from "../../src/core/templates/index.ts";

/** A whole document, the step or section it should be found for, and how. */
const found: readonly [markdown: string, id: string, how: string][] = [
  ["## 2. Metrics", "evaluation-metrics", "exact"],
  ["## 2) Metrics", "evaluation-metrics", "exact"],
  ["## Step 2: Metrics", "evaluation-metrics", "exact"],
  ["## Metrics:", "evaluation-metrics", "exact"],
  ["## 📏 Metrics", "evaluation-metrics", "exact"],
  ["## Metrics (draft)", "evaluation-metrics", "exact"],
  ["## `Metrics`", "evaluation-metrics", "exact"],
  ["## **Metrics**", "evaluation-metrics", "exact"],
  ["## [Metrics](#m)", "evaluation-metrics", "exact"],
  ["### Metrics", "evaluation-metrics", "exact"],
  ["## Metrics {#metrics}", "evaluation-metrics", "exact"],
  ["Metrics\n-------", "evaluation-metrics", "exact"],
  ["## METRICS", "evaluation-metrics", "exact"],
  ["## Metrics\u00a0", "evaluation-metrics", "exact"],
  ["## Evaluation metrics", "evaluation-metrics", "exact"],
  ["## Metrics and KPIs", "evaluation-metrics", "part"],
  ["## Метрики", "evaluation-metrics", "exact"],
  ["## Этап 3 - Метрики", "evaluation-metrics", "exact"],
  ["## IV. Data", "data", "exact"],
  ["## Part B: Data", "data", "exact"],
  ["## The data", "data", "exact"],
  ["## Step 6. Deploynment", "deployment", "typo"],
  ["## Monitoring & Online Evaluation", "monitoring", "exact"],
  ["## Our approach to data collection and preparation here", "data", "contained"],
  ["### A/B test", "ab-test", "exact"],
  ["### Loss function – focal", "loss", "exact"],
  ["### Metrics and losses", "evaluation-metrics", "exact"],
  ["**Loss function**\n\n- cross entropy", "loss", "exact"],
  ["**Loss:** cross entropy", "loss", "exact"],
  ["4.1 Offline metrics\n\nWe report recall.", "offline-metrics", "exact"],
  ["Loss function\n- cross entropy", "loss", "exact"],
  ["- Loss function\n  - cross entropy", "loss", "exact"],
  ["- ## Metrics\n\n  - recall", "evaluation-metrics", "exact"],
  ["I. Metrics\n\nWe report recall.", "evaluation-metrics", "exact"],
  ["II) Data\n\nTen cameras.", "data", "exact"],
  ["(1) Metrics\n\nWe report recall.", "evaluation-metrics", "exact"],
  ["Step 4: Data\n\nTen cameras.", "data", "exact"],
  ["4.1 Offline metric\nWe report recall.", "offline-metrics", "exact"],
  ["***Metrics***\n\nWe report recall.", "evaluation-metrics", "exact"],
  ["__Metrics__\n\nWe report recall.", "evaluation-metrics", "exact"],
  ["**4. Metrics**\n\nWe report recall.", "evaluation-metrics", "exact"],
  ["**4.1 Offline metric**\nRecall.", "offline-metrics", "exact"],
  ["🎯 **Metrics**\n\nWe report recall.", "evaluation-metrics", "exact"],
  ["📏 Metrics\n\nWe report recall.", "evaluation-metrics", "exact"],
  ["1️⃣ Metrics\n\nWe report recall.", "evaluation-metrics", "exact"],
  ["## 1️⃣ Metrics", "evaluation-metrics", "exact"],
  ["## Metrics ✅", "evaluation-metrics", "exact"],
  ["*Metrics*\n\nWe report recall.", "evaluation-metrics", "exact"],
  ["**Task:** binary classification", "ml-formulation", "exact"],
  ["- **Metrics**: recall", "evaluation-metrics", "exact"],
  ["1. **Metrics**\n   recall", "evaluation-metrics", "exact"],
  ["- ### 3. Metrics\n  - recall", "evaluation-metrics", "exact"],
  ["Метрики:\n- полнота", "evaluation-metrics", "exact"],
  ["| Baseline | the rules of today |\n|---|---|\n| Loss function | cross entropy |", "loss", "exact"],
];

const notFound: readonly [markdown: string, id: string][] = [
  ["> ## Metrics", "evaluation-metrics"],
  ["```md\n## Metrics\n```", "evaluation-metrics"],
  ["<!--\n## Metrics\n-->", "evaluation-metrics"],
  ["## Metro", "evaluation-metrics"],
  ["## Исходные требования к входу", "inputs-outputs"],
  ["We care about metrics.", "evaluation-metrics"],
  ["Metrics", "evaluation-metrics"],
  ["4.1 metres of belt", "evaluation-metrics"],
  ["*Metrics* matter.", "evaluation-metrics"],
  ["📏 Metrics are in the table.", "evaluation-metrics"],
  ["In 2 steps: metrics.", "evaluation-metrics"],
];

describe("headings", () => {
  for (const [markdown, id, how] of found) {
    it(`${JSON.stringify(markdown)} stands for ${id}`, () => assert.equal(matches(markdown).get(id), how));
  }

  for (const [markdown, id] of notFound) {
    it(`${JSON.stringify(markdown)} does not stand for ${id}`, () => assert.equal(matches(markdown).has(id), false));
  }

  it("name the whole document and no part of it, where they are the only one of their level", () => {
    const of = (text: string) =>
      assess(parseDocument(text), template(), []).headings.map(({ heading }) => heading.text);
    assert.deepEqual(of("# Data\n\n## Loss\n"), ["Loss"]);
    assert.deepEqual(of("# Data\n\n# Loss\n"), ["Data", "Loss"]);
    assert.deepEqual(of("# Data\n"), []);
    assert.deepEqual(of("## Data\n\n# Loss\n"), ["Data", "Loss"]);
  });

  it("reach over a line before a list", () => {
    const text =
      "# T\n\n**Offline metrics**\n\nWe look at:\n\n- PR-AUC on the recordings of March\n\n**Loss**\n\nFocal loss.\n";
    const items = assess(parseDocument(text), template(), []).steps.flatMap(({ sections }) =>
      sections.flatMap((section) => section.items),
    );
    const where = (id: string) => items.find(({ item }) => item.id === id)?.evidence?.where;
    assert.deepEqual([where("offline-metric-named"), where("loss-named")], ["section", "section"]);
  });

  /** A heading alone, and what of several meanings it has below a parent. */
  const inContext: readonly [markdown: string, ids: readonly string[]][] = [
    ["## Scalability", ["scalability-requirement", "scaling"]],
    ["## Requirements\n\n### Scalability", ["scalability-requirement"]],
    ["## Scaling\n\n### Scalability", ["scaling"]],
    ["## Requirements\n\n### Users\n\n#### Scalability", ["scalability-requirement"]],
    ["## Deployment\n\n**Latency budget**\n\n### Задержка", ["latency-budget"]],
    ["## Data\n\n### Metrics and losses", ["evaluation-metrics"]],
  ];

  for (const [markdown, ids] of inContext) {
    it(`${JSON.stringify(markdown)} ends in what stands for ${ids.join(", ")}`, () => {
      const { headings } = assess(parseDocument(`# T\n\n${markdown}\n`), template(), []);
      assert.deepEqual(
        headings.at(-1)?.matches.map(({ step, section }) => (section ?? step).id),
        ids,
      );
    });
  }

  it("prefer the title of a step to what comes before it under another name", () => {
    const checklist = assess(parseDocument("# Overview\n\n## Step 1. Requirements\n"), template(), []);
    assert.equal(checklist.steps[0]?.match?.heading.text, "Step 1. Requirements");
  });
});

function template(): (typeof builtinTemplates)[number] {
  const [first] = builtinTemplates.filter(({ id }) => id === "eight-step");
  assert.ok(first);
  return first;
}

/** How each step and section of the template was found. */
function matches(markdown: string): Map<string, string> {
  const { steps } = assess(parseDocument(`# Design\n\n${markdown}\n`), template(), []);
  const parts = steps.flatMap(({ step, match, sections }) => [
    { id: step.id, match },
    ...sections.map(({ section, match: found }) => ({ id: section.id, match: found })),
  ]);
  return new Map(parts.flatMap(({ id, match }) => (match ? [[id, match.how] as const] : [])));
}
