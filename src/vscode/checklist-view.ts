/** The checklist as a tree: the facets, then steps with their progress and questions with what answers them. */

import * as vscode from "vscode";
import type { ActiveDesignDoc } from "./active.ts";
import { type ChecklistFilter, filterMessage, registerFilterCommands } from "./checklist-filter.ts";
import { questionItem, stepItem } from "./checklist-items.ts";
import { type ChecklistTree, childrenOf, questionOf, type Row, treeOf, visibleRow } from "./checklist-tree.ts";
import { facetGroupItem, facetItem } from "./facet-items.ts";
import { goToQuestionCommand } from "./go-to-question.ts";
import { followCheckbox, type MarkItem } from "./mark-items.ts";

export function registerChecklistView(
  active: ActiveDesignDoc,
  filter: ChecklistFilter,
  mark: MarkItem,
): vscode.Disposable {
  const changed = new vscode.EventEmitter<void>();
  let built: ChecklistTree | undefined;
  // Once per analysis, and only if somebody looks.
  const tree = (): ChecklistTree | undefined => {
    built ??= active.current && treeOf(active.current.analysis, filter.current);
    return built;
  };
  const view = vscode.window.createTreeView<Row>("designDoc.checklist", {
    showCollapseAll: true,
    manageCheckboxStateManually: true,
    treeDataProvider: {
      onDidChangeTreeData: changed.event,
      getChildren: (row) => [...(row ? childrenOf(row) : (tree()?.top ?? []))],
      getParent: (row) => tree()?.parents.get(row),
      getTreeItem: (row) => withClick(itemOf(row), row, active),
    },
  });
  const refresh = (): void => {
    built = undefined;
    changed.fire();
    describeView(view, active);
    view.message = filterMessage(filter.current, tree);
  };
  return vscode.Disposable.from(
    changed,
    view,
    active.onDidChange(refresh),
    filter.onDidChange(refresh),
    view.onDidChangeCheckboxState(async ({ items }) => {
      // A tick that changed nothing in the document goes back.
      if (!(await followAll(items, mark, active))) changed.fire();
    }),
    registerFilterCommands(filter, tree),
    vscode.commands.registerCommand("designDoc.showQuestion", (uri: vscode.Uri, id: string) => {
      const isInFront = active.current?.document.uri.toString() === uri.toString();
      return showQuestion(view, isInFront ? tree() : undefined, uri, id);
    }),
  );
}

type Ticks = readonly (readonly [Row, vscode.TreeItemCheckboxState])[];

/** Tells whether every tick changed the document. */
async function followAll(ticks: Ticks, mark: MarkItem, active: ActiveDesignDoc): Promise<boolean> {
  let isChanged = true;
  for (const [row, state] of ticks) {
    const isTicked = state === vscode.TreeItemCheckboxState.Checked;
    if (row.kind !== "item" || !(await followCheckbox(row, isTicked, mark, active))) isChanged = false;
  }
  return isChanged;
}

/** In the document, and in the tree without taking the keyboard from the editor. */
async function showQuestion(
  view: vscode.TreeView<Row>,
  tree: ChecklistTree | undefined,
  uri: vscode.Uri,
  id: string,
): Promise<void> {
  const question = tree && questionOf(tree, id);
  if (!question) return;
  await vscode.commands.executeCommand("designDoc.reveal", uri, question.target);
  const row = visibleRow(tree, id);
  if (row) await view.reveal(row, { select: true, focus: false, expand: true });
}

function itemOf(row: Row): vscode.TreeItem {
  if (row.kind === "facets") return facetGroupItem(row);
  if (row.kind === "facet") return facetItem(row);
  return row.kind === "step" ? stepItem(row) : questionItem(row);
}

function withClick(item: vscode.TreeItem, row: Row, { current }: ActiveDesignDoc): vscode.TreeItem {
  if (current && row.kind !== "facets") {
    const title = vscode.l10n.t("Show in the document");
    const { uri } = current.document;
    item.command =
      row.kind === "facet"
        ? { command: "designDoc.reveal", title, arguments: [uri, row.target] }
        : { command: goToQuestionCommand, title, arguments: [uri, row.id] };
  }
  return item;
}

/** What stands around the rows: the file's name, and the number of open questions. */
function describeView(view: vscode.TreeView<Row>, { current }: ActiveDesignDoc): void {
  const { answered, required } = current?.analysis.checklist ?? { answered: 0, required: 0 };
  const open = required - answered;
  view.description = current?.document.uri.path.split("/").at(-1) ?? "";
  view.badge = open > 0 ? { value: open, tooltip: vscode.l10n.t("{0} required questions are open", open) } : undefined;
}
