/** Shows a place of a document in its editor. */

import * as vscode from "vscode";
import type { Span } from "../core/text/span.ts";
import { toRange } from "./convert.ts";
import type { Session } from "./session.ts";

/** The command, for the rows of the checklist: a document and a span of it. */
export function registerReveal(session: Session): vscode.Disposable {
  return vscode.commands.registerCommand("designDoc.reveal", (uri: vscode.Uri, span: Span) =>
    reveal(session, uri, span),
  );
}

/** Selects the place, in the editor that shows the document already if there is one, and gives that editor. */
export async function reveal(session: Session, uri: vscode.Uri, span: Span): Promise<vscode.TextEditor | undefined> {
  const document = await vscode.workspace.openTextDocument(uri);
  const analysis = session.analysisOf(document);
  if (!analysis) return undefined;
  const shown = vscode.window.visibleTextEditors.find((editor) => editor.document === document);
  const options = shown?.viewColumn === undefined ? {} : { viewColumn: shown.viewColumn };
  return vscode.window.showTextDocument(document, { ...options, selection: toRange(analysis.document.lines, span) });
}
