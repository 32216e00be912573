/** Asks where a new file should be, on any file system, and refuses a name that is taken. */

import * as vscode from "vscode";
import { fileNameOf } from "../core/language/index.ts";

/** The folder clicked, else the first of the workspace; nothing where no folder is open. */
export function folderFor(clicked?: vscode.Uri): vscode.Uri | undefined {
  return clicked ?? vscode.workspace.workspaceFolders?.[0]?.uri;
}

/** A file in the folder that does not exist yet. */
export async function askForFile(folder: vscode.Uri, title: string): Promise<vscode.Uri | undefined> {
  const proposal = fileNameOf(title);
  const name = await vscode.window.showInputBox({
    title: vscode.l10n.t("New Design Doc"),
    prompt: vscode.l10n.t("File name in {0}", folder.path),
    value: proposal,
    valueSelection: [0, proposal.length - ".md".length],
    validateInput: (value) => complaintAbout(folder, value),
  });
  return name === undefined ? undefined : fileIn(folder, name);
}

/** Throws where the file system cannot tell. */
export async function exists(uri: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(uri);
    return true;
  } catch (error) {
    if (error instanceof vscode.FileSystemError && error.code === "FileNotFound") return false;
    throw error;
  }
}

/** The words of whatever a file system threw. */
export function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

async function complaintAbout(folder: vscode.Uri, name: string): Promise<string | undefined> {
  const uri = fileIn(folder, name);
  if (!uri) return vscode.l10n.t("Give the name of a file in this folder.");
  try {
    return (await exists(uri)) ? vscode.l10n.t("{0} exists already. Choose another name.", name.trim()) : undefined;
  } catch (error) {
    return reasonOf(error);
  }
}

/** `docs/a` → `docs/a.md`; nothing for a name that leads out of the folder. */
function fileIn(folder: vscode.Uri, name: string): vscode.Uri | undefined {
  const written = name.trim().replaceAll("\\", "/");
  if (written === "" || written.endsWith("/")) return undefined;
  const uri = vscode.Uri.joinPath(folder, /\.(?:md|markdown)$/i.test(written) ? written : `${written}.md`);
  return uri.path.startsWith(folder.path.replace(/\/*$/, "/")) ? uri : undefined;
}
