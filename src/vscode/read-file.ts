/** Reads files of the workspace, on any file system. */

import * as vscode from "vscode";

/** Nothing for a file that is gone, or that cannot be read. */
export async function readText(uri: vscode.Uri): Promise<string | undefined> {
  try {
    return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
  } catch {
    return undefined;
  }
}
