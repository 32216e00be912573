// All files of the workspace at once: progress, the list of documents, and a way to stop.
import assert from "node:assert/strict";
import { makeFolder, openWindow, type Window } from "./window.ts";

const wrong = "# Sizing\n\nA frame lasts 1000 ms / 30 = 30 ms.\n";

/** Two places of one document that do not go together. */
const twice = `---
design-doc: eight-step
---
# Line anomaly

## Requirements

The p99 latency must stay below 500 ms.

## Serving

The latency is at most 50 ms.
`;

describe("Design Doc: Lint Workspace in the window", () => {
  let window: Window;

  before(async () => {
    const folder = makeFolder({ "line.md": twice, "sizing.md": wrong, "note.md": "# A note\n" });
    window = await openWindow({ folder, size: { width: 1400, height: 1000 } });
    await window.checklist.open();
  });

  after(() => window.close());

  it("lists the design docs and the wrong numbers", async () => {
    await window.palette.run("Design Doc: Lint Workspace");
    const rows = await window.documents.rowsBecome("two documents", (all) => all.length === 2);
    assert.deepEqual(
      rows.map(({ label }) => label),
      ["line.md", "sizing.md"],
    );
    assert.match(rows[0]?.description ?? "", /^\d+\/\d+ · wrong numbers: 1 · findings: \d+$/);
    assert.equal(rows[1]?.description, "wrong numbers: 1 · findings: 1");
    assert.equal(rows[1]?.spoken, "sizing.md, wrong numbers: 1 · findings: 1");
  });

  it("tells in the Problems panel what is wrong in files that nobody has open, and where else to look", async () => {
    await window.problemsBecome("both files", (all) =>
      ["line.md", "sizing.md"].every((name) => all.some((row) => row.includes(name))),
    );
    await window.page.getByPlaceholder(/^Filter /).fill("quantity-conflict");
    await window.problemsBecome("the conflict and its other place", (all) =>
      all.some((row) => row.includes("has references to 1 location")),
    );
  });

  it("opens a document with a click", async () => {
    await window.documents.click("sizing.md");
    await window.editor.shows("A frame lasts");
  });
});

describe("Design Doc: Lint Workspace, cancelled", () => {
  /** So many that nobody waits for them. */
  const count = 4000;
  let window: Window;

  before(async () => {
    const text = `---\ndesign-doc: eight-step\n---\n# A design\n\n${"The p95 latency is 20 ms for 10M users × 20 / day.\n\n".repeat(200)}`;
    const folder = makeFolder(Object.fromEntries(Array.from({ length: count }, (_, i) => [`design-${i}.md`, text])));
    window = await openWindow({ folder, size: { width: 1400, height: 1000 } });
    await window.checklist.open();
  });

  after(() => window.close());

  it("stops, and keeps what it has judged so far", async () => {
    await window.palette.run("Design Doc: Lint Workspace");
    await window.notification(`/${count} design-`);
    const toast = window.page.locator(".notification-toast", { hasText: "Linting the workspace" });
    await toast.getByText(/^Cancel$/).click();
    await toast.waitFor({ state: "detached" });
    const rows = await window.documents.rowsBecome("some documents", (all) => all.length > 0);
    assert.ok(rows.every(({ label }) => /^design-\d+\.md$/.test(label)));
    const pane = window.page.locator(".sidebar .pane-header", { hasText: "Documents" });
    const [, done] = /(\d+) of/.exec((await pane.textContent()) ?? "") ?? [];
    assert.ok(Number(done) > 0 && Number(done) < count, `${done} of ${count}`);
  });
});
