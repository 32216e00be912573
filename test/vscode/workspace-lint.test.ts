// Files that nobody has open.
import assert from "node:assert/strict";
import * as vscode from "vscode";
import { diagnosticsBecome, inWorkspace } from "./editing.ts";

const wrong = "# Sizing\n\nA frame lasts 1000 ms / 30 = 30 ms.\n";

describe("Design Doc: Lint Workspace", () => {
  const file = inWorkspace("unopened.md");

  before(async () => {
    await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(wrong));
    await vscode.commands.executeCommand("designDoc.lintWorkspace");
  });

  after(async () => {
    await vscode.workspace.fs.delete(file);
    await diagnosticsBecome(file, "no finding in a file that is gone", (all) => all.length === 0);
  });

  it("tells the findings of a file that is not open", async () => {
    const [finding] = await diagnosticsBecome(file, "a finding", (all) => all.length === 1);
    assert.equal(finding?.range.start.line, 2);
  });

  it("tells them once while the file is open, and again when it is closed", async () => {
    await vscode.window.showTextDocument(file);
    await diagnosticsBecome(file, "one finding of the open document", (all) => all.length === 1);
    await vscode.commands.executeCommand("workbench.action.closeAllEditors");
    await diagnosticsBecome(file, "one finding of the closed file", (all) => all.length === 1);
  });

  it("follows the settings", async () => {
    const settings = vscode.workspace.getConfiguration("designDoc");
    await settings.update("rules", { "arithmetic-mismatch": "hint" }, vscode.ConfigurationTarget.Global);
    const isHint = ([one]: readonly vscode.Diagnostic[]) => one?.severity === vscode.DiagnosticSeverity.Hint;
    await diagnosticsBecome(file, "a hint", isHint);
    await settings.update("rules", undefined, vscode.ConfigurationTarget.Global);
    await diagnosticsBecome(file, "more than a hint", (all) => all.length === 1 && !isHint(all));
  });

  it("judges an unsaved text as it stands in its editor, whatever its language", async () => {
    const opened = await vscode.workspace.openTextDocument(file);
    const document = await vscode.languages.setTextDocumentLanguage(opened, "plaintext");
    const editor = await vscode.window.showTextDocument(document);
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), wrong));
    await vscode.commands.executeCommand("designDoc.lintWorkspace");
    await diagnosticsBecome(file, "a finding in each of the two texts", (all) => all.length === 2);
    // The command has led to the list of documents.
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand("workbench.action.revertAndCloseActiveEditor");
    await vscode.commands.executeCommand("designDoc.lintWorkspace");
    await diagnosticsBecome(file, "one finding of the file", (all) => all.length === 1);
  });

  it("follows a file that changes on disk", async () => {
    await vscode.workspace.fs.writeFile(file, new TextEncoder().encode("# Sizing\n\nA frame lasts 33.3 ms.\n"));
    await diagnosticsBecome(file, "no finding any more", (all) => all.length === 0);
  });
});
