/** The checklist as a tree: steps with their progress, questions with what answers them. */

import * as vscode from "vscode";
import { checklistRows, type ItemRow, type StepRow } from "../core/language/index.ts";
import type { ActiveDesignDoc } from "./active.ts";
import { itemIcon, stepIcon } from "./icons.ts";

type Row = StepRow | ItemRow;

export function registerChecklistView(active: ActiveDesignDoc): vscode.Disposable {
  const changed = new vscode.EventEmitter<void>();
  const view = vscode.window.createTreeView<Row>("designDoc.checklist", {
    showCollapseAll: true,
    treeDataProvider: {
      onDidChangeTreeData: changed.event,
      getChildren: (row) => [...(row ? childrenOf(row) : rowsOf(active))],
      getTreeItem: (row) => ("items" in row ? stepItem(row, active) : questionItem(row, active)),
    },
  });
  return vscode.Disposable.from(
    changed,
    view,
    active.onDidChange(() => {
      changed.fire();
      showProgress(view, active);
    }),
  );
}

function rowsOf({ current }: ActiveDesignDoc): readonly StepRow[] {
  return (current && checklistRows(current.analysis)?.steps) ?? [];
}

function childrenOf(row: Row): readonly Row[] {
  return "items" in row ? row.items : [];
}

function showProgress(view: vscode.TreeView<Row>, { current }: ActiveDesignDoc): void {
  const { answered, required } = current?.analysis.checklist ?? { answered: 0, required: 0 };
  const open = required - answered;
  view.description = current?.document.uri.path.split("/").at(-1) ?? "";
  view.badge = open > 0 ? { value: open, tooltip: vscode.l10n.t("{0} required questions are open", open) } : undefined;
}

function stepItem(row: StepRow, active: ActiveDesignDoc): vscode.TreeItem {
  const { id, title, purpose, answered, required } = row;
  const item = new vscode.TreeItem(title, vscode.TreeItemCollapsibleState.Collapsed);
  item.id = `step:${id}`;
  item.description = required > 0 ? `${answered}/${required}` : "";
  item.iconPath = stepIcon(row);
  item.tooltip = purpose;
  item.accessibilityInformation = {
    label: vscode.l10n.t("{0}: {1} of {2} required questions answered", title, answered, required),
  };
  return withClick(item, row, active);
}

function questionItem(row: ItemRow, active: ActiveDesignDoc): vscode.TreeItem {
  const { id, question, section, evidence } = row;
  const item = new vscode.TreeItem(question);
  item.id = `item:${id}`;
  item.description = evidence ?? vscode.l10n.t("belongs under “{0}”", section);
  item.iconPath = itemIcon(row);
  item.tooltip = tooltip(row);
  item.accessibilityInformation = { label: `${question} ${statusWord(row)}, ${item.description}` };
  return withClick(item, row, active);
}

function withClick(item: vscode.TreeItem, { target }: Row, { current }: ActiveDesignDoc): vscode.TreeItem {
  if (current) {
    const title = vscode.l10n.t("Show in the document");
    item.command = { command: "designDoc.reveal", title, arguments: [current.document.uri, target] };
  }
  return item;
}

function tooltip(row: ItemRow): vscode.MarkdownString {
  const reason = row.reason ? `${statusWord(row)}: ${row.reason}` : statusWord(row);
  const text = new vscode.MarkdownString();
  for (const part of [row.question, reason, row.guidance]) text.appendText(part).appendMarkdown("\n\n");
  return text;
}

function statusWord({ status, need }: ItemRow): string {
  if (status === "answered") return vscode.l10n.t("Answered");
  if (status === "not-applicable") return vscode.l10n.t("Not applicable");
  if (status === "partial") return vscode.l10n.t("Partly answered");
  return need === "required" ? vscode.l10n.t("Missing") : vscode.l10n.t("Recommended, not answered");
}
