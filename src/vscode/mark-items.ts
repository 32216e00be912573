/** Checkbox and menu of a question: marks it as done or not applicable in the document, and takes that back. */

import * as vscode from "vscode";
import { type Mark, oneLine } from "../core/directives/index.ts";
import { type ItemRow, markItem } from "../core/language/index.ts";
import type { ActiveDesignDoc } from "./active.ts";
import { changeDocument } from "./change-document.ts";
import type { Session } from "./session.ts";

/** Writes the mark of a row into the document in front, or takes it back; tells whether the document was changed. */
export type MarkItem = (row: ItemRow, mark?: Mark) => Promise<boolean>;

export function registerMarks(session: Session, active: ActiveDesignDoc): { mark: MarkItem } & vscode.Disposable {
  const mark: MarkItem = async ({ id }, made) => {
    const document = active.current?.document;
    return document !== undefined && changeDocument(session, document, (analysis) => markItem(analysis, id, made));
  };
  const commands = vscode.Disposable.from(
    vscode.commands.registerCommand("designDoc.markDone", (row?: ItemRow) => row && mark(row, { kind: "done" })),
    vscode.commands.registerCommand("designDoc.takeBack", (row?: ItemRow) => row && mark(row)),
    vscode.commands.registerCommand("designDoc.markNotApplicable", async (row?: ItemRow) => {
      const reason = row && (await askForReason(row));
      if (row && reason !== undefined) await mark(row, { kind: "na", reason });
    }),
  );
  return { mark, dispose: () => commands.dispose() };
}

/** A tick marks as done; without the tick the mark is taken back. What the text answers stays ticked. */
export async function followCheckbox(
  row: ItemRow,
  isTicked: boolean,
  mark: MarkItem,
  active: ActiveDesignDoc,
): Promise<boolean> {
  // The row may be older than the document, which knows better whether there is a mark.
  if (await mark(row, isTicked ? { kind: "done" } : undefined)) return true;
  if (!isTicked && row.status === "answered") void explainTick(row, active.current?.document.uri);
  return false;
}

async function explainTick({ evidence = "", target }: ItemRow, uri: vscode.Uri | undefined): Promise<void> {
  const show = vscode.l10n.t("Show in the document");
  const message = vscode.l10n.t(
    "The text answers this question: “{0}”. It is open again once the text does not.",
    evidence,
  );
  const chosen = await vscode.window.showInformationMessage(message, show);
  if (uri && chosen === show) await vscode.commands.executeCommand("designDoc.reveal", uri, target);
}

async function askForReason({ question }: ItemRow): Promise<string | undefined> {
  const given = await vscode.window.showInputBox({
    title: question,
    prompt: vscode.l10n.t("Why does this not apply here? The reason is written into the document."),
    placeHolder: vscode.l10n.t("For example: the first release has no users"),
    validateInput: (value) => (oneLine(value) === "" ? vscode.l10n.t("Give a reason.") : undefined),
  });
  return given === undefined ? undefined : oneLine(given);
}
