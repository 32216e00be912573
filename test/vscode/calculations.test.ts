// Calculations in any Markdown, in the real extension host: hovers, fixes, hints, copying, and the settings.
import assert from "node:assert/strict";
import * as vscode from "vscode";
import { eventually } from "../ui/eventually.ts";
import { diagnosticsBecome, hoverBecomes, openFile, quickFix, rangeOf } from "./editing.ts";

const text = `# Notes

The funnel takes 100M docs × 1 µs / 1000 shards per query.

It shows 30 fps of 4 Mbit/s video.

| Stage | Time |
|---|---|
| rank | 500 docs × 1 ms / 5 shards |

The index takes $100 \\times 10^6 \\times 256\\,B$ in memory.

A frame lasts 1000 ms / 30 = 30 ms.
`;

describe("calculations", () => {
  let editor: vscode.TextEditor;

  beforeEach(async () => {
    editor = await openFile("calculations.md", text);
  });

  afterEach(async () => {
    for (const name of ["hover", "inlayHints", "diagnostics"]) await set(name, undefined);
    await vscode.commands.executeCommand("workbench.action.revertAndCloseActiveEditor");
    await vscode.commands.executeCommand("workbench.action.closeAllEditors");
  });

  const hovered: [where: string, at: string, ...parts: string[]][] = [
    ["prose", "docs × 1 µs", "**100 ms**", "100,000,000 docs"],
    ["a table's cell", "500 docs", "**100 ms**", "500 docs"],
    ["LaTeX", "100 \\times", "**25.6 GB**", "= "],
    ["a lone rate", "30 fps", "**30 fps**", "33.3 ms per frame"],
    ["a lone bandwidth", "4 Mbit/s", "0.5 MB/s", "43.2 GB a day"],
  ];
  for (const [where, at, ...parts] of hovered) {
    it(`are read on hover in ${where}`, async () => {
      const hover = await hoverBecomes(editor.document, rangeOf(editor.document, at), parts[0] ?? "");
      for (const part of parts) assert.ok(hover.includes(part), `${part} in:\n${hover}`);
    });
  }

  it("show their results as hints where they have none", async () => {
    assert.deepEqual(await hintsBecome(editor, 3), ["2: = 100 ms", "8: = 100 ms", "10: = 25.6 GB"]);
  });

  it("become computed values by the second fix, with a hint of their own", async () => {
    const { document } = editor;
    const [wrong] = await diagnosticsBecome(document.uri, "a finding", (all) => all.length === 1);
    assert.ok(wrong);
    const first = await quickFix(document.uri, wrong.range, "Replace by 33.3 ms");
    const second = await quickFix(document.uri, wrong.range, "Turn into a computed value");
    assert.deepEqual([first.isPreferred, second.isPreferred], [true, false]);
    assert.ok(second.edit);
    await vscode.workspace.applyEdit(second.edit);
    assert.ok(document.getText().includes("A frame lasts `= 1000 ms / 30`.\n"));
    await diagnosticsBecome(document.uri, "no finding", (all) => all.length === 0);
    assert.equal((await hintsBecome(editor, 4)).at(-1), "12: = 33.3 ms");
    await hoverBecomes(document, rangeOf(document, "1000 ms"), "**33.3 ms**");
  });

  it("give their result to the clipboard", async () => {
    const { start } = rangeOf(editor.document, "256");
    editor.selection = new vscode.Selection(start, start);
    await vscode.env.clipboard.writeText("before");
    await vscode.commands.executeCommand("designDoc.copyResult");
    assert.equal(await vscode.env.clipboard.readText(), "25.6 GB");
    editor.selection = new vscode.Selection(0, 0, 0, 0);
    await vscode.commands.executeCommand("designDoc.copyResult");
    assert.equal(await vscode.env.clipboard.readText(), "25.6 GB");
  });

  describe("with settings", () => {
    it("have no squiggle any more, and have it back at once", async () => {
      const { uri } = editor.document;
      await diagnosticsBecome(uri, "a finding", (all) => all.length === 1);
      await set("diagnostics", false);
      await diagnosticsBecome(uri, "no finding", (all) => all.length === 0);
      await set("diagnostics", true);
      await diagnosticsBecome(uri, "the finding again", (all) => all.length === 1);
    });

    it("have no hover any more", async () => {
      const { document } = editor;
      const place = rangeOf(document, "30 fps");
      await hoverBecomes(document, place, "33.3 ms per frame");
      await set("hover", false);
      const read = () =>
        vscode.commands.executeCommand<vscode.Hover[]>("vscode.executeHoverProvider", document.uri, place.start);
      await eventually("no hover", async () => (await read()).length === 0);
    });

    it("have no hints any more, or only in the line of the cursor", async () => {
      await hintsBecome(editor, 3);
      await set("inlayHints", "off");
      await hintsBecome(editor, 0);
      await set("inlayHints", "currentLine");
      const { start } = rangeOf(editor.document, "rank");
      editor.selection = new vscode.Selection(start, start);
      assert.deepEqual(await hintsBecome(editor, 1), ["8: = 100 ms"]);
    });
  });
});

function set(name: string, value: unknown): Thenable<void> {
  const settings = vscode.workspace.getConfiguration("designDoc.calculation");
  return settings.update(name, value, vscode.ConfigurationTarget.Global);
}

/** `line: text` of each hint, once there are so many. */
async function hintsBecome({ document }: vscode.TextEditor, count: number): Promise<string[]> {
  const all = new vscode.Range(0, 0, document.lineCount, 0);
  const read = async () => {
    const hints = await vscode.commands.executeCommand<vscode.InlayHint[]>(
      "vscode.executeInlayHintProvider",
      document.uri,
      all,
    );
    return hints.map(({ position, label }) => `${position.line}: ${labelText(label)}`);
  };
  return eventually(`${count} hints`, read, (hints) => hints.length === count);
}

function labelText(label: vscode.InlayHint["label"]): string {
  return typeof label === "string" ? label : label.map(({ value }) => value).join("");
}
