/** The command that switches a facet: another value into the front matter, or what the text says. */

import * as vscode from "vscode";
import { type FacetRow, setFacet } from "../core/language/index.ts";
import type { FacetValue } from "../core/templates/facet.ts";
import type { ActiveDesignDoc } from "./active.ts";
import { changeDocument } from "./change-document.ts";
import { valueWord } from "./facet-items.ts";
import type { Session } from "./session.ts";

export function registerChangeFacet(session: Session, active: ActiveDesignDoc): vscode.Disposable {
  return vscode.commands.registerCommand("designDoc.changeFacet", async (row?: FacetRow) => {
    const document = active.current?.document;
    if (!document || !row) return;
    const values = await (row.several ? pickSeveral(row) : pickOne(row));
    if (!values) return;
    await changeDocument(session, document, (analysis) => setFacet(analysis.document, row.name, values) ?? refuse());
  });
}

interface ValueChoice extends vscode.QuickPickItem {
  readonly value?: FacetValue;
}

async function pickOne(row: FacetRow): Promise<readonly FacetValue[] | undefined> {
  const choices: ValueChoice[] = [
    ...row.choices.map((value) => choiceOf(row, value)),
    { label: "", kind: vscode.QuickPickItemKind.Separator },
    { label: vscode.l10n.t("As the text says"), description: vscode.l10n.t("takes it out of the front matter") },
  ];
  const chosen = await vscode.window.showQuickPick(choices, { title: row.name, placeHolder: row.question });
  if (!chosen) return undefined;
  return chosen.value === undefined ? [] : [chosen.value];
}

async function pickSeveral(row: FacetRow): Promise<readonly FacetValue[] | undefined> {
  const choices = row.choices.map((value) => ({ ...choiceOf(row, value), picked: row.values.includes(value) }));
  const placeHolder = vscode.l10n.t("{0} None means: as the text says.", row.question);
  const chosen = await vscode.window.showQuickPick(choices, { title: row.name, placeHolder, canPickMany: true });
  return chosen?.flatMap(({ value }) => value ?? []);
}

function choiceOf({ values }: FacetRow, value: FacetValue): ValueChoice {
  return { value, label: valueWord(value), description: values.includes(value) ? vscode.l10n.t("now") : "" };
}

function refuse(): [] {
  const message = vscode.l10n.t("The front matter cannot be changed here. Write it as lines of “key: value”.");
  void vscode.window.showErrorMessage(message);
  return [];
}
