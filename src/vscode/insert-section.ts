/** The commands that put a missing section in its place: one of those that are missing, or that of a question. */

import * as vscode from "vscode";
import { type ItemRow, type MissingSection, missingSections } from "../core/language/index.ts";
import type { ActiveDesignDoc } from "./active.ts";
import { insertWithTabStops } from "./insert-with-tab-stops.ts";
import type { Analyzed, Session } from "./session.ts";

export function registerInsertSection(session: Session, active: ActiveDesignDoc): vscode.Disposable {
  const insertSection = vscode.commands.registerCommand("designDoc.insertSection", async (given?: unknown) => {
    const before = active.current;
    if (!before) return void vscode.window.showInformationMessage(vscode.l10n.t("Open a design doc first."));
    const id = typeof given === "string" ? given : await pick(missingSections(before.analysis));
    const { current } = active;
    // The document may have changed while the list was open.
    if (id !== undefined && current?.document === before.document) await insert(session, current, id);
  });
  const insertForItem = vscode.commands.registerCommand("designDoc.insertForItem", async (row?: ItemRow) => {
    if (row && active.current) await insert(session, active.current, row.sectionId);
  });
  return vscode.Disposable.from(insertSection, insertForItem);
}

async function pick(missing: readonly MissingSection[]): Promise<string | undefined> {
  if (missing.length === 0) {
    void vscode.window.showInformationMessage(vscode.l10n.t("No section of the template is missing."));
    return undefined;
  }
  const placeHolder = vscode.l10n.t("Which section?");
  const chosen = await vscode.window.showQuickPick(choicesOf(missing), { placeHolder, matchOnDetail: true });
  return chosen?.id;
}

interface Choice extends vscode.QuickPickItem {
  readonly id?: string;
}

/** Under the titles of their steps. */
function choicesOf(missing: readonly MissingSection[]): Choice[] {
  return missing.flatMap(({ section: { id, guidance }, title, step, open }, index) => {
    const description = open ? vscode.l10n.t("a required question is open") : "";
    const choice: Choice = { id, label: title, description, detail: guidance };
    const isFirst = step !== missing[index - 1]?.step;
    return isFirst ? [{ label: step, kind: vscode.QuickPickItemKind.Separator }, choice] : [choice];
  });
}

async function insert(session: Session, { document }: Analyzed, id: string): Promise<void> {
  if (await insertWithTabStops(session, document, id)) return;
  void vscode.window.showErrorMessage(vscode.l10n.t("The template has no section “{0}”.", id));
}
