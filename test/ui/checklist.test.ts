// The checklist view at work: marks, filters, facets, skeletons, and the lenses above the steps.
import assert from "node:assert/strict";
import type { Row } from "./tree.ts";
import { makeFolder, openWindow, type Window } from "./window.ts";

const decision = "A missed defect costs $2,000, a false alarm $5, so recall leads.";

const text = `---
design-doc: eight-step
---

# Line anomaly

## Step 1. Requirements

${decision}

## Step 3. Metrics

Words.
`;

const delivered = "What will be delivered?";
const answered = "Which error is worse";

/** The box alone changes as soon as it is clicked; the words follow what the document says. */
const isOpen = (row: Row): boolean => row.checked === false && row.description.startsWith("belongs under");
const isMarked = (row: Row): boolean => row.checked === true && row.description === "marked as done";

describe("The checklist in the window", () => {
  let window: Window;

  before(async () => {
    const folder = makeFolder({ "line.md": text, "note.md": "# A note\n" });
    window = await openWindow({ folder, file: "line.md", size: { width: 1400, height: 1400 } });
    await window.checklist.open();
    await window.widenSideBar(700);
    await window.checklist.expand("Requirements");
  });

  after(() => window.close());

  const rowBecomes = (label: string, what: string, accept: (row: Row) => boolean): Promise<Row[]> =>
    window.checklist.rowsBecome(what, (rows) => rows.some((row) => row.label.startsWith(label) && accept(row)));

  it("ticks what the text answers", async () => {
    const { checked, spoken } = await window.checklist.row(answered);
    assert.equal(checked, true);
    assert.ok(spoken.includes(`Answered, ${decision}`), spoken);
    assert.equal((await window.checklist.row(delivered)).checked, false);
  });

  it("leads to where an answer belongs, and offers its skeleton there", async () => {
    const offered = await window.quickFixes.offeredBy(() => window.checklist.click(delivered));
    assert.deepEqual(offered, ["Insert the section “Scope”"]);
    await window.statusItem(`(${"## Step 1. Requirements".length} selected)`);
    await window.quickFixes.take("Insert the section “Scope”");
    await window.editor.shows("### Scope");
    await window.editor.undo();
    await window.editor.showsNo("### Scope");
    await rowBecomes(delivered, "no skeleton", isOpen);
    await window.quickFixes.offeredBy(() => window.checklist.click(delivered));
    await window.editor.press("Escape");
  });

  it("counts above each step, and names what comes next", async () => {
    const lenses = await window.editor.lensesBecome("two lenses", (all) => all.length === 2);
    assert.match(lenses[0] ?? "", /^1 of \d+ answered · next: Business goal$/);
    assert.match(lenses[1] ?? "", /^\d of \d+ answered · next: Offline metrics$/);
    await window.editor.clickLens(lenses[1] ?? "");
    await window.statusItem(`(${"## Step 3. Metrics".length} selected)`);
    await rowBecomes("Which offline metric", "the next question in the view", () => true);
    await window.checklist.collapse("Evaluation and metrics");
  });

  it("writes a tick into the document, and undo takes it out", async () => {
    await window.checklist.toggle(delivered);
    await window.editor.shows("<!-- design-doc: done in-scope -->");
    await rowBecomes(delivered, "a tick", isMarked);
    await window.editor.lensesBecome("two answers", (all) => all.some((lens) => lens.startsWith("2 of ")));
    await window.editor.undo();
    await window.editor.showsNo("design-doc: done");
    await rowBecomes(delivered, "no tick", isOpen);
  });

  it("takes a mark back with the tick", async () => {
    await window.checklist.toggle(delivered);
    await rowBecomes(delivered, "a tick", isMarked);
    await window.checklist.toggle(delivered);
    await window.editor.showsNo("design-doc: done");
    await rowBecomes(delivered, "no tick", isOpen);
  });

  it("keeps the tick of what the text answers, and says why", async () => {
    await window.checklist.toggle(answered);
    await window.notification(`The text answers this question: “${decision}”`);
    await rowBecomes(answered, "its tick", (row) => row.checked === true);
  });

  it("asks why a question does not apply, and takes that back", async () => {
    await window.checklist.press(delivered, "Not Applicable…");
    await window.palette.asks("Why does this not apply here?");
    await window.palette.answer("  ");
    await window.palette.asks("Give a reason.");
    await window.palette.answer("it is a study --> no more");
    await window.editor.shows("<!-- design-doc: na in-scope -- it is a study → no more -->");
    await rowBecomes(delivered, "the reason", (row) => row.description === "not applicable: it is a study → no more");
    await window.checklist.press(delivered, "Take Back");
    await window.editor.showsNo("design-doc: na");
    await rowBecomes(delivered, "no tick", isOpen);
  });

  it("inserts the skeleton of a question's section, ready to be filled in", async () => {
    await window.checklist.press(delivered, "Insert Section");
    await window.editor.shows("### Scope");
    await window.statusItem(" selected)");
    await window.editor.undo();
    await window.editor.showsNo("### Scope");
  });

  describe("with a filter", () => {
    it("shows only open questions, and says so", async () => {
      await window.checklist.pressAbove("Show Only Open Questions");
      await window.checklist.rowsBecome("no tick", (rows) => rows.length > 5 && rows.every((row) => !row.checked));
      await window.checklist.messageBecomes(/^\d+ of \d+ questions shown: open$/);
    });

    it("shows only interview questions", async () => {
      const before = await window.checklist.rows();
      await window.checklist.pressAbove("Show Only Interview Questions");
      await window.checklist.rowsBecome("fewer", (rows) => rows.length > 2 && rows.length < before.length);
    });

    it("shows only some steps", async () => {
      await window.checklist.pressAbove("Choose Steps to Show…");
      await window.palette.asks("Which steps?");
      await window.palette.pick("Requirements");
      await window.palette.accept();
      await window.checklist.messageBecomes(/: open, asked in interviews \(★\), Requirements$/);
      await window.checklist.rowsBecome("one step", (rows) => rows.filter(({ level }) => level === 1).length === 2);
    });

    it("shows everything again", async () => {
      await window.checklist.pressAbove("Clear Filters");
      await rowBecomes(answered, "all rows", () => true);
      await window.checklist.messageBecomes(/^$/);
    });
  });

  describe("the facets", () => {
    it("are switched in the front matter", async () => {
      await window.checklist.expand("Facets");
      assert.equal((await window.checklist.row("deployment")).description, "not stated");
      await window.checklist.press("deployment", "Change Facet…");
      await window.palette.asks("Where does inference run?");
      await window.palette.pick("edge");
      await window.editor.shows("deployment: edge");
      await rowBecomes("deployment", "its value", (row) => row.description === "edge — front matter");
    });

    it("take several values", async () => {
      await window.checklist.press("task", "Change Facet…");
      await window.palette.asks("What kind of task is it?");
      await window.palette.pick("anomaly");
      await window.palette.pick("classification");
      await window.palette.accept();
      await window.editor.shows("task: [classification, anomaly]");
    });

    it("are left to the text again", async () => {
      await window.checklist.press("deployment", "Change Facet…");
      await window.palette.pick("As the text says");
      await window.editor.showsNo("deployment: edge");
      await rowBecomes("deployment", "no value", (row) => row.description === "not stated");
    });
  });
});
