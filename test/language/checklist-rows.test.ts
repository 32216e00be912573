import assert from "node:assert/strict";
import { analyze } from "../../src/core/analysis.ts";
import { type ChecklistRows, checklistRows, type ItemRow } from "../../src/core/language/index.ts";
import { newDocument } from "../../src/core/scaffold/index.ts";
import { builtinTemplates } from "../../src/core/templates/index.ts";
import { slice } from "../../src/core/text/span.ts";

const head = "---\ndesign-doc: eight-step\n---\n# T\n\n";

function rowsOf(text: string): ChecklistRows {
  const rows = checklistRows(analyze(text));
  assert.ok(rows);
  return rows;
}

function item(rows: ChecklistRows, id: string): ItemRow {
  const row = rows.steps.flatMap(({ items }) => items).find((one) => one.id === id);
  assert.ok(row, id);
  return row;
}

describe("checklistRows", () => {
  it("has none for Markdown that is no design doc", () => {
    assert.equal(checklistRows(analyze("# A note\n")), undefined);
  });

  for (const template of builtinTemplates) {
    it(`shows all steps of a new ${template.id} document as untouched`, () => {
      const { steps, answered } = rowsOf(newDocument(template, { title: "T" }));
      assert.equal(answered, 0);
      assert.deepEqual(
        steps.map(({ title, progress }) => [title, progress]),
        template.steps.map(({ title }) => [title, "untouched"]),
      );
    });
  }

  it("counts per step what the checklist counts in all", () => {
    const text = `${head}## Requirements\n\nA missed defect costs $2,000, a false alarm $5, so recall leads.\n`;
    const rows = rowsOf(text);
    const sum = (key: "answered" | "required") => rows.steps.reduce((all, step) => all + step[key], 0);
    assert.ok(rows.answered > 0);
    assert.deepEqual([sum("answered"), sum("required")], [rows.answered, rows.required]);
    assert.equal(rows.steps[0]?.progress, "started");
  });

  it("leads from an answer to its evidence", () => {
    const sentence = "A missed defect costs $2,000, a false alarm $5, so recall leads.";
    const text = `${head}## Requirements\n\n- ${sentence}\n`;
    const row = item(rowsOf(text), "error-priority");
    assert.equal(row.status, "answered");
    assert.equal(row.evidence, sentence);
    assert.ok(slice(text, row.target).includes(sentence));
  });

  it("leads from a gap to the heading it belongs under", () => {
    const text = `${head}## Requirements\n\n### Accuracy\n\n## Metrics\n`;
    const rows = rowsOf(text);
    const place = (id: string) => slice(text, item(rows, id).target);
    assert.equal(place("error-priority"), "### Accuracy", "its section");
    assert.equal(place("platform-named"), "## Requirements", "its step, without a section");
    assert.equal(place("sources-listed"), "# T", "the title, without a step");
  });

  it("shows a table row as its cells", () => {
    const table = "| Metric | Today | Success |\n|---|---|---|\n| Revenue | $1M | from $1M to $2M by June |\n";
    const row = item(rowsOf(`${head}## Requirements\n\n### Business metric\n\n${table}`), "business-metric-target");
    assert.equal(row.evidence, "Revenue · $1M · from $1M to $2M by June");
  });
});
