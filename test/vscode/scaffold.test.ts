// Scaffolding in the real extension host: a new document with facets, missing sections at their places, fixes of many.
import assert from "node:assert/strict";
import * as vscode from "vscode";
import { eventually } from "../ui/eventually.ts";
import { diagnosticsBecome, inWorkspace, openFile, quickFix, rangeOf, textOf, typeBehind } from "./editing.ts";

const body = "# Line anomaly\n\n## 1. Requirements\n\n### 1.1 Business goal\n\nStops.\n\n## 2. Metrics\n";
const design = `---\ndesign-doc: eight-step\n---\n${body}`;

const headingsIn = (text: string) => text.split("\n").filter((line) => line.startsWith("#"));

describe("scaffolding", () => {
  afterEach(async () => {
    await vscode.commands.executeCommand("workbench.action.revertAndCloseActiveEditor");
    await vscode.commands.executeCommand("workbench.action.closeAllEditors");
  });

  describe("a new document", () => {
    const create = (name: string, more: object) =>
      vscode.commands.executeCommand<vscode.Uri | undefined>("designDoc.new", {
        ...{ template: "eight-step", title: "Line: “anomaly” #1", uri: inWorkspace(name) },
        ...more,
      });

    it("has the facets it was given, and what they leave", async () => {
      const facets = { deployment: "edge", task: ["anomaly", "classification"], pii: false };
      const uri = await create("new/facets.md", { facets });
      assert.ok(uri);
      const text = await textOf(uri);
      assert.match(
        text,
        /^---\ndesign-doc: eight-step@1\ndeployment: edge\ntask: \[anomaly, classification\]\npii: false\n---\n/,
      );
      assert.ok(headingsIn(text).includes("### Edge optimization"));
      assert.ok(!headingsIn(text).includes("### Data privacy"));
      const editor = vscode.window.activeTextEditor;
      assert.equal(editor?.document.getText(), text);
      assert.equal(editor.document.isDirty, false);
    });

    it("stands at its first hole, and Tab leads to the next one", async () => {
      await create("new/holes.md", {});
      const editor = vscode.window.activeTextEditor;
      assert.ok(editor);
      const selected = () => editor.document.getText(editor.selection);
      assert.match(selected(), /^TBD\(/);
      const { line } = editor.selection.start;
      await vscode.commands.executeCommand("type", { text: "filled in" });
      await vscode.commands.executeCommand("jumpToNextSnippetPlaceholder");
      await eventually("the next hole", async () => /^TBD\(/.test(selected()));
      assert.ok(editor.document.lineAt(line).text.includes("filled in"));
    });

    it("is not written with a facet that does not exist", async () => {
      assert.equal(await create("new/wrong.md", { facets: { deployment: "moon" } }), undefined);
      await assert.rejects(async () => vscode.workspace.fs.stat(inWorkspace("new/wrong.md")));
    });
  });

  describe("missing sections", () => {
    it("come to their place by the quick fix, numbered like their neighbours, and go by undo", async () => {
      const { document } = await openFile("place.md", design);
      const title = "Insert the section “Business metric”";
      const { edit } = await quickFix(document.uri, rangeOf(document, "## 1. Requirements"), title);
      assert.ok(edit);
      await vscode.workspace.applyEdit(edit);
      assert.deepEqual(headingsIn(document.getText()).slice(1, 5), [
        "## 1. Requirements",
        "### 1.1 Business goal",
        "### 1.2 Business metric",
        "## 2. Metrics",
      ]);
      await vscode.commands.executeCommand("undo");
      assert.equal(document.getText(), design);
    });

    it("come all at once by the command, and go in one undo step", async () => {
      const { document } = await openFile("all.md", design);
      await diagnosticsBecome(document.uri, "findings", (all) => all.length > 0);
      await vscode.commands.executeCommand("designDoc.complete");
      const headings = headingsIn(document.getText());
      assert.ok(headings.length > 40, headings.join("\n"));
      assert.ok(headings.includes("## 3. Data handling") && headings.includes("## 7. Scaling"), headings.join("\n"));
      const complete = document.getText();
      await vscode.commands.executeCommand("designDoc.complete");
      assert.equal(document.getText(), complete, "nothing is left to insert");
      await vscode.commands.executeCommand("undo");
      assert.equal(document.getText(), design);
    });
  });

  describe("many findings", () => {
    const wrong = "# A note\n\nOne 2 × 3 ms = 60 ms.\n\nTwo 2 × 4 ms = 70 ms.\n";
    const right = "# A note\n\nOne 2 × 3 ms = 6 ms.\n\nTwo 2 × 4 ms = 8 ms.\n";

    it("are repaired by one quick fix", async () => {
      const { document } = await openFile("many-fixes.md", wrong);
      const title = "Fix all 2 of arithmetic-mismatch in this document";
      const { edit } = await quickFix(document.uri, rangeOf(document, "60 ms"), title);
      assert.ok(edit);
      await vscode.workspace.applyEdit(edit);
      assert.equal(document.getText(), right);
    });

    it("are repaired on save where the user wants that", async () => {
      const { document } = await openFile("on-save.md", wrong);
      await diagnosticsBecome(document.uri, "findings", (all) => all.length === 2);
      const all = new vscode.Range(0, 0, document.lineCount, 0);
      const [action, ...more] = await vscode.commands.executeCommand<vscode.CodeAction[]>(
        "vscode.executeCodeActionProvider",
        document.uri,
        all,
        "source.fixAll.designDoc",
      );
      assert.equal(action?.kind?.value, "source.fixAll.designDoc");
      assert.deepEqual(more, []);
      assert.ok(action.edit);
      await vscode.workspace.applyEdit(action.edit);
      assert.equal(document.getText(), right);
    });
  });

  describe("completion", () => {
    const labelsAt = async (document: vscode.TextDocument, position: vscode.Position, trigger?: string) => {
      const list = await vscode.commands.executeCommand<vscode.CompletionList>(
        "vscode.executeCompletionItemProvider",
        document.uri,
        position,
        trigger,
      );
      return list.items.map(({ label }) => (typeof label === "string" ? label : label.label));
    };

    it("offers behind a # the next number of the step", async () => {
      const editor = await openFile("headings.md", design);
      await typeBehind(editor, "Stops.", "\n\n#");
      const labels = await labelsAt(editor.document, editor.selection.active, "#");
      assert.ok(labels.includes("### 1.2 Business metric"), labels.join("\n"));
    });

    it("offers in an empty line what the section still owes, and nothing in a note", async () => {
      const { document } = await openFile("questions.md", `${design}\n### Offline metrics\n\n\n`);
      const labels = await labelsAt(document, new vscode.Position(document.lineCount - 1, 0));
      assert.ok(labels.includes("Offline metrics"), labels.join("\n"));
      const note = await openFile("note.md", "# A note\n\n\n");
      const others = await labelsAt(note.document, new vscode.Position(2, 0));
      assert.ok(!others.some((label) => /^#|\?$/.test(label)), others.join("\n"));
    });
  });
});
