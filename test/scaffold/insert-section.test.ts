import assert from "node:assert/strict";
import { analyze } from "../../src/core/analysis.ts";
import { insertSection, newDocument } from "../../src/core/scaffold/index.ts";
import { builtinTemplates, templateById } from "../../src/core/templates/index.ts";
import { applyEdits } from "../../src/core/text/edit.ts";

const head = "---\ndesign-doc: eight-step\n---\n";

/** The document's headings, `+` before those that the fix inserted. */
function headingsAfter(body: string, section: string): string[] {
  const text = head + body;
  const { document, checklist } = analyze(text);
  const fix = checklist && insertSection(document, checklist, section);
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
    const { document, checklist } = analyze(text);
    const fix = checklist && insertSection(document, checklist, "offline-metrics");
    assert.doesNotMatch(applyEdits(text, fix?.edits ?? []), /[^\r]\n/);
  });

  it("has nothing for an id that no template knows", () => {
    const { document, checklist } = analyze(head);
    assert.equal(checklist && insertSection(document, checklist, "no-such-section"), undefined);
  });

  for (const template of builtinTemplates) {
    it(`can insert every section of ${template.id}, one after the other`, () => {
      let text = `---\ndesign-doc: ${template.id}\n---\n\n# T\n`;
      const ids = template.steps.flatMap(({ sections }) => sections.map(({ id }) => id));
      for (const id of ids) {
        const { document, checklist } = analyze(text);
        text = applyEdits(text, (checklist && insertSection(document, checklist, id)?.edits) ?? []);
      }
      const found =
        analyze(text).checklist?.steps.flatMap(({ sections }) => sections.filter(({ match }) => match)) ?? [];
      assert.deepEqual(
        found.map(({ section }) => section.id),
        ids,
      );
    }).timeout(10_000);
  }
});

describe("newDocument", () => {
  for (const template of builtinTemplates) {
    it(`of ${template.id} has every step and section, and answers nothing`, () => {
      const { checklist } = analyze(newDocument(template, { title: "Line anomaly" }));
      assert.ok(checklist);
      const sections = checklist.steps.flatMap((step) => step.sections.filter(({ active }) => active));
      assert.deepEqual(
        checklist.steps.filter(({ match }) => !match).map(({ step }) => step.id),
        [],
      );
      assert.deepEqual(
        sections.filter(({ match }) => !match).map(({ section }) => section.id),
        [],
      );
      const answered = sections.flatMap(({ items }) => items).filter(({ status }) => status === "answered");
      assert.deepEqual(
        answered.map(({ item, evidence }) => `${item.id}: ${evidence?.reason}`),
        [],
      );
    });
  }

  it("writes title and facets on one line each", () => {
    const template = templateById("eight-step");
    assert.ok(template);
    const text = newDocument(template, {
      title: "Two\nlines",
      facets: { deployment: "edge", task: ["anomaly", "pose"] },
    });
    assert.match(
      text,
      /^---\ndesign-doc: eight-step@1\ndeployment: edge\ntask: \[anomaly, pose\]\n---\n\n# Two lines\n/,
    );
  });
});
