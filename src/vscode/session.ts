/** One Analysis per version of each open document: surfaces ask here, or wait for the next one. */

import * as vscode from "vscode";
import { type Analysis, type AnalysisOptions, analyze } from "../core/analysis.ts";
import { namesUnknownTemplate } from "../core/language/index.ts";
import type { Template } from "../core/templates/index.ts";
import type { Configs } from "./configs.ts";
import { linkedFrom } from "./linked-files.ts";
import { analysisOptions, onDidChangeSettings, runsOnSave, type Scope } from "./settings.ts";
import type { TeamTemplates } from "./team-templates.ts";

export interface Analyzed {
  readonly document: vscode.TextDocument;
  readonly analysis: Analysis;
}

/** How long a document must rest before it is analysed, in milliseconds. */
const pause = 80;

/** No document ever has this version. */
const outdated = -1;

export class Session implements vscode.Disposable {
  readonly #configs: Configs;
  readonly #analyzed: vscode.EventEmitter<Analyzed> = new vscode.EventEmitter();
  readonly #closed: vscode.EventEmitter<vscode.TextDocument> = new vscode.EventEmitter();
  readonly #startedAgain: vscode.EventEmitter<void> = new vscode.EventEmitter();
  readonly #known: Map<string, { readonly version: number; readonly analysis: Analysis }> = new Map();
  readonly #timers: Map<string, ReturnType<typeof setTimeout>> = new Map();
  readonly #templates: TeamTemplates;
  /** By open document: what it links to and is there, as it was when somebody last looked. */
  readonly #linked: Map<string, readonly string[]> = new Map();
  readonly #subscriptions: vscode.Disposable[] = [this.#analyzed, this.#closed, this.#startedAgain];

  readonly onDidAnalyze: vscode.Event<Analyzed> = this.#analyzed.event;
  /** A document was closed, or is no Markdown any more. */
  readonly onDidForget: vscode.Event<vscode.TextDocument> = this.#closed.event;
  /** Other settings, configuration or templates hold from now on: what was found before may be wrong. */
  readonly onDidStartAgain: vscode.Event<void> = this.#startedAgain.event;

  constructor(configs: Configs, templates: TeamTemplates) {
    this.#configs = configs;
    this.#templates = templates;
  }

  /** Begins to listen; called once all surfaces do. */
  start(): void {
    this.#subscriptions.push(
      vscode.workspace.onDidOpenTextDocument((document) => this.#schedule(document, 0)),
      vscode.workspace.onDidChangeTextDocument(({ document }) => {
        if (!runsOnSave(document)) this.#schedule(document, pause);
      }),
      vscode.workspace.onDidSaveTextDocument((document) => {
        if (runsOnSave(document)) this.#schedule(document, 0);
      }),
      vscode.workspace.onDidCloseTextDocument((document) => this.#forget(document)),
      onDidChangeSettings(() => this.#startAgain()),
      this.#configs.onDidChange(() => this.#startAgain()),
      this.#templates.onDidChange(() => this.#startAgain()),
    );
    this.#scheduleAll();
  }

  /** What is known about the document as it is now; nothing for one that is not ours, or whose configuration is being read. */
  analysisOf(document: vscode.TextDocument): Analysis | undefined {
    if (!isOurs(document) || document.isClosed) return undefined;
    const key = document.uri.toString();
    const known = this.#known.get(key);
    if (known?.version === document.version) return known.analysis;
    const options = this.optionsOf(document);
    if (!options) return undefined;
    const analysis = analyze(document.getText(), options);
    this.#known.set(key, { version: document.version, analysis });
    return analysis;
  }

  /** For those whom nobody asks a second time: the same once its configuration has been read. */
  async analysisWhenReady(document: vscode.TextDocument): Promise<Analysis | undefined> {
    if (isOurs(document)) await Promise.all([this.#configs.load(document.uri), this.#lookForLinked(document)]);
    const analysis = this.analysisOf(document);
    if (!analysis || !namesUnknownTemplate(analysis)) return analysis;
    // At the start, a team's own templates take longer to find than the document.
    await this.#templates.ready;
    return this.analysisOf(document);
  }

  /** A file that nobody has open. */
  async analysisOfFile(uri: vscode.Uri, text: string): Promise<Analysis> {
    await this.#templates.ready;
    await this.#configs.load(uri);
    const linked = await linkedFrom(uri, text);
    return analyze(text, { ...this.optionsOf({ uri, languageId: "markdown" }), linked });
  }

  /** What decides how a document is judged; nothing as long as its configuration is being read. */
  optionsOf(document: Scope): AnalysisOptions | undefined {
    const files = this.#configs.settingsOf(document.uri);
    const linked = this.#linked.get(document.uri.toString()) ?? [];
    return files && { ...analysisOptions(document, files), templates: this.#templates.for(document), linked };
  }

  /** After a change of our own: whoever made it wants to see what it did, even who has documents judged on save only. */
  judgeSoon(document: vscode.TextDocument): void {
    this.#schedule(document, 0);
  }

  /** A team's own, from the whole workspace. */
  get templates(): readonly Template[] {
    return this.#templates.all;
  }

  dispose(): void {
    for (const timer of this.#timers.values()) clearTimeout(timer);
    vscode.Disposable.from(...this.#subscriptions).dispose();
  }

  /** What is known was found under other settings or templates. */
  #startAgain(): void {
    for (const [key, { analysis }] of this.#known) this.#known.set(key, { version: outdated, analysis });
    this.#scheduleAll();
    this.#startedAgain.fire();
  }

  #scheduleAll(): void {
    for (const document of vscode.workspace.textDocuments) this.#schedule(document, 0);
  }

  #schedule(document: vscode.TextDocument, delay: number): void {
    if (!isOurs(document)) return;
    const key = document.uri.toString();
    clearTimeout(this.#timers.get(key));
    this.#timers.set(
      key,
      setTimeout(() => void this.#announce(document), delay),
    );
  }

  /** What is known was found without a file that is there now, or with one that is gone. */
  async #lookForLinked(document: vscode.TextDocument): Promise<void> {
    const linked = await linkedFrom(document.uri, document.getText());
    const key = document.uri.toString();
    const before = this.#linked.get(key) ?? [];
    if (document.isClosed || linked.join("\n") === before.join("\n")) return;
    this.#linked.set(key, linked);
    const known = this.#known.get(key);
    if (known) this.#known.set(key, { ...known, version: outdated });
  }

  async #announce(document: vscode.TextDocument): Promise<void> {
    this.#timers.delete(document.uri.toString());
    const analysis = await this.analysisWhenReady(document);
    if (analysis) this.#analyzed.fire({ document, analysis });
  }

  #forget(document: vscode.TextDocument): void {
    const key = document.uri.toString();
    clearTimeout(this.#timers.get(key));
    this.#timers.delete(key);
    this.#linked.delete(key);
    if (this.#known.delete(key)) this.#closed.fire(document);
  }
}

/** Documents that nobody edits: output, old versions, previews, our own pages. Any file system may hold real ones. */
const pseudoSchemes: readonly string[] = [
  "output",
  "git",
  "gitlens",
  "review",
  "comment",
  "walkThrough",
  "design-doc-page",
];
const realSchemesOfVscode: readonly string[] = ["vscode-remote", "vscode-vfs", "vscode-test-web"];

function isOurs({ languageId, uri: { scheme } }: vscode.TextDocument): boolean {
  if (languageId !== "markdown" || pseudoSchemes.includes(scheme)) return false;
  return !scheme.startsWith("vscode-") || realSchemesOfVscode.includes(scheme);
}
