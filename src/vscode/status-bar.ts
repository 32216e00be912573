/** How far the document in front is, in the status bar. */

import * as vscode from "vscode";
import type { ActiveDesignDoc } from "./active.ts";

export function registerStatusBar(active: ActiveDesignDoc): vscode.Disposable {
  const item = vscode.window.createStatusBarItem("designDoc.progress", vscode.StatusBarAlignment.Left, 0);
  item.name = vscode.l10n.t("Design doc progress");
  item.command = "designDoc.checklist.focus";
  return vscode.Disposable.from(
    item,
    active.onDidChange(() => show(item, active)),
  );
}

function show(item: vscode.StatusBarItem, { current }: ActiveDesignDoc): void {
  const checklist = current?.analysis.checklist;
  if (!checklist) {
    item.hide();
    return;
  }
  const { answered, required } = checklist;
  item.text = `$(checklist) ${vscode.l10n.t("Design doc {0}/{1}", answered, required)}`;
  item.tooltip = vscode.l10n.t(
    "{0} of {1} required questions are answered. Click for the checklist.",
    answered,
    required,
  );
  item.accessibilityInformation = { label: item.tooltip };
  item.show();
}
