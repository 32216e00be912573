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
  ["| Baseline | the rules of today |\n|---|---|\n| Loss function | cross entropy |", "loss", "exact"],
];

const notFound: readonly [markdown: string, id: string][] = [
  ["> ## Metrics", "evaluation-metrics"],
  ["```md\n## Metrics\n```", "evaluation-metrics"],
  ["<!--\n## Metrics\n-->", "evaluation-metrics"],
  ["## Metro", "evaluation-metrics"],
  ["## Исходные требования к входу", "inputs-outputs"],
  ["We care about metrics.", "evaluation-metrics"],
];

describe("headings", () => {
  for (const [markdown, id, how] of found) {
    it(`${JSON.stringify(markdown)} stands for ${id}`, () => assert.equal(matches(markdown).get(id), how));
  }

  for (const [markdown, id] of notFound) {
    it(`${JSON.stringify(markdown)} does not stand for ${id}`, () => assert.equal(matches(markdown).has(id), false));
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
