/** A team's own templates, read from `.design-doc/templates` of the workspace on any file system. */

import * as vscode from "vscode";
import { loadTeamTemplates, type TeamTemplate, type Template, templatesFor } from "../core/templates/index.ts";

const pattern = "**/.design-doc/templates/*.{yaml,yml}";

export class TeamTemplates implements vscode.Disposable {
  readonly #changed: vscode.EventEmitter<void> = new vscode.EventEmitter();
  readonly #watcher: vscode.FileSystemWatcher = vscode.workspace.createFileSystemWatcher(pattern);
  readonly #subscriptions: readonly vscode.Disposable[];
  #loaded: readonly TeamTemplate[] = [];
  /** Of several readings only the last counts, whenever it ends. */
  #readings = 0;

  /** Other templates hold from now on. */
  readonly onDidChange: vscode.Event<void> = this.#changed.event;

  constructor() {
    const again = () => void this.read();
    this.#subscriptions = [
      this.#changed,
      this.#watcher,
      this.#watcher.onDidCreate(again),
      this.#watcher.onDidChange(again),
      this.#watcher.onDidDelete(again),
      vscode.workspace.onDidChangeWorkspaceFolders(again),
    ];
  }

  /** What the document may name beside the built-in templates, the nearest first. */
  for({ uri }: Pick<vscode.TextDocument, "uri">): readonly Template[] {
    return this.#loaded.length === 0 ? [] : templatesFor(keyOf(uri), this.#loaded);
  }

  /** Those of the whole workspace. */
  get all(): readonly Template[] {
    return this.#loaded.flatMap(({ template }) => template ?? []);
  }

  async read(): Promise<void> {
    const reading = ++this.#readings;
    const uris = await vscode.workspace.findFiles(pattern);
    const files = await Promise.all(uris.map(async (uri) => ({ path: keyOf(uri), text: await textOf(uri) })));
    if (reading !== this.#readings || (files.length === 0 && this.#loaded.length === 0)) return;
    this.#loaded = loadTeamTemplates(files);
    this.#changed.fire();
  }

  dispose(): void {
    vscode.Disposable.from(...this.#subscriptions).dispose();
  }
}

/** Two file systems may have the same paths. */
function keyOf({ scheme, authority, path }: vscode.Uri): string {
  return `${scheme}://${authority}${path}`;
}

/** A file that is gone again, or cannot be read, is an empty one: its problem is told in itself. */
async function textOf(uri: vscode.Uri): Promise<string> {
  try {
    return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
  } catch {
    return "";
  }
}
