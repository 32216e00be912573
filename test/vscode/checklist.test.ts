// The lenses of steps and the commands of the checklist, in the real extension host.
import assert from "node:assert/strict";
import * as vscode from "vscode";
import { eventually } from "../ui/eventually.ts";
import { codeOf, diagnosticsBecome, inWorkspace, openFile, rangeOf, typeBehind } from "./editing.ts";

const text = "---\ndesign-doc: eight-step\n---\n# T\n\n## Step 1. Requirements\n\nWords.\n";

describe("the checklist", () => {
  afterEach(async () => {
    await vscode.workspace.getConfiguration("designDoc").update("codeLens", undefined, true);
    await vscode.commands.executeCommand("workbench.action.closeAllEditors");
  });

  it("has every command of the manifest", async () => {
    const { packageJSON } = vscode.extensions.getExtension("design-doc.design-doc") ?? {};
    const contributed: { command: string }[] = packageJSON.contributes.commands;
    const known = new Set(await vscode.commands.getCommands(true));
    assert.ok(contributed.length > 0);
    assert.deepEqual(
      contributed.map(({ command }) => command).filter((command) => !known.has(command)),
      [],
    );
  });

  it("stands above the steps as lenses, as long as the setting says so", async () => {
    const { document } = await openFile("lenses.md", text);
    const [lens] = await lensesBecome(document.uri, 1);
    assert.match(lens?.command?.title ?? "", /^0 of \d+ answered · next: Business goal$/);
    assert.equal(lens?.range.start.line, rangeOf(document, "## Step 1").start.line);
    await vscode.workspace.getConfiguration("designDoc").update("codeLens", false, true);
    await lensesBecome(document.uri, 0);
  });

  it("has no lens in Markdown that is no design doc", async () => {
    const { document } = await openFile("design.md", text);
    await lensesBecome(document.uri, 1);
    const note = await openFile("note.md", "# A note\n\n## Requirements\n");
    await lensesBecome(note.document.uri, 0);
  });

  it("takes a section for told in a file of its own that a link names, once there is such a file", async () => {
    const linking = "---\ndesign-doc: eight-step\n---\n# T\n\nHow we watch it: [What to monitor](watching.md).\n";
    const { document } = await openFile("linking.md", linking);
    const hasOpen = (all: readonly vscode.Diagnostic[]) => all.some((one) => codeOf(one) === "what-to-monitor");
    await diagnosticsBecome(document.uri, "monitoring missing", hasOpen);
    await vscode.workspace.fs.writeFile(inWorkspace("watching.md"), new TextEncoder().encode("# What to monitor\n"));
    const editor = await vscode.window.showTextDocument(document);
    await typeBehind(editor, "How we watch it", " today");
    await diagnosticsBecome(document.uri, "monitoring told", (all) => all.length > 0 && !hasOpen(all));
  });

  it("leads from a lens to the place of the next answer", async () => {
    const editor = await openFile("next.md", text);
    const [lens] = await lensesBecome(editor.document.uri, 1);
    assert.ok(lens?.command);
    const { command, arguments: given = [] } = lens.command;
    const heading = rangeOf(editor.document, "## Step 1. Requirements");
    const isThere = async () => {
      await vscode.commands.executeCommand(command, ...given);
      return vscode.window.activeTextEditor?.selection.isEqual(heading) ?? false;
    };
    await eventually("the heading selected", isThere);
  });
});

function lensesBecome(uri: vscode.Uri, count: number): Promise<vscode.CodeLens[]> {
  const read = async () => {
    const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>("vscode.executeCodeLensProvider", uri, 99);
    return lenses.filter((lens) => lens.command?.command === "designDoc.showQuestion");
  };
  return eventually(`${count} lenses`, read, (lenses) => lenses.length === count);
}
