// Configuration files, the settings of severities, and help in YAML, in the real extension host.
import assert from "node:assert/strict";
import * as vscode from "vscode";
import { eventually } from "../ui/eventually.ts";
import {
  codeOf,
  diagnosticsBecome,
  hoverBecomes,
  inWorkspace,
  openFile,
  quickFix,
  rangeOf,
  textOf,
} from "./editing.ts";

const wrong = "A frame lasts 1000 ms / 30 = 30 ms.\n";
const settings = () => vscode.workspace.getConfiguration("designDoc");

describe("a .design-doc.yaml", () => {
  const folder = inWorkspace("configured");
  const file = vscode.Uri.joinPath(folder, ".design-doc.yaml");

  afterEach(async () => {
    await settings().update("rules", undefined, vscode.ConfigurationTarget.Global);
    await settings().update("run", undefined, vscode.ConfigurationTarget.Global);
    await vscode.commands.executeCommand("workbench.action.revertAndCloseActiveEditor");
    await vscode.commands.executeCommand("workbench.action.closeAllEditors");
    for (const uri of [folder, inWorkspace(".design-doc.yaml")]) {
      await vscode.workspace.fs.delete(uri, { recursive: true }).then(undefined, () => {});
    }
  });

  it("wins over the settings, which win over the rule", async () => {
    const { document } = await openFile("configured/severity.md", wrong);
    const becomes = (severity: vscode.DiagnosticSeverity) =>
      diagnosticsBecome(
        document.uri,
        `severity ${severity}`,
        (all) => all.length === 1 && all[0]?.severity === severity,
      );
    await becomes(vscode.DiagnosticSeverity.Error);
    await settings().update("rules", { "arithmetic-mismatch": "warning" }, vscode.ConfigurationTarget.Global);
    await becomes(vscode.DiagnosticSeverity.Warning);
    await write("rules:\n  arithmetic-mismatch: hint\n");
    await becomes(vscode.DiagnosticSeverity.Hint);
    await vscode.workspace.fs.delete(file);
    await becomes(vscode.DiagnosticSeverity.Warning);
  });

  it("opts documents in by their names, at once", async () => {
    const { document } = await openFile("configured/in.md", "# Nothing\n");
    await diagnosticsBecome(document.uri, "nothing", (all) => all.length === 0);
    await write('documents:\n  - files: "*.md"\n    template: eight-step\n');
    await diagnosticsBecome(document.uri, "findings", (all) => all.some((one) => codeOf(one) === "business-goal"));
    await write('documents:\n  - files: "other.md"\n    template: eight-step\n');
    await diagnosticsBecome(document.uri, "nothing again", (all) => all.length === 0);
  });

  it("shows its mistakes while it is written, and repairs what it can guess", async () => {
    const { document } = await openFile("configured/.design-doc.yaml", "rules:\n  aritmetic-mismatch: off\n");
    const [mistake] = await diagnosticsBecome(document.uri, "a mistake", (all) => all.length === 1);
    assert.ok(mistake);
    assert.equal(document.getText(mistake.range), "aritmetic-mismatch");
    assert.match(mistake.message, /did you mean “arithmetic-mismatch”/);
    const { edit } = await quickFix(document.uri, mistake.range, "Replace by arithmetic-mismatch");
    assert.ok(edit && (await vscode.workspace.applyEdit(edit)));
    assert.equal(document.getText(), "rules:\n  arithmetic-mismatch: off\n");
    await diagnosticsBecome(document.uri, "no mistake", (all) => all.length === 0);
  });

  it("tells that what it extends is not there", async () => {
    const { document } = await openFile("configured/extending/.design-doc.yaml", "extends: nowhere.yaml\n");
    const [mistake] = await diagnosticsBecome(document.uri, "a mistake", (all) => all.length === 1);
    assert.match(mistake?.message ?? "", /cannot be read/);
  });

  it("offers the ids of rules and questions, and says what they are", async () => {
    const { document } = await openFile("configured/completing/.design-doc.yaml", "rules:\n  error-priority: off\n  ");
    const items = await completions(document.uri, new vscode.Position(2, 2));
    const rule = items.find((item) => labelOf(item) === "arithmetic-mismatch");
    assert.equal(rule?.insertText, "arithmetic-mismatch: ");
    assert.ok(!items.some((item) => labelOf(item) === "error-priority"), "what is there already");
    await hoverBecomes(document, rangeOf(document, "error-priority"), "?");
  });

  it("is written by the quick fix that sets a severity, and keeps its comments", async () => {
    const { document } = await openFile("configured/set.md", wrong);
    const [finding] = await diagnosticsBecome(document.uri, "a finding", (all) => all.length === 1);
    assert.ok(finding);
    const { command } = await quickFix(document.uri, finding.range, "Set the severity of “arithmetic-mismatch”…");
    assert.ok(command);
    const set = (severity: string) =>
      vscode.commands.executeCommand(command.command, ...(command.arguments ?? []), severity);
    await set("hint");
    const created = inWorkspace(".design-doc.yaml");
    assert.equal(await textOf(created), "rules:\n  arithmetic-mismatch: hint\n");
    await diagnosticsBecome(document.uri, "a hint", ([one]) => one?.severity === vscode.DiagnosticSeverity.Hint);
    await vscode.workspace.fs.writeFile(
      created,
      new TextEncoder().encode("# ours\nrules: # few\n  arithmetic-mismatch: hint # x\n"),
    );
    await eventually("the new text", async () =>
      (await vscode.workspace.openTextDocument(created)).getText().includes("ours"),
    );
    await set("off");
    assert.equal(await textOf(created), "# ours\nrules: # few\n  arithmetic-mismatch: off # x\n");
    await diagnosticsBecome(document.uri, "nothing", (all) => all.length === 0);
  });

  it("leaves documents alone while somebody types, where they run on save", async () => {
    await settings().update("run", "onSave", vscode.ConfigurationTarget.Global);
    const editor = await openFile("configured/save.md", "Nothing.\n");
    const { document } = editor;
    await diagnosticsBecome(document.uri, "nothing", (all) => all.length === 0);
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), wrong));
    await document.save();
    await diagnosticsBecome(document.uri, "a finding", (all) => all.length === 1);
  });

  it("shows at once what a mark of the checklist has done, where documents run on save", async () => {
    await settings().update("run", "onSave", vscode.ConfigurationTarget.Global);
    const { document } = await openFile("configured/mark.md", "---\ndesign-doc: eight-step\n---\n# T\n\n## Metrics\n");
    const asked = (all: readonly vscode.Diagnostic[]) => all.some((one) => codeOf(one) === "slices");
    await diagnosticsBecome(document.uri, "a missing section", asked);
    await vscode.commands.executeCommand("designDoc.markDone", { id: "slices-listed" });
    await diagnosticsBecome(document.uri, "one less", (all) => all.length > 0 && !asked(all));
    assert.ok(document.isDirty);
  });

  function write(text: string): Thenable<void> {
    return vscode.workspace.fs.writeFile(file, new TextEncoder().encode(text));
  }
});

describe("a team's template", () => {
  const name = ".design-doc/templates/ours.yaml";

  afterEach(async () => {
    await vscode.commands.executeCommand("workbench.action.revertAndCloseActiveEditor");
    await vscode.workspace.fs.delete(inWorkspace(".design-doc"), { recursive: true });
  });

  it("shows its mistakes and helps to write it", async () => {
    const text = "id: ours\ntitle: Ours\nsteps:\n  - id: first\n    titel: First\n    ";
    const { document } = await openFile(name, text);
    const mistakes = await diagnosticsBecome(document.uri, "a mistake", (all) => all.length > 0);
    assert.ok(mistakes.some(({ message }) => message.includes("did you mean “title”")));
    const items = await completions(document.uri, document.positionAt(text.length));
    assert.ok(items.some((item) => labelOf(item) === "sections"));
    assert.ok(!items.some((item) => labelOf(item) === "id"));
    await hoverBecomes(document, rangeOf(document, "id: first"), "Words with hyphens");
  });
});

describe("a team's own template", () => {
  afterEach(async () => {
    await vscode.commands.executeCommand("workbench.action.revertAndCloseActiveEditor");
    for (const name of [".design-doc", "named"])
      await vscode.workspace.fs.delete(inWorkspace(name), { recursive: true });
  });

  it("is a name that a .design-doc.yaml may use", async () => {
    const config = 'documents:\n  - files: "*.md"\n    template: mine\n';
    const { document } = await openFile("named/.design-doc.yaml", config);
    await diagnosticsBecome(document.uri, "an unknown template", (all) => all.length === 1);
    const template = "id: mine\ntitle: Mine\nextends: eight-step\n";
    await vscode.workspace.fs.writeFile(
      inWorkspace(".design-doc/templates/mine.yaml"),
      new TextEncoder().encode(template),
    );
    await diagnosticsBecome(document.uri, "a known template", (all) => all.length === 0);
    const items = await completions(document.uri, rangeOf(document, "mine").start);
    assert.ok(items.some((item) => labelOf(item) === "mine"));
    const uri = await vscode.commands.executeCommand<vscode.Uri | undefined>("designDoc.new", {
      ...{ template: "mine", title: "By our own", uri: inWorkspace("named/own.md") },
    });
    assert.ok(uri);
    assert.match(await textOf(uri), /^---\ndesign-doc: mine@1\n---\n/);
    await diagnosticsBecome(
      uri,
      "questions",
      (all) => all.length > 10 && all.every((one) => codeOf(one) !== "front-matter"),
    );
  });
});

describe("a finding", () => {
  afterEach(async () => {
    await vscode.commands.executeCommand("workbench.action.revertAndCloseActiveEditor");
  });

  it("is switched off by a comment, behind its real fixes, and back by undo", async () => {
    const { document } = await openFile("suppressed.md", wrong);
    const [finding] = await diagnosticsBecome(document.uri, "a finding", (all) => all.length === 1);
    assert.ok(finding);
    const title = "Switch off “arithmetic-mismatch” here";
    const { edit } = await quickFix(document.uri, finding.range, title);
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      "vscode.executeCodeActionProvider",
      document.uri,
      finding.range,
    );
    const titles = actions.map((action) => action.title);
    assert.ok(titles.indexOf("Replace by 33.3 ms") < titles.indexOf(title), titles.join());
    assert.ok(edit);
    await vscode.workspace.applyEdit(edit);
    assert.match(
      document.getText(),
      /^<!-- design-doc-disable-next-line arithmetic-mismatch -- TBD\(reason\) -->\nA frame/,
    );
    await diagnosticsBecome(document.uri, "no finding", (all) => all.length === 0);
    await vscode.commands.executeCommand("undo");
    await diagnosticsBecome(document.uri, "the finding again", (all) => all.length === 1);
  });

  it("among many at one place is switched off behind one action that asks which", async () => {
    const { document } = await openFile("many-here.md", "---\ndesign-doc: eight-step\n---\n# T\n\n## Requirements\n");
    const range = rangeOf(document, "## Requirements");
    const [{ code } = {}] = await diagnosticsBecome(document.uri, "findings", (all) => all.length > 10);
    assert.ok(code);
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      "vscode.executeCodeActionProvider",
      document.uri,
      range,
    );
    const others = actions.map(({ title }) => title).filter((title) => /^(?:Switch off|Set the)/.test(title));
    assert.equal(others.length, 1, others.join());
    assert.match(others[0] ?? "", /^Switch off one of these \d+ findings/);
  });

  it("that a comment switches off in vain is a hint, with a fix", async () => {
    const text = "Nothing. <!-- design-doc-disable-line arithmetic-mismatch -->\n";
    const { document } = await openFile("vain.md", text);
    const [hint] = await diagnosticsBecome(document.uri, "a hint", (all) => all.length === 1);
    assert.ok(hint);
    assert.equal(codeOf(hint), "unused-suppression");
    const { edit } = await quickFix(document.uri, hint.range, "Remove the comment");
    assert.ok(edit);
    await vscode.workspace.applyEdit(edit);
    assert.equal(document.getText(), "Nothing.\n");
    await diagnosticsBecome(document.uri, "nothing", (all) => all.length === 0);
  });
});

async function completions(uri: vscode.Uri, position: vscode.Position): Promise<vscode.CompletionItem[]> {
  const list = await vscode.commands.executeCommand<vscode.CompletionList>(
    "vscode.executeCompletionItemProvider",
    uri,
    position,
  );
  return list.items;
}

function labelOf({ label }: vscode.CompletionItem): string {
  return typeof label === "string" ? label : label.label;
}
