/** The design doc that the user works on: what the checklist and the status bar show. */

import * as vscode from "vscode";
import type { Analyzed, Session } from "./session.ts";

export class ActiveDesignDoc implements vscode.Disposable {
  readonly #changed: vscode.EventEmitter<void> = new vscode.EventEmitter();
  readonly #session: Session;
  readonly #subscriptions: vscode.Disposable;
  #current: Analyzed | undefined;

  readonly onDidChange: vscode.Event<void> = this.#changed.event;

  constructor(session: Session) {
    this.#session = session;
    this.#subscriptions = vscode.Disposable.from(
      this.#changed,
      vscode.window.onDidChangeActiveTextEditor((editor) => this.#follow(editor)),
      session.onDidAnalyze(({ document }) => {
        if (document === vscode.window.activeTextEditor?.document || this.#isCurrent(document)) this.#take(document);
      }),
      session.onDidForget((document) => {
        if (this.#isCurrent(document)) this.#set(undefined);
      }),
    );
  }

  get current(): Analyzed | undefined {
    return this.#current;
  }

  dispose(): void {
    this.#subscriptions.dispose();
  }

  /** A preview, a terminal or the output panel in front is no reason to forget the document behind it. */
  #follow(editor: vscode.TextEditor | undefined): void {
    if (editor?.viewColumn !== undefined) this.#take(editor.document);
  }

  #take(document: vscode.TextDocument): void {
    const analysis = this.#session.analysisOf(document);
    this.#set(analysis?.checklist ? { document, analysis } : undefined);
  }

  #set(next: Analyzed | undefined): void {
    if (!next && !this.#current) return;
    this.#current = next;
    void vscode.commands.executeCommand("setContext", "designDoc.active", next !== undefined);
    this.#changed.fire();
  }

  #isCurrent(document: vscode.TextDocument): boolean {
    return this.#current?.document === document;
  }
}
