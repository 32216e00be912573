/** A click on an open question: the cursor goes to where the answer belongs, and the menu there offers its skeleton. */

import * as vscode from "vscode";
import { sectionFix } from "../core/language/index.ts";
import type { Span } from "../core/text/span.ts";
import { reveal } from "./reveal.ts";
import type { Session } from "./session.ts";

/** Asked for by nobody but the click; the last part is the id of the section. */
const offered = vscode.CodeActionKind.QuickFix.append("designDoc.section");

export function registerOfferSection(session: Session): vscode.Disposable {
  const provider: vscode.CodeActionProvider = {
    provideCodeActions(document, _, { only }) {
      const analysis = only && offered.contains(only) ? session.analysisOf(document) : undefined;
      const id = only?.value.slice(offered.value.length + 1) ?? "";
      const fix = analysis && sectionFix(analysis, id);
      return fix && [actionOf(fix.title, id, only)];
    },
  };
  return vscode.Disposable.from(
    vscode.languages.registerCodeActionsProvider({ language: "markdown" }, provider),
    vscode.commands.registerCommand("designDoc.offerSection", async (uri: vscode.Uri, span: Span, id: string) => {
      if (!(await reveal(session, uri, span))) return;
      const kind = offered.append(id).value;
      await vscode.commands.executeCommand("editor.action.codeAction", { kind, apply: "never" });
    }),
  );
}

/** With tab stops, as the button on the row does it. */
function actionOf(title: string, id: string, kind?: vscode.CodeActionKind): vscode.CodeAction {
  const action = new vscode.CodeAction(title, kind);
  action.command = { title, command: "designDoc.insertSection", arguments: [id] };
  return action;
}
