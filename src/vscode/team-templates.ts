/** A team's own templates, read from `.design-doc/templates` of the workspace on any file system. */

import * as vscode from "vscode";
import {
  builtinTemplates,
  loadTeamTemplates,
  type TeamTemplate,
  type Template,
  templatesFor,
} from "../core/templates/index.ts";
import type { Problem } from "../core/text/problem.ts";
import { readText } from "./read-file.ts";

const pattern = "**/.design-doc/templates/*.{yaml,yml}";

export class TeamTemplates implements vscode.Disposable {
  readonly #changed: vscode.EventEmitter<void> = new vscode.EventEmitter();
  readonly #watcher: vscode.FileSystemWatcher = vscode.workspace.createFileSystemWatcher(pattern);
  readonly #subscriptions: readonly vscode.Disposable[];
  #loaded: readonly TeamTemplate[] = [];
  /** Of several readings only the last counts, whenever it ends. */
  #readings = 0;

  /** Those that stood there at the start have been read. */
  readonly ready: Promise<void>;
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
    this.ready = this.read();
  }

  /** What the document may name beside the built-in templates, the nearest first. */
  for({ uri }: Pick<vscode.TextDocument, "uri">): readonly Template[] {
    return this.#loaded.length === 0 ? [] : templatesFor(keyOf(uri), this.#loaded);
  }

  /** All that a file may name, a team's own first. */
  namedIn(uri: vscode.Uri): readonly Template[] {
    return [...this.for({ uri }), ...builtinTemplates];
  }

  /** What is wrong in one of the files, as it is being written. */
  problemsOf(uri: vscode.Uri, text: string): readonly Problem[] {
    const path = keyOf(uri);
    const others = this.#loaded.filter((other) => other.path !== path);
    return loadTeamTemplates([...others, { path, text }]).at(-1)?.problems ?? [];
  }

  /** Those of the whole workspace. */
  get all(): readonly Template[] {
    return this.#loaded.flatMap(({ template }) => template ?? []);
  }

  async read(): Promise<void> {
    const reading = ++this.#readings;
    const uris = await vscode.workspace.findFiles(pattern);
    // A file that is gone again is an empty one: its problem is told in itself.
    const files = await Promise.all(uris.map(async (uri) => ({ path: keyOf(uri), text: (await readText(uri)) ?? "" })));
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
