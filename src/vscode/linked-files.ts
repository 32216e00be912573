/** Which of the files that a document links to are there: what is told in one of them is not missing. */

import * as vscode from "vscode";
import { linkedPaths } from "../core/document/index.ts";

export class LinkedFiles {
  readonly #there: Map<string, readonly string[]> = new Map();

  /** As they were found when the document was last looked at. */
  of(document: vscode.Uri): readonly string[] {
    return this.#there.get(document.toString()) ?? [];
  }

  /** Looks again; whether anything is otherwise than before. */
  async load(document: vscode.Uri, text: string): Promise<boolean> {
    const paths = document.scheme === "untitled" ? [] : linkedPaths(text);
    const found = await Promise.all(paths.map((path) => isFile(vscode.Uri.joinPath(document, "..", path))));
    const there = paths.filter((_, at) => found[at]);
    const before = this.of(document);
    if (there.length > 0) this.#there.set(document.toString(), there);
    else this.#there.delete(document.toString());
    return there.join("\n") !== before.join("\n");
  }

  forget(document: vscode.Uri): void {
    this.#there.delete(document.toString());
  }
}

async function isFile(uri: vscode.Uri): Promise<boolean> {
  try {
    const { type } = await vscode.workspace.fs.stat(uri);
    return (type & vscode.FileType.File) !== 0;
  } catch {
    return false;
  }
}
