// Which documents are judged, and for how long.
import assert from "node:assert/strict";
import * as vscode from "vscode";
import { eventually } from "../ui/eventually.ts";
import { diagnosticsBecome, openFile } from "./editing.ts";

const wrong = "A frame lasts 1000 ms / 30 = 30 ms.\n";

describe("the session", () => {
  afterEach(() => vscode.commands.executeCommand("workbench.action.closeAllEditors"));

  it("judges a document that was never saved", async () => {
    const document = await vscode.workspace.openTextDocument({ language: "markdown", content: wrong });
    await diagnosticsBecome(document.uri, "a finding", (all) => all.length === 1);
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand("workbench.action.revertAndCloseActiveEditor");
  });

  it("lets go of a document that is no Markdown any more", async () => {
    const { document } = await openFile("becomes-text.md", wrong);
    await diagnosticsBecome(document.uri, "a finding", (all) => all.length === 1);
    const text = await vscode.languages.setTextDocumentLanguage(document, "plaintext");
    await diagnosticsBecome(document.uri, "no finding", (all) => all.length === 0);
    await vscode.languages.setTextDocumentLanguage(text, "markdown");
    await diagnosticsBecome(document.uri, "the finding again", (all) => all.length === 1);
  });

  it("follows the last of many changes", async () => {
    const editor = await openFile("many.md", wrong);
    const { document } = editor;
    for (const digit of "0123456789") {
      await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), digit));
    }
    await editor.edit((edit) => edit.replace(new vscode.Range(0, 0, 1, 0), "Nothing to compute.\n"));
    await diagnosticsBecome(document.uri, "no finding", (all) => all.length === 0);
  });

  it("survives any text", async () => {
    const editor = await openFile("any.md", "");
    for (const text of [
      "---\ndesign-doc: [\n---\n",
      "---\ndesign-doc: no-such\n---\n",
      "\u0000\uD800 | `\r# x",
      "$$\n```",
    ]) {
      const all = new vscode.Range(0, 0, editor.document.lineCount, 0);
      await editor.edit((edit) => edit.replace(all, text));
    }
    await editor.edit((edit) => edit.replace(new vscode.Range(0, 0, editor.document.lineCount, 0), wrong));
    await diagnosticsBecome(editor.document.uri, "a finding", (found) => found.length === 1);
  });
});

describe("the page of a code", () => {
  afterEach(() => vscode.commands.executeCommand("workbench.action.closeAllEditors"));

  const tabs = async () => vscode.window.tabGroups.all.flatMap((group) => group.tabs.map(({ label }) => label));

  it("opens as a preview, for a rule and for an item", async () => {
    for (const code of ["arithmetic-mismatch", "error-priority"]) {
      await vscode.commands.executeCommand("designDoc.openPage", code);
      await eventually(`the page of ${code}`, tabs, (labels) => labels.some((label) => label.includes(code)));
    }
  });

  it("is refused for an unknown code with a message", async () => {
    const before = await tabs();
    await vscode.commands.executeCommand("designDoc.openPage", "no-such-code");
    await vscode.commands.executeCommand("designDoc.openPage");
    assert.deepEqual(await tabs(), before);
  });
});
