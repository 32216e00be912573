// What the tests in the extension host do again and again: documents, and answers that may need a second try.
import * as vscode from "vscode";
import { eventually } from "../ui/eventually.ts";

/** A file in the workspace with this text, open in an editor. */
export async function openFile(name: string, text: string): Promise<vscode.TextEditor> {
  const uri = inWorkspace(name);
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  return vscode.window.showTextDocument(uri, { preview: false });
}

/** A place in the folder that the tests have open. */
export function inWorkspace(name: string): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  if (!folder) throw new Error("The tests need a folder to write to.");
  return vscode.Uri.joinPath(folder.uri, name);
}

export async function textOf(uri: vscode.Uri): Promise<string> {
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
}

/** Where a text stands for the first time. */
export function rangeOf(document: vscode.TextDocument, text: string): vscode.Range {
  const start = document.getText().indexOf(text);
  if (start < 0) throw new Error(`${JSON.stringify(text)} does not stand in:\n${document.getText()}`);
  return new vscode.Range(document.positionAt(start), document.positionAt(start + text.length));
}

/** Puts the cursor behind a text and types. */
export async function typeBehind(editor: vscode.TextEditor, text: string, typed: string): Promise<void> {
  const { end } = rangeOf(editor.document, text);
  editor.selection = new vscode.Selection(end, end);
  await vscode.commands.executeCommand("type", { text: typed });
}

/** Our diagnostics of a document, once they are as they should be. */
export function diagnosticsBecome(
  uri: vscode.Uri,
  what: string,
  accept: (diagnostics: readonly vscode.Diagnostic[]) => boolean,
): Promise<readonly vscode.Diagnostic[]> {
  const read = async () => vscode.languages.getDiagnostics(uri).filter(({ source }) => source === "design-doc");
  return eventually(what, read, accept);
}

/** `error-priority`, for a diagnostic with that code. */
export function codeOf({ code }: vscode.Diagnostic): string {
  return typeof code === "object" ? String(code.value) : String(code);
}

/** The words of the hovers at a text. */
export function hoverBecomes({ uri }: vscode.TextDocument, { start }: vscode.Range, part: string): Promise<string> {
  const read = async () => {
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>("vscode.executeHoverProvider", uri, start);
    return hovers.flatMap(({ contents }) => contents.map((one) => (typeof one === "string" ? one : one.value))).join();
  };
  return eventually(`a hover with ${part}`, read, (text) => text.includes(part));
}

/** The quick fix with this title at a place. */
export async function quickFix(uri: vscode.Uri, range: vscode.Range, title: string): Promise<vscode.CodeAction> {
  const read = async () =>
    vscode.commands.executeCommand<vscode.CodeAction[]>("vscode.executeCodeActionProvider", uri, range);
  const actions = await eventually(`the quick fix ${title}`, read, (all) => all.some((one) => one.title === title));
  const action = actions.find((one) => one.title === title);
  if (!action) throw new Error(title);
  return action;
}
