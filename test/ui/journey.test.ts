// The main path as a user sees it: a new document, its checklist, an answer, a calculation, a fix.
import assert from "node:assert/strict";
import { eventually } from "./eventually.ts";
import { makeFolder, openWindow, type Window } from "./window.ts";

const decision = "A missed defect costs $2,000, a false alarm $5, so recall leads.";

/** In the profile `interview` only required questions are asked, so one answer takes the whole squiggle away. */
const interview = `---
design-doc: eight-step
profile: interview
---
# Line anomaly

## Step 1. Requirements

### Accuracy

`;

const numbers = `# Notes

The funnel costs 100M docs × 1 µs / 1000 shards = 100 ms.

At 30 fps a frame lasts 1000 ms / 30 = 30 ms.
`;

describe("In the window", () => {
  let window: Window;

  before(async () => {
    const folder = makeFolder({ "interview.md": interview, "numbers.md": numbers, "taken.md": "mine" });
    window = await openWindow({ folder, size: { width: 1280, height: 1000 } });
  });

  after(() => window.close());

  describe("a new document", () => {
    it("is offered where no design doc is open", async () => {
      await window.checklist.open();
      await window.page.locator(".sidebar .welcome-view").getByText("New Design Doc").click();
      await window.palette.asks("Which template?");
      await window.palette.pick("Eight-step");
      await window.palette.asks("What is designed?");
      await window.palette.answer("Line anomaly");
    });

    it("asks what is known about the system, and goes back where one wants to", async () => {
      await window.palette.asks("What is known about the system?");
      await window.palette.pick("deployment: cloud");
      await window.palette.pick("deployment: hybrid");
      await window.palette.filter("hyb");
      await window.palette.back();
      await window.palette.asks("What is designed?");
      // Not what was typed into the list.
      await window.palette.contains("Line anomaly");
      await window.palette.accept();
      await window.palette.asks("What is known about the system?");
      assert.deepEqual(await window.palette.chosen(), ["deployment: hybrid"]);
      await window.palette.accept();
    });

    it("takes no name that is taken", async () => {
      await window.palette.asks("File name in");
      await window.palette.answer("taken.md");
      await window.palette.asks("taken.md exists already. Choose another name.");
      await window.palette.answer("line-anomaly.md");
      await window.editor.shows("# Line anomaly");
      await window.editor.shows("deployment: hybrid");
    });

    it("has eight steps in the checklist, none of them begun", async () => {
      const [facets, ...steps] = await window.checklist.rowsBecome("eight steps", (all) => all.length === 9);
      assert.equal(facets?.label, "Facets");
      for (const { description, spoken } of steps) {
        assert.match(description, /^(?:0\/\d+)?$/);
        assert.match(spoken, /: 0 of \d+ required questions answered$|: nothing is required$/);
      }
      assert.match(await window.statusItem("Design doc "), /^Design doc 0\/\d+$/);
    });

    it("shows an answer in the checklist as soon as it is typed", async () => {
      await window.checklist.expand("Requirements");
      const question = "Which error is worse, FP or FN";
      const { spoken } = await window.checklist.row(question);
      assert.match(spoken, /Partly answered/, "only the skeleton is there");
      await window.editor.placeCursor("behind", "A false negative means");
      await window.editor.press("End");
      await window.editor.type(`\n\n${decision}`);
      const answered = (all: { label: string; spoken: string }[]) =>
        all.some((row) => row.label.startsWith(question) && row.spoken.includes(`Answered, ${decision}`));
      await window.checklist.rowsBecome("the answer", answered);
      const progress = /^Design doc [1-9]\d*\/\d+$/;
      await eventually(
        "progress in the status bar",
        () => window.statusBar(),
        (all) => all.some((one) => progress.test(one)),
      );
    });

    it("leads from the checklist to the answer", async () => {
      await window.editor.placeCursor("before", "# Line anomaly");
      await window.checklist.click("Which error is worse");
      await window.statusItem(`(${decision.length} selected)`);
    });
  });

  describe("a missing answer", () => {
    it("loses its squiggle when it is given", async () => {
      await window.palette.open("interview.md");
      await window.editor.shows("profile: interview");
      const before = await window.editor.squigglesBecome("three headings underlined", ({ warning }) => warning === 3);
      await window.editor.placeCursor("behind", "### Accuracy");
      await window.editor.type(`\n\n${decision}`);
      const after = await window.editor.squigglesBecome("one less", ({ warning }) => warning === before.warning - 1);
      assert.equal(after.error, 0);
    });
  });

  describe("a calculation", () => {
    before(async () => {
      await window.palette.open("numbers.md");
      await window.editor.shows("The funnel costs");
    });

    it("shows its result and its steps, to the mouse and to the keyboard", async () => {
      const hover = await window.hover.over("100M docs", "100 ms");
      assert.match(hover, /× 1 µs \/ 1,000 shards/);
      assert.match(hover, /The text says 100 ms: that holds\./);
      await window.hover.close();
      await window.hover.byKeyboard("100M docs", "that holds");
      await window.hover.close();
    });

    it("with a wrong result is repaired by a quick fix, and undo brings it back", async () => {
      await window.editor.squigglesBecome("an error", ({ error }) => error === 1);
      await window.quickFixes.apply("= 30 ms", "Replace by 33.3 ms");
      await window.editor.shows("1000 ms / 30 = 33.3 ms.");
      await window.editor.squigglesBecome("no error", ({ error }) => error === 0);
      await window.editor.undo();
      await window.editor.shows("1000 ms / 30 = 30 ms.");
      await window.editor.squigglesBecome("the error again", ({ error }) => error === 1);
    });

    it("has a page about its rule behind the code in the hover", async () => {
      await window.hover.over("= 30 ms", "arithmetic-mismatch");
      await window.page.locator(".monaco-hover:not(.hidden) .code-link", { hasText: "arithmetic-mismatch" }).click();
      const preview = window.page.frameLocator("iframe.webview.ready").frameLocator("iframe#active-frame");
      await preview.getByText("One wrong factor of 60 or 1000 sinks a capacity plan").waitFor();
    });

    it("is no design doc: the status bar is silent and the checklist offers a new one", async () => {
      await window.page.locator(".sidebar .welcome-view").getByText("New Design Doc").waitFor();
      assert.deepEqual(
        (await window.statusBar()).filter((text) => text.startsWith("Design doc")),
        [],
      );
    });
  });
});
