import assert from "node:assert/strict";
import { insertSection } from "../../src/core/scaffold/index.ts";
import { builtinTemplates } from "../../src/core/templates/index.ts";
import { applyEdits } from "../../src/core/text/edit.ts";
import { assessed } from "../assessed.ts";

const head = "---\ndesign-doc: eight-step\n---\n";

/** The document's headings, `+` before those that the fix inserted. */
function headingsAfter(body: string, section: string): string[] {
  const text = head + body;
  const { document, checklist } = assessed(text);
  const fix = insertSection(document, checklist, section);
  assert.ok(fix, `there is a fix for ${section}`);
  const before = new Set(text.split(/\r\n|\r|\n/));
  const lines = applyEdits(text, fix.edits).split(/\r\n|\r|\n/);
  return lines.filter((line) => line.startsWith("#")).map((line) => (before.has(line) ? line : `+ ${line}`));
}

describe("insertSection", () => {
  const cases: [name: string, body: string, section: string, headings: string[]][] = [
    [
      "behind the section before it",
      "# T\n\n## Step 3. Evaluation and metrics\n\n### Offline metrics\n\nRecall.\n\n### Evaluation protocol\n\nBy day.\n",
      "online-metrics",
      [
        "# T",
        "## Step 3. Evaluation and metrics",
        "### Offline metrics",
        "+ ### Online metrics",
        "### Evaluation protocol",
      ],
    ],
    [
      "on top of its step where it is the first",
      "# T\n\n## Metrics\n\nSome words.\n\n### Online metrics\n\nAlarms.\n",
      "offline-metrics",
      ["# T", "## Metrics", "+ ### Offline metrics", "### Online metrics"],
    ],
    [
      "with its step where that is missing",
      "# T\n\n## Step 5: Main components\n\nText.\n\n## Step 7: Monitoring and online evaluation\n\nText.\n",
      "deployment-target",
      [
        "# T",
        "## Step 5: Main components",
        "+ ## Step 6: Deployment",
        "+ ### Deployment target",
        "## Step 7: Monitoring and online evaluation",
      ],
    ],
    [
      "with the neighbour's numbering",
      "# T\n\n## 3. Metrics\n\n### 3.1 Offline metrics\n\nRecall.\n",
      "online-metrics",
      ["# T", "## 3. Metrics", "### 3.1 Offline metrics", "+ ### 3.2 Online metrics"],
    ],
    [
      "one level deeper in a document that begins deeper",
      "# T\n\n### Metrics\n\nText.\n",
      "offline-metrics",
      ["# T", "### Metrics", "+ #### Offline metrics"],
    ],
    [
      "behind a section that stands one level higher than the template has it",
      "# T\n\n## Step 1. Requirements\n\n### Accuracy\n\nRecall leads.\n\n### Own words\n",
      "optimization-goals",
      ["# T", "## Step 1. Requirements", "### Accuracy", "+ ### Optimization goals", "### Own words"],
    ],
    [
      "below its parent and not below the section before it",
      "# T\n\n## Step 1. Requirements\n\n### Scope\n\n### Design objectives\n\n#### Platform\n\n### Risks\n",
      "accuracy-requirement",
      [
        "# T",
        "## Step 1. Requirements",
        "### Scope",
        "### Design objectives",
        "+ #### Accuracy",
        "#### Platform",
        "### Risks",
      ],
    ],
    [
      "beside its siblings where the document is flat",
      "# T\n\n## Business goal\n\n## Data\n\n## Risks\n",
      "business-metric",
      ["# T", "## Business goal", "+ ## Business metric", "## Data", "## Risks"],
    ],
    [
      "before a later section where none stands before",
      "# T\n\n## Offline metrics\n\n## A/B test\n",
      "ml-formulation",
      ["# T", "+ ## Define the ML/CV problem", "+ ### ML/CV formulation", "## Offline metrics", "## A/B test"],
    ],
    [
      "with the next number of the document's own steps",
      "# T\n\n## 1. Requirements\n\n## 2. Metrics\n\n### 2.1 Offline metrics\n",
      "data-sources",
      [
        "# T",
        "## 1. Requirements",
        "## 2. Metrics",
        "### 2.1 Offline metrics",
        "+ ## 3. Data handling",
        "+ ### 3.1 What data do we have?",
      ],
    ],
    [
      "in Russian, with the step's word",
      "# Дефекты\n\n## Шаг 1. Требования\n\n### Бизнес-цель\n",
      "offline-metrics",
      ["# Дефекты", "## Шаг 1. Требования", "### Бизнес-цель", "+ ## Шаг 3. Метрики и оценка", "+ ### Офлайн-метрики"],
    ],
    [
      "in Russian where only some headings are English",
      "# ML System Design Doc\n\n## Цели\n\n## MVP\n\n## Данные\n\n### Разметка\n",
      "class-imbalance",
      ["# ML System Design Doc", "## Цели", "## MVP", "## Данные", "### Разметка", "+ ### Дисбаланс классов"],
    ],
    ["into an empty document", "", "business-goal", ["+ ## Step 1. Requirements", "+ ### Business goal"]],
    [
      "into carriage returns",
      "# T\r\n\r\n## Metrics\r\n",
      "offline-metrics",
      ["# T", "## Metrics", "+ ### Offline metrics"],
    ],
  ];
  for (const [name, body, section, headings] of cases) {
    it(name, () => assert.deepEqual(headingsAfter(body, section), headings));
  }

  it("keeps the document's line ends", () => {
    const text = "---\r\ndesign-doc: eight-step\r\n---\r\n# T\r\n\r\n## Metrics\r\n";
    const { document, checklist } = assessed(text);
    const fix = insertSection(document, checklist, "offline-metrics");
    assert.doesNotMatch(applyEdits(text, fix?.edits ?? []), /[^\r]\n/);
  });

  it("has nothing for an id that no template knows", () => {
    const { document, checklist } = assessed(head);
    assert.equal(insertSection(document, checklist, "no-such-section"), undefined);
  });

  for (const template of builtinTemplates) {
    it(`can insert every section of ${template.id}, one after the other`, () => {
      let text = `---\ndesign-doc: ${template.id}\n---\n\n# T\n`;
      const ids = template.steps.flatMap(({ sections }) => sections.map(({ id }) => id));
      for (const id of ids) {
        const { document, checklist } = assessed(text);
        text = applyEdits(text, insertSection(document, checklist, id)?.edits ?? []);
      }
      const found = assessed(text).checklist.steps.flatMap(({ sections }) => sections.filter(({ match }) => match));
      assert.deepEqual(
        found.map(({ section }) => section.id),
        ids,
      );
    }).timeout(10_000);
  }
});
