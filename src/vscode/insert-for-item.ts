/** The button of an open question: the skeleton of its section, at its place, with tab stops to fill in. */

import * as vscode from "vscode";
import { type ItemRow, sectionInsertion } from "../core/language/index.ts";
import { toSnippet } from "../core/scaffold/index.ts";
import type { Edit } from "../core/text/edit.ts";
import { LineIndex } from "../core/text/line-index.ts";
import type { ActiveDesignDoc } from "./active.ts";
import { toPosition, toRange } from "./convert.ts";
import { reveal } from "./reveal.ts";
import type { Session } from "./session.ts";

export function registerInsertForItem(session: Session, active: ActiveDesignDoc): vscode.Disposable {
  return vscode.commands.registerCommand("designDoc.insertForItem", async (row?: ItemRow) => {
    const document = active.current?.document;
    if (!document || !row) return;
    const editor = await reveal(session, document.uri, row.target);
    const analysis = session.analysisOf(document);
    const edit = analysis && sectionInsertion(analysis, row.sectionId);
    if (editor && edit) await insertSkeleton(editor, analysis.document.lines, edit);
  });
}

/** One undo step: empty lines first, so that the snippet does not take over the indentation of the text before it. */
async function insertSkeleton(editor: vscode.TextEditor, lines: LineIndex, { span, text }: Edit): Promise<void> {
  const body = text.trim();
  const from = text.indexOf(body);
  const gap = text.slice(0, from) + text.slice(from + body.length);
  const first = { undoStopBefore: true, undoStopAfter: false };
  if (!(await editor.edit((builder) => builder.replace(toRange(lines, span), gap), first))) return;
  const place = toPosition(new LineIndex(editor.document.getText()), span.start + from);
  const last = { undoStopBefore: false, undoStopAfter: true };
  await editor.insertSnippet(new vscode.SnippetString(toSnippet(body)), place, last);
  editor.revealRange(new vscode.Range(place, place), vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}
