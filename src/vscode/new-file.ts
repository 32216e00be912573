/** Asks where a new file should be, on any file system, and refuses a name that is taken. */

import * as vscode from "vscode";
import { fileNameOf } from "../core/language/index.ts";
import { type Answer, askForOne, askForText, type Place } from "./questions.ts";

/** The folders that a new file may go to: the one clicked, else those of the workspace. */
export function foldersFor(clicked?: vscode.Uri): readonly vscode.Uri[] {
  return clicked ? [clicked] : (vscode.workspace.workspaceFolders ?? []).map(({ uri }) => uri);
}

/** One of several folders, or any other. */
export async function askForFolder(place: Place, folders: readonly vscode.Uri[]): Promise<Answer<vscode.Uri>> {
  const items = folders.map((uri) => ({ uri, label: lastPart(uri), description: uri.path }));
  const other = { uri: undefined, label: vscode.l10n.t("Another folder…"), description: "" };
  const chosen = await askForOne(place, { items: [...items, other], placeholder: vscode.l10n.t("Which folder?") });
  if (!chosen || chosen.back) return chosen && { value: undefined, back: true };
  const value = chosen.value.uri ?? (await browse(place.title));
  return value && { value, back: false };
}

async function browse(title: string): Promise<vscode.Uri | undefined> {
  const chosen = await vscode.window.showOpenDialog({ canSelectFolders: true, canSelectFiles: false, title });
  return chosen?.[0];
}

/** A file in the folder that does not exist yet. */
export async function askForFile(place: Place, folder: vscode.Uri, title: string): Promise<Answer<vscode.Uri>> {
  const value = fileNameOf(title);
  const name = await askForText(place, {
    prompt: vscode.l10n.t("File name in {0}", folder.path),
    value,
    valueSelection: [0, value.length - ".md".length],
    complaint: (written) => complaintAbout(folder, written),
  });
  if (!name || name.back) return name && { value: undefined, back: true };
  const uri = fileIn(folder, name.value);
  return uri && { value: uri, back: false };
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

function lastPart({ path }: vscode.Uri): string {
  return path.replace(/\/+$/, "").split("/").at(-1) || path;
}
