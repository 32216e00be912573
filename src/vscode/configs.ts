/** The `.design-doc.yaml` files that hold for a document, read from its workspace folder and read again when they change. */

import * as vscode from "vscode";
import {
  configName,
  type Gathered,
  gatherLayers,
  type Layer,
  readLayer,
  type Settings,
  settingsFor,
} from "../core/config/index.ts";
import { knownNames } from "../core/language/index.ts";
import type { Problem } from "../core/text/problem.ts";
import { readText } from "./read-file.ts";
import type { TeamTemplates } from "./team-templates.ts";

/** By path; undefined where there is no such file. */
type Layers = Map<string, Layer | undefined>;

const nothing: Settings = settingsFor("", []);

export class Configs implements vscode.Disposable {
  readonly #changed: vscode.EventEmitter<void> = new vscode.EventEmitter();
  readonly #templates: TeamTemplates;
  /** By folder of the workspace. */
  readonly #layers: Map<string, Layers> = new Map();
  readonly #settings: Map<string, Settings> = new Map();
  readonly #subscriptions: vscode.Disposable;

  /** Settings read before are no longer right. */
  readonly onDidChange: vscode.Event<void> = this.#changed.event;

  /** A file may name a team's own templates. */
  constructor(templates: TeamTemplates) {
    this.#templates = templates;
    // A file that others extend may have any name.
    const watcher = vscode.workspace.createFileSystemWatcher("**/{.design-doc.yaml,*.yaml,*.yml}");
    const look = (uri: vscode.Uri) => this.#lookAt(uri);
    this.#subscriptions = vscode.Disposable.from(
      this.#changed,
      watcher,
      watcher.onDidCreate(look),
      watcher.onDidChange(look),
      watcher.onDidDelete(look),
      vscode.workspace.onDidChangeWorkspaceFolders(() => this.#forget()),
      templates.onDidChange(() => this.#forget()),
    );
  }

  /** What holds for a document; undefined as long as its files have not been read. */
  settingsOf(uri: vscode.Uri): Settings | undefined {
    return vscode.workspace.getWorkspaceFolder(uri) ? this.#settings.get(uri.toString()) : nothing;
  }

  /** Reads what is not known yet. */
  async load(uri: vscode.Uri): Promise<void> {
    if (this.settingsOf(uri)) return;
    const { layers = [] } = (await this.#gather(uri)) ?? {};
    this.#settings.set(uri.toString(), settingsFor(uri.path, layers));
  }

  /** What is wrong in a configuration file by itself, as it is being written. */
  problemsOf(uri: vscode.Uri, text: string): readonly Problem[] {
    return this.#layer(uri, text).problems;
  }

  /** What is wrong with what a configuration file builds on, as it is being written. */
  async extendsProblems(uri: vscode.Uri, text: string): Promise<readonly Problem[]> {
    const folder = vscode.workspace.getWorkspaceFolder(uri);
    if (!folder) return [];
    const layers = new Map(this.#layers.get(folder.uri.toString()));
    layers.set(uri.path, this.#layer(uri, text));
    const { problems } = await this.#complete(folder, uri, layers);
    return problems.filter(({ layer }) => layer.path === uri.path).map(({ problem }) => problem);
  }

  dispose(): void {
    this.#subscriptions.dispose();
  }

  /** Files that cannot be read count as absent. */
  async #gather(uri: vscode.Uri): Promise<Gathered | undefined> {
    const folder = vscode.workspace.getWorkspaceFolder(uri);
    if (!folder) return undefined;
    const key = folder.uri.toString();
    const layers: Layers = this.#layers.get(key) ?? new Map();
    this.#layers.set(key, layers);
    const gathered = await this.#complete(folder, uri, layers);
    // Where something changed meanwhile, these layers are no longer the ones to fill.
    return this.#layers.get(key) === layers ? gathered : this.#gather(uri);
  }

  async #complete(folder: vscode.WorkspaceFolder, { path: document }: vscode.Uri, layers: Layers): Promise<Gathered> {
    for (;;) {
      const gathered = gatherLayers(document, folder.uri.path, layers);
      if (gathered.missing.length === 0) return gathered;
      await Promise.all(gathered.missing.map((path) => this.#read(folder.uri.with({ path }), layers)));
    }
  }

  async #read(uri: vscode.Uri, layers: Layers): Promise<void> {
    const text = await readText(uri);
    layers.set(uri.path, text === undefined ? undefined : this.#layer(uri, text));
  }

  #layer(uri: vscode.Uri, text: string): Layer {
    return readLayer(uri.path, text, knownNames(this.#templates.namedIn(uri)));
  }

  #lookAt(uri: vscode.Uri): void {
    const isRead = [...this.#layers.values()].some((layers) => layers.has(uri.path));
    if (isRead || uri.path.endsWith(`/${configName}`)) this.#forget();
  }

  #forget(): void {
    this.#layers.clear();
    this.#settings.clear();
    this.#changed.fire();
  }
}
