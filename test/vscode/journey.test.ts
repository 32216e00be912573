// The main path in the real extension host: a new document, an answer, a calculation, a fix.
import assert from "node:assert/strict";
import * as vscode from "vscode";
import {
  codeOf,
  diagnosticsBecome,
  hoverBecomes,
  inWorkspace,
  openFile,
  quickFix,
  rangeOf,
  textOf,
  typeBehind,
} from "./editing.ts";

const head = "---\ndesign-doc: eight-step\n---\n# Line anomaly\n\n";
const decision = "A missed defect costs $2,000, a false alarm $5, so recall leads.";

describe(`in VS Code ${vscode.version}`, () => {
  afterEach(async () => {
    await vscode.commands.executeCommand("workbench.action.revertAndCloseActiveEditor");
    await vscode.commands.executeCommand("workbench.action.closeAllEditors");
  });

  describe("Design Doc: New…", () => {
    it("writes a document of all eight steps and opens it", async () => {
      const uri = inWorkspace("new/line-anomaly.md");
      await vscode.commands.executeCommand("designDoc.new", { template: "eight-step", title: "Line anomaly", uri });
      const text = await textOf(uri);
      assert.match(text, /^---\ndesign-doc: eight-step@\d+\n---\n\n# Line anomaly\n/);
      assert.equal(text.match(/^## Step \d\. /gm)?.length, 8);
      assert.equal(vscode.window.activeTextEditor?.document.uri.path, uri.path);
    });

    it("never overwrites", async () => {
      const uri = inWorkspace("taken.md");
      await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode("mine"));
      const made = await vscode.commands.executeCommand("designDoc.new", { template: "eight-step", title: "T", uri });
      assert.equal(made, undefined);
      assert.equal(await textOf(uri), "mine");
    });

    it("survives a place that cannot be written to", async () => {
      const uri = vscode.Uri.parse("no-such-file-system:/a.md");
      const made = await vscode.commands.executeCommand("designDoc.new", { template: "eight-step", title: "T", uri });
      assert.equal(made, undefined);
    });

    it("has a message for an unknown template, and writes nothing", async () => {
      const uri = inWorkspace("nothing.md");
      await vscode.commands.executeCommand("designDoc.new", { template: "no-such", title: "T", uri });
      await assert.rejects(async () => vscode.workspace.fs.stat(uri));
    });
  });

  describe("a missing answer", () => {
    it("is underlined at its section, and no more once it is given", async () => {
      const editor = await openFile("answer.md", `${head}## Step 1. Requirements\n\n### Accuracy\n\n`);
      const { document } = editor;
      const has = (all: readonly vscode.Diagnostic[]) => all.some((one) => codeOf(one) === "error-priority");
      const missing = (await diagnosticsBecome(document.uri, "error-priority", has)).find(
        (one) => codeOf(one) === "error-priority",
      );
      assert.equal(missing?.severity, vscode.DiagnosticSeverity.Warning);
      assert.equal(document.getText(missing.range), "### Accuracy");
      await typeBehind(editor, "### Accuracy\n\n", decision);
      await diagnosticsBecome(document.uri, "no error-priority", (all) => all.length > 0 && !has(all));
    });

    it("links to the page of its item", async () => {
      const { document } = await openFile("link.md", `${head}## Step 1. Requirements\n`);
      const [first] = await diagnosticsBecome(document.uri, "findings", (all) => all.length > 0);
      assert.ok(first && typeof first.code === "object");
      const page = await vscode.workspace.openTextDocument(first.code.target);
      assert.ok(page.getText().includes(`\`${first.code.value}\``), page.getText());
    });

    it("is inserted as a section, in one undo step", async () => {
      const text = `${head}## Step 1. Requirements\n\nWhat we want.\n`;
      const { document } = await openFile("insert.md", text);
      const title = "Insert the section “Platform”";
      const { edit } = await quickFix(document.uri, rangeOf(document, "## Step 1. Requirements"), title);
      assert.ok(edit);
      await vscode.workspace.applyEdit(edit);
      assert.match(document.getText(), /^#{3,4} Platform\n\n.*TBD\(/m);
      await vscode.commands.executeCommand("undo");
      assert.equal(document.getText(), text);
    });

    it("is inserted by the command, too", async () => {
      const { document } = await openFile("command.md", `${head}## Step 1. Requirements\n`);
      await diagnosticsBecome(document.uri, "findings", (all) => all.length > 0);
      await vscode.commands.executeCommand("designDoc.insertSection", "platform");
      assert.match(document.getText(), /^#{3,4} Platform\n/m);
      await vscode.commands.executeCommand("designDoc.insertSection", "no-such-section");
    });

    it("is offered as a heading behind a #", async () => {
      const { document } = await openFile("complete.md", `${head}## Step 1. Requirements\n\n#`);
      const { end } = rangeOf(document, "Requirements\n\n#");
      const list = await vscode.commands.executeCommand<vscode.CompletionList>(
        "vscode.executeCompletionItemProvider",
        document.uri,
        end,
      );
      const labels = list.items.map(({ label }) => (typeof label === "string" ? label : label.label));
      assert.ok(labels.includes("### Platform"), labels.join("\n"));
    });
  });

  describe("a calculation", () => {
    it("shows its result and its steps on hover, in any Markdown", async () => {
      const funnel = "100M docs × 1 µs / 1000 shards = 100 ms";
      const { document } = await openFile("funnel.md", `# A note\n\nThe funnel takes ${funnel}.\n`);
      const hover = await hoverBecomes(document, rangeOf(document, funnel), "**100 ms**");
      assert.match(hover, /× 1 µs \/ 1,000 shards/);
      assert.match(hover, /that holds/);
    });

    it("with a wrong result is repaired by a quick fix, and undo brings it back", async () => {
      const { document } = await openFile("frame.md", "At 30 fps a frame lasts 1000 ms / 30 = 30 ms.\n");
      const [wrong] = await diagnosticsBecome(document.uri, "a finding", (all) => all.length === 1);
      assert.ok(wrong);
      assert.equal(codeOf(wrong), "arithmetic-mismatch");
      assert.equal(wrong.severity, vscode.DiagnosticSeverity.Error);
      assert.equal(document.getText(wrong.range), "30 ms");
      const action = await quickFix(document.uri, wrong.range, "Replace by 33.3 ms");
      assert.equal(action.isPreferred, true);
      assert.ok(action.edit);
      await vscode.workspace.applyEdit(action.edit);
      assert.equal(document.getText(), "At 30 fps a frame lasts 1000 ms / 30 = 33.3 ms.\n");
      await diagnosticsBecome(document.uri, "no finding", (all) => all.length === 0);
      await vscode.commands.executeCommand("undo");
      assert.equal(document.getText(), "At 30 fps a frame lasts 1000 ms / 30 = 30 ms.\n");
      await diagnosticsBecome(document.uri, "the finding again", (all) => all.length === 1);
    });
  });
});
