/** Judges the files of the workspace that nobody has open: their findings go to the Problems panel, too. */

import * as vscode from "vscode";
import type { Analysis } from "../core/analysis.ts";
import { type Overview, overviewOf } from "../core/language/index.ts";
import { diagnosticsOf } from "./diagnostics.ts";
import { readText } from "./read-file.ts";
import type { Session } from "./session.ts";

const markdown = "**/*.{md,markdown}";
const excluded = "**/node_modules/**";

export interface Linted {
  readonly uri: vscode.Uri;
  readonly overview: Overview;
}

/** What is known of every file since the command ran; kept up to date from then on. */
export class WorkspaceLint implements vscode.Disposable {
  readonly #session: Session;
  readonly #collection: vscode.DiagnosticCollection =
    vscode.languages.createDiagnosticCollection("design-doc workspace");
  readonly #changed: vscode.EventEmitter<void> = new vscode.EventEmitter();
  readonly #linted: Map<string, Linted> = new Map();
  readonly #subscriptions: vscode.Disposable[];
  #follows = false;
  /** Of several changes of what holds for all files only the last is followed to the end. */
  #restarts = 0;

  readonly onDidChange: vscode.Event<void> = this.#changed.event;

  constructor(session: Session) {
    this.#session = session;
    this.#subscriptions = [
      this.#collection,
      this.#changed,
      vscode.commands.registerCommand("designDoc.lintWorkspace", () => this.#lintWithProgress()),
    ];
  }

  /** By path. Empty until the command has run. */
  get files(): readonly Linted[] {
    return [...this.#linted.values()].sort((a, b) => (a.uri.path < b.uri.path ? -1 : 1));
  }

  dispose(): void {
    vscode.Disposable.from(...this.#subscriptions).dispose();
  }

  async #lintWithProgress(): Promise<void> {
    const location = vscode.ProgressLocation.Notification;
    const title = vscode.l10n.t("Linting the workspace");
    await vscode.window.withProgress({ location, title, cancellable: true }, (progress, cancelled) =>
      this.#lintAll(progress, cancelled),
    );
  }

  /** What was judged before somebody cancels stays. */
  async #lintAll(
    progress: vscode.Progress<{ message?: string; increment?: number }>,
    cancelled: vscode.CancellationToken,
  ): Promise<void> {
    this.#follow();
    const uris = await vscode.workspace.findFiles(markdown, excluded, undefined, cancelled);
    if (!cancelled.isCancellationRequested) this.#keepOnly(uris);
    for (const [index, uri] of uris.entries()) {
      if (cancelled.isCancellationRequested) break;
      const message = `${index + 1}/${uris.length} ${vscode.workspace.asRelativePath(uri)}`;
      progress.report({ message, increment: 100 / uris.length });
      await this.#lint(uri);
    }
    this.#changed.fire();
    await vscode.commands.executeCommand("setContext", "designDoc.documents", true);
    await vscode.commands.executeCommand("designDoc.documents.focus", { preserveFocus: true });
  }

  /** From the first run on, whatever changes is judged again. */
  #follow(): void {
    if (this.#follows) return;
    this.#follows = true;
    const watcher = vscode.workspace.createFileSystemWatcher(markdown);
    const again = async (uri: vscode.Uri) => {
      await this.#lint(uri);
      this.#changed.fire();
    };
    this.#subscriptions.push(
      watcher,
      watcher.onDidChange(again),
      watcher.onDidCreate(again),
      watcher.onDidDelete((uri) => this.#drop(uri)),
      this.#session.onDidAnalyze(({ document: { uri }, analysis }) => {
        if (!this.#linted.has(uri.toString())) return;
        this.#collection.delete(uri);
        this.#linted.set(uri.toString(), { uri, overview: overviewOf(analysis) });
        this.#changed.fire();
      }),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => {
        if (this.#linted.has(uri.toString())) void again(uri);
      }),
      this.#session.onDidStartAgain(() => void this.#lintAgain()),
    );
  }

  async #lint(uri: vscode.Uri): Promise<void> {
    const analysis = await this.#analysisOf(uri);
    if (!analysis) return this.#drop(uri);
    this.#collection.set(uri, this.#shownAnalysisOf(uri) ? [] : diagnosticsOf(uri, analysis));
    this.#linted.set(uri.toString(), { uri, overview: overviewOf(analysis) });
  }

  /** Of the text as it stands in its editor, else of the file. */
  async #analysisOf(uri: vscode.Uri): Promise<Analysis | undefined> {
    const shown = this.#shownAnalysisOf(uri);
    if (shown) return shown;
    const document = openDocument(uri);
    const text = document?.isDirty ? document.getText() : await readText(uri);
    return text === undefined ? undefined : this.#session.analysisOfFile(uri, text);
  }

  /** An open document shows its findings itself, unless it is opened as something else than Markdown. */
  #shownAnalysisOf(uri: vscode.Uri): Analysis | undefined {
    const document = openDocument(uri);
    return document && this.#session.analysisOf(document);
  }

  async #lintAgain(): Promise<void> {
    const restart = ++this.#restarts;
    for (const { uri } of this.files) {
      if (restart !== this.#restarts) return;
      await this.#lint(uri);
    }
    this.#changed.fire();
  }

  #keepOnly(uris: readonly vscode.Uri[]): void {
    const found = new Set(uris.map(String));
    for (const { uri } of this.files) if (!found.has(uri.toString())) this.#drop(uri);
  }

  #drop(uri: vscode.Uri): void {
    this.#collection.delete(uri);
    if (this.#linted.delete(uri.toString())) this.#changed.fire();
  }
}

function openDocument(uri: vscode.Uri): vscode.TextDocument | undefined {
  return vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
}
