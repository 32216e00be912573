/** Which of the files that a document links to are there: what is told in one of them is not missing. */

import * as vscode from "vscode";
import { linkedPaths } from "../core/document/index.ts";

/** Their paths as an analysis wants to know them. */
export async function linkedFrom(document: vscode.Uri, text: string): Promise<readonly string[]> {
  const paths = document.scheme === "untitled" ? [] : linkedPaths(text);
  const found = await Promise.all(paths.map((path) => isFile(vscode.Uri.joinPath(document, "..", path))));
  return paths.filter((_, at) => found[at]);
}

async function isFile(uri: vscode.Uri): Promise<boolean> {
  try {
    const { type } = await vscode.workspace.fs.stat(uri);
    return (type & vscode.FileType.File) !== 0;
  } catch {
    return false;
  }
}
