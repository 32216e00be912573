import assert from "node:assert/strict";
import { analyze } from "../../src/core/analysis.ts";
import { type ChecklistRows, checklistRows, type ItemRow, type RowFilter } from "../../src/core/language/index.ts";
import { newDocument } from "../../src/core/scaffold/index.ts";
import { builtinTemplates } from "../../src/core/templates/index.ts";
import { slice } from "../../src/core/text/span.ts";

const head = "---\ndesign-doc: eight-step\n---\n# T\n\n";

function rowsOf(text: string, filter?: RowFilter): ChecklistRows {
  const rows = checklistRows(analyze(text), filter);
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
      const asking = steps.filter(({ items }) => items.length > 0);
      assert.ok(asking.length > 3);
      for (const { title, progress } of asking) assert.equal(progress, "untouched", title);
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

  it("says under which heading an answer stands that belongs elsewhere", () => {
    const latency = "The answer comes within a p99 latency of 50 ms.";
    const told = (text: string) => item(rowsOf(head + text), "latency-number").elsewhere;
    assert.equal(told(`## Requirements\n\n${latency}\n`), undefined, "its own step");
    assert.equal(told(`## Requirements\n\n## 4. Deployment\n\n${latency}\n`), "4. Deployment");
    assert.equal(told(`## Requirements\n\n## Deployment\n\n### Some *notes*\n\n${latency}\n`), "Some notes");
    assert.equal(told(`${latency}\n\n## Requirements\n`), undefined, "below the title");
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

  it("says what the author marked, and leads to the mark", () => {
    const mark = "<!-- design-doc: na platform-named -- it is a study -->";
    const rows = rowsOf(`${head}## Requirements\n\n<!-- design-doc: done error-priority -->\n${mark}\n`);
    const { mark: done, evidence, status } = item(rows, "error-priority");
    assert.deepEqual([done, evidence, status], ["done", undefined, "answered"]);
    const platform = item(rows, "platform-named");
    assert.deepEqual([platform.mark, platform.status, platform.reason], ["na", "not-applicable", "it is a study"]);
    assert.ok(rowsOf(head).steps.every(({ items }) => items.every((row) => row.mark === undefined)));
  });

  const skeleton = "- Error priority: TBD(which error is worse)";
  const insertable: [where: string, body: string, expected: boolean][] = [
    ["where the section is missing", "", true],
    ["under a heading without text", "### Accuracy\n", true],
    ["not where the skeleton waits", `### Accuracy\n\n${skeleton}\n`, false],
    ["not where it is answered", "A missed defect costs $2,000, a false alarm $5, so recall leads.\n", false],
  ];
  for (const [where, body, expected] of insertable) {
    it(`offers a skeleton ${where}`, () => {
      assert.equal(item(rowsOf(`${head}## Requirements\n\n${body}`), "error-priority").insertable, expected);
    });
  }

  describe("with a filter", () => {
    const text = `${head}## Requirements\n\nA missed defect costs $2,000, a false alarm $5, so recall leads.\n`;
    const all = rowsOf(text);
    const questions = all.steps.flatMap(({ items }) => items);
    const isOpen = ({ status }: ItemRow) => status === "missing" || status === "partial";

    const cases: [name: string, filter: RowFilter, keeps: (row: ItemRow) => boolean][] = [
      ["that wants nothing", {}, () => true],
      ["for open questions", { openOnly: true }, isOpen],
      ["for interview questions", { interviewOnly: true }, ({ interview }) => interview],
      ["for open interview questions", { openOnly: true, interviewOnly: true }, (row) => isOpen(row) && row.interview],
      ["for steps of another template", { steps: ["no-such-step"] }, () => true],
    ];
    for (const [name, filter, keeps] of cases) {
      it(`${name} shows the rows that fit`, () => {
        const rows = rowsOf(text, filter);
        const expected = questions.filter(keeps).map(({ id }) => id);
        assert.deepEqual(
          rows.steps.flatMap(({ items }) => items.map(({ id }) => id)),
          expected,
        );
        assert.deepEqual([rows.shown, rows.total], [expected.length, questions.length]);
        assert.ok(rows.steps.every(({ items }) => items.length > 0));
      });
    }

    it("for steps shows these, in the template's order", () => {
      const rows = rowsOf(text, { steps: ["data", "requirements"] });
      assert.deepEqual(
        rows.steps.map(({ id }) => id),
        ["requirements", "data"],
      );
      assert.deepEqual(rows.chosenSteps, ["Requirements", "Data handling"]);
    });

    it("counts what is hidden as well", () => {
      const [step] = rowsOf(text, { openOnly: true }).steps;
      assert.deepEqual([step?.answered, step?.required], [all.steps[0]?.answered, all.steps[0]?.required]);
      assert.ok((step?.answered ?? 0) > 0);
    });
  });
});
