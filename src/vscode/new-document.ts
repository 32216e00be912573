/** The command that makes a new design doc: template, title, facets, folder, file. It never overwrites. */

import * as vscode from "vscode";
import { newDocument, statedFacets, toSnippet } from "../core/scaffold/index.ts";
import { templateById } from "../core/templates/index.ts";
import type { Template } from "../core/templates/template.ts";
import { exists, foldersFor, reasonOf } from "./new-file.ts";
import { askForNew, type NewFile } from "./new-questions.ts";
import type { TeamTemplates } from "./team-templates.ts";

/** What a caller may say beforehand; the rest is asked. */
interface Given {
  readonly template?: string;
  readonly title?: string;
  readonly facets?: Readonly<Record<string, unknown>>;
  readonly uri?: vscode.Uri;
  /** Where to propose a file. */
  readonly folder?: vscode.Uri;
}

/** Gives the URI of the document, or nothing where the user or an error stopped it. */
export function registerNewDocument(templates: TeamTemplates): vscode.Disposable {
  return vscode.commands.registerCommand("designDoc.new", async (argument?: unknown) => {
    await templates.ready;
    return create(readGiven(argument), templates.all);
  });
}

async function create(given: Given, own: readonly Template[]): Promise<vscode.Uri | undefined> {
  const known = given.template === undefined ? undefined : templateById(given.template, own);
  if (given.template !== undefined && !known) {
    return fail(vscode.l10n.t("There is no template “{0}”.", given.template));
  }
  const file = await askForNew({ ...given, template: known, own, folders: foldersFor(given.folder) });
  if (!file) return undefined;
  const { facets, problems } = statedFacets(file.template, Object.entries(file.facets));
  if (problems[0] !== undefined) return fail(problems[0]);
  return file.uri ? write(file.uri, textOf(file, facets)) : showUntitled(textOf(file, facets));
}

function textOf({ template, title }: { template: Template; title: string }, facets: NewFile["facets"]): string {
  return newDocument(template, { title, facets });
}

async function showUntitled(content: string): Promise<vscode.Uri> {
  const document = await vscode.workspace.openTextDocument({ language: "markdown", content });
  await showWithTabStops(await vscode.window.showTextDocument(document), content);
  return document.uri;
}

async function write(uri: vscode.Uri, text: string): Promise<vscode.Uri | undefined> {
  const name = vscode.workspace.asRelativePath(uri);
  try {
    if (await exists(uri)) return fail(vscode.l10n.t("{0} exists already. Choose another name.", name));
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
    const editor = await vscode.window.showTextDocument(uri, { preview: false });
    if (await showWithTabStops(editor, text)) await editor.document.save();
    return uri;
  } catch (error) {
    return fail(vscode.l10n.t("{0} cannot be written: {1}", name, reasonOf(error)));
  }
}

/** The same text once more as a snippet: Tab leads from hole to hole. */
function showWithTabStops(editor: vscode.TextEditor, text: string): Thenable<boolean> {
  const { document } = editor;
  const all = new vscode.Range(new vscode.Position(0, 0), document.lineAt(document.lineCount - 1).range.end);
  return editor.insertSnippet(new vscode.SnippetString(toSnippet(text)), all);
}

function fail(message: string): undefined {
  void vscode.window.showErrorMessage(message);
  return undefined;
}

/** The explorer hands over a folder, a key binding plain JSON, another extension or a test an object with a Uri. */
function readGiven(argument: unknown): Given {
  if (argument instanceof vscode.Uri) return { folder: argument };
  if (typeof argument !== "object" || argument === null) return {};
  const { template, title, facets, uri } = argument as Readonly<Record<string, unknown>>;
  return {
    ...(typeof template === "string" ? { template } : {}),
    ...(typeof title === "string" && title.trim() !== "" ? { title } : {}),
    ...(typeof facets === "object" && facets !== null ? { facets: { ...facets } } : {}),
    ...(uri instanceof vscode.Uri ? { uri } : typeof uri === "string" ? { uri: vscode.Uri.parse(uri) } : {}),
  };
}
