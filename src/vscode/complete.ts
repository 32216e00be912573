/** The command that inserts all missing sections at once. */

import * as vscode from "vscode";
import { completeDocument } from "../core/scaffold/index.ts";
import type { ActiveDesignDoc } from "./active.ts";
import { changeDocument } from "./change-document.ts";
import { reveal } from "./reveal.ts";
import type { Session } from "./session.ts";

/** One undo step takes all of them away again. */
export function registerComplete(session: Session, active: ActiveDesignDoc): vscode.Disposable {
  return vscode.commands.registerCommand("designDoc.complete", async () => {
    const document = active.current?.document;
    const analysis = document && session.analysisOf(document);
    if (!document || !analysis?.checklist) return tell(vscode.l10n.t("Open a design doc first."));
    const fix = completeDocument(analysis.document, analysis.checklist);
    const [first] = fix?.edits ?? [];
    if (!fix || !first) return tell(vscode.l10n.t("No section of the template is missing."));
    if (!(await changeDocument(session, document, () => fix.edits))) return;
    const heading = first.span.start + Math.max(0, first.text.search(/\S/));
    await reveal(session, document.uri, { start: heading, end: heading });
  });
}

function tell(message: string): void {
  void vscode.window.showInformationMessage(message);
}
