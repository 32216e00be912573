/** The rows of the checklist as VS Code shows them: label, description, icon, checkbox, and what a screen reader says. */

import * as vscode from "vscode";
import { isSettled } from "../core/checklist/index.ts";
import type { ItemRow, StepRow } from "../core/language/index.ts";
import { itemIcon, stepIcon } from "./icons.ts";

export function stepItem(row: StepRow): vscode.TreeItem {
  const { id, title, purpose, answered, required } = row;
  const item = new vscode.TreeItem(title, vscode.TreeItemCollapsibleState.Collapsed);
  item.id = `step:${id}`;
  item.description = required > 0 ? `${answered}/${required}` : "";
  item.iconPath = stepIcon(row);
  item.tooltip = purpose;
  item.contextValue = "step";
  item.accessibilityInformation = { label: progressWords(row) };
  return item;
}

function progressWords({ title, answered, required }: StepRow): string {
  if (required === 0) return vscode.l10n.t("{0}: nothing is required", title);
  return vscode.l10n.t("{0}: {1} of {2} required questions answered", title, answered, required);
}

export function questionItem(row: ItemRow): vscode.TreeItem {
  const { id, question } = row;
  const item = new vscode.TreeItem(question);
  item.id = `item:${id}`;
  item.description = describe(row);
  item.iconPath = itemIcon(row);
  item.tooltip = tooltip(row);
  item.contextValue = contextOf(row);
  item.checkboxState = checkbox(row);
  item.accessibilityInformation = { label: `${question} ${statusWord(row)}, ${item.description}` };
  return item;
}

/** Ticked means that nothing is left to do, whoever says so. */
function checkbox(row: ItemRow): NonNullable<vscode.TreeItem["checkboxState"]> {
  const { Checked, Unchecked } = vscode.TreeItemCheckboxState;
  const [state, tooltip] = isSettled(row) ? [Checked, tickedBy(row)] : [Unchecked, vscode.l10n.t("Mark as done")];
  return { state, tooltip, accessibilityInformation: { label: tooltip, role: "checkbox" } };
}

function tickedBy({ mark }: ItemRow): string {
  if (mark === "done") return vscode.l10n.t("Marked as done. Click to take it back.");
  if (mark === "na") return vscode.l10n.t("Set aside as not applicable. Click to take it back.");
  return vscode.l10n.t("Answered by the text");
}

function describe({ mark, reason, evidence, elsewhere, section }: ItemRow): string {
  if (mark === "done") return vscode.l10n.t("marked as done");
  if (mark === "na") return vscode.l10n.t("not applicable: {0}", reason ?? "");
  if (evidence === undefined) return vscode.l10n.t("belongs under “{0}”", section);
  return elsewhere === undefined ? evidence : vscode.l10n.t("in “{0}”: {1}", elsewhere, evidence);
}

/** Words that the menus in the manifest look for. */
function contextOf(row: ItemRow): string {
  const words = ["item", isSettled(row) ? "settled" : "open"];
  if (row.mark) words.push("marked");
  if (row.insertable) words.push("insertable");
  return words.join(" ");
}

function tooltip(row: ItemRow): vscode.MarkdownString {
  const reason = row.reason && row.mark !== "done" ? `${statusWord(row)}: ${row.reason}` : statusWord(row);
  const star = row.interview ? vscode.l10n.t("★ Asked in interviews too.") : "";
  const text = new vscode.MarkdownString();
  for (const part of [row.question, reason, row.guidance, star]) text.appendText(part).appendMarkdown("\n\n");
  return text;
}

function statusWord({ status, need, mark }: ItemRow): string {
  if (mark === "done") return vscode.l10n.t("Marked as done");
  if (status === "answered") return vscode.l10n.t("Answered");
  if (status === "not-applicable") return vscode.l10n.t("Not applicable");
  if (status === "partial") return vscode.l10n.t("Partly answered");
  return need === "required" ? vscode.l10n.t("Missing") : vscode.l10n.t("Recommended, not answered");
}
