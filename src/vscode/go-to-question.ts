/** A click on a question: the cursor goes to its answer or where that belongs, where the menu offers the skeleton. */

import * as vscode from "vscode";
import { checklistRows, sectionFix } from "../core/language/index.ts";
import { questionOf, type Row } from "./checklist-tree.ts";
import { reveal } from "./reveal.ts";
import type { Session } from "./session.ts";

export const goToQuestionCommand = "designDoc.goToQuestion";

/** Asked for by nobody but the click; the last part is the id of the section. */
const offered = vscode.CodeActionKind.QuickFix.append("designDoc.section");

export function registerGoToQuestion(session: Session): vscode.Disposable {
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
    vscode.commands.registerCommand(goToQuestionCommand, (uri: vscode.Uri, id: string) => goTo(session, uri, id)),
  );
}

/** The row that was clicked may be older than the document, so it is looked up again. */
async function goTo(session: Session, uri: vscode.Uri, id: string): Promise<void> {
  const analysis = session.analysisOf(await vscode.workspace.openTextDocument(uri));
  const rows = analysis && checklistRows(analysis);
  const row = rows && questionOf(rows, id);
  if (!row || !(await reveal(session, uri, row.target)) || !lacksSection(row)) return;
  const kind = offered.append(row.sectionId).value;
  await vscode.commands.executeCommand("editor.action.codeAction", { kind, apply: "never" });
}

function lacksSection(row: Row): row is Extract<Row, { kind: "item" }> {
  return row.kind === "item" && row.insertable && row.evidence === undefined;
}

/** With tab stops, as the button on the row does it. */
function actionOf(title: string, id: string, kind?: vscode.CodeActionKind): vscode.CodeAction {
  const action = new vscode.CodeAction(title, kind);
  action.command = { title, command: "designDoc.insertSection", arguments: [id] };
  return action;
}
