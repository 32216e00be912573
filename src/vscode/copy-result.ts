/** The command that copies the result of the calculation at the cursor. */

import * as vscode from "vscode";
import { resultAt } from "../core/language/index.ts";
import { toOffset } from "./convert.ts";
import type { Session } from "./session.ts";

export function registerCopyResult(session: Session): vscode.Disposable {
  return vscode.commands.registerCommand("designDoc.copyResult", async () => {
    const editor = vscode.window.activeTextEditor;
    const analysis = editor && session.analysisOf(editor.document);
    const result = analysis && resultAt(analysis, toOffset(analysis.document.lines, editor.selection.active));
    if (result === undefined) {
      void vscode.window.showInformationMessage(vscode.l10n.t("There is no calculation with a result at the cursor."));
      return;
    }
    await vscode.env.clipboard.writeText(result);
    vscode.window.setStatusBarMessage(vscode.l10n.t("Copied: {0}", result), messageTime);
  });
}

/** Milliseconds that the status bar shows what was copied. */
const messageTime = 3000;
