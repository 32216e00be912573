/** The documents of the workspace, once it has been linted: how far each is, and how many of its numbers are wrong. */

import * as vscode from "vscode";
import { documentIcon } from "./icons.ts";
import type { Linted, WorkspaceLint } from "./workspace-lint.ts";

export function registerDocumentsView(lint: WorkspaceLint): vscode.Disposable {
  const changed = new vscode.EventEmitter<void>();
  const view = vscode.window.createTreeView<Linted>("designDoc.documents", {
    treeDataProvider: {
      onDidChangeTreeData: changed.event,
      getChildren: (row) => (row ? [] : lint.files.filter(isWorthARow)),
      getTreeItem,
    },
  });
  const follow = lint.onDidChange(() => {
    const { length } = lint.files;
    const shown = lint.files.filter(isWorthARow);
    const designDocs = shown.filter(({ overview }) => overview.checklist).length;
    const isInVain = shown.length === 0 && length > 0;
    view.message = isInVain ? vscode.l10n.t("No design doc, and no wrong number, in {0} files.", length) : "";
    view.description = designDocs > 0 ? vscode.l10n.t("design docs: {0} of {1} files", designDocs, length) : "";
    changed.fire();
  });
  return vscode.Disposable.from(changed, view, follow);
}

/** A note without a finding is none of our business. */
function isWorthARow({ overview }: Linted): boolean {
  return overview.checklist !== undefined || overview.findings > 0;
}

function getTreeItem({ uri, overview }: Linted): vscode.TreeItem {
  const item = new vscode.TreeItem(uri);
  item.id = uri.toString();
  item.description = describe(overview);
  item.iconPath = documentIcon(overview);
  item.tooltip = `${vscode.workspace.asRelativePath(uri)}\n${item.description}`;
  item.accessibilityInformation = { label: `${vscode.workspace.asRelativePath(uri)}, ${item.description}` };
  item.command = { command: "vscode.open", title: vscode.l10n.t("Show in the document"), arguments: [uri] };
  return item;
}

function describe({ checklist, wrongNumbers, findings }: Linted["overview"]): string {
  const parts = [
    checklist && `${checklist.answered}/${checklist.required}`,
    wrongNumbers > 0 && vscode.l10n.t("wrong numbers: {0}", wrongNumbers),
    vscode.l10n.t("findings: {0}", findings),
  ];
  return parts.filter((part) => typeof part === "string").join(" · ");
}
