/** Changes a document by edits of the core, as one undo step. */

import * as vscode from "vscode";
import type { Analysis } from "../core/analysis.ts";
import type { Edit } from "../core/text/edit.ts";
import { toWorkspaceEdit } from "./convert.ts";
import type { Session } from "./session.ts";

/** Edits are made for the document as it is now. Says so where it cannot be changed, and tells whether it was. */
export async function changeDocument(
  session: Session,
  document: vscode.TextDocument,
  editsFor: (analysis: Analysis) => readonly Edit[],
): Promise<boolean> {
  const analysis = session.analysisOf(document);
  const edits = analysis ? editsFor(analysis) : [];
  if (!analysis || edits.length === 0) return false;
  const change = toWorkspaceEdit(document.uri, analysis.document.lines, { edits });
  if (await vscode.workspace.applyEdit(change)) {
    session.judgeSoon(document);
    return true;
  }
  const name = vscode.workspace.asRelativePath(document.uri);
  void vscode.window.showErrorMessage(vscode.l10n.t("{0} cannot be changed.", name));
  return false;
}
