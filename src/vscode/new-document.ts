/** The command that makes a new design doc: template, title, file. It never overwrites. */

import * as vscode from "vscode";
import { newDocument } from "../core/scaffold/index.ts";
import { builtinTemplates, templateById } from "../core/templates/index.ts";
import type { Template } from "../core/templates/template.ts";
import { askForFile, exists, folderFor, reasonOf } from "./new-file.ts";

/** What a caller may say beforehand; the rest is asked. */
interface Given {
  readonly template?: string;
  readonly title?: string;
  readonly uri?: vscode.Uri;
  /** Where to propose a file. */
  readonly folder?: vscode.Uri;
}

/** Gives the URI of the document, or nothing where the user or an error stopped it. */
export function registerNewDocument(): vscode.Disposable {
  return vscode.commands.registerCommand("designDoc.new", (argument?: unknown) => create(readGiven(argument)));
}

async function create(given: Given): Promise<vscode.Uri | undefined> {
  const template = given.template === undefined ? await askForTemplate() : templateById(given.template);
  if (!template) {
    return given.template === undefined
      ? undefined
      : fail(vscode.l10n.t("There is no template “{0}”.", given.template));
  }
  const title = given.title ?? (await askForTitle());
  if (title === undefined) return undefined;
  const text = newDocument(template, { title });
  const folder = folderFor(given.folder);
  if (!given.uri && !folder) return showUntitled(text);
  const uri = given.uri ?? (folder && (await askForFile(folder, title)));
  return uri && write(uri, text);
}

async function askForTemplate(): Promise<Template | undefined> {
  const choices = builtinTemplates.map((template) => ({
    template,
    label: template.title,
    description: template.id,
    detail: template.summary,
  }));
  const title = vscode.l10n.t("New Design Doc");
  const chosen = await vscode.window.showQuickPick(choices, { title, placeHolder: vscode.l10n.t("Which template?") });
  return chosen?.template;
}

function askForTitle(): Thenable<string | undefined> {
  return vscode.window.showInputBox({
    title: vscode.l10n.t("New Design Doc"),
    prompt: vscode.l10n.t("What is designed?"),
    placeHolder: vscode.l10n.t("For example: Line anomaly detection"),
    validateInput: (value) => (value.trim() === "" ? vscode.l10n.t("Give the document a title.") : undefined),
  });
}

async function showUntitled(content: string): Promise<vscode.Uri> {
  const document = await vscode.workspace.openTextDocument({ language: "markdown", content });
  await vscode.window.showTextDocument(document);
  return document.uri;
}

async function write(uri: vscode.Uri, text: string): Promise<vscode.Uri | undefined> {
  const name = vscode.workspace.asRelativePath(uri);
  try {
    if (await exists(uri)) return fail(vscode.l10n.t("{0} exists already. Choose another name.", name));
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
    await vscode.window.showTextDocument(uri, { preview: false });
    return uri;
  } catch (error) {
    return fail(vscode.l10n.t("{0} cannot be written: {1}", name, reasonOf(error)));
  }
}

function fail(message: string): undefined {
  void vscode.window.showErrorMessage(message);
  return undefined;
}

/** The explorer hands over a folder, a key binding plain JSON, another extension or a test an object with a Uri. */
function readGiven(argument: unknown): Given {
  if (argument instanceof vscode.Uri) return { folder: argument };
  if (typeof argument !== "object" || argument === null) return {};
  const { template, title, uri } = argument as Readonly<Record<string, unknown>>;
  return {
    ...(typeof template === "string" ? { template } : {}),
    ...(typeof title === "string" ? { title } : {}),
    ...(uri instanceof vscode.Uri ? { uri } : typeof uri === "string" ? { uri: vscode.Uri.parse(uri) } : {}),
  };
}
