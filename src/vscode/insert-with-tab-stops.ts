/** Puts the skeleton of a section in its place, with tab stops to fill in. */

import * as vscode from "vscode";
import { sectionFix } from "../core/language/index.ts";
import { toSnippet } from "../core/scaffold/index.ts";
import type { Edit } from "../core/text/edit.ts";
import { LineIndex } from "../core/text/line-index.ts";
import { toPosition, toRange } from "./convert.ts";
import { reveal } from "./reveal.ts";
import type { Session } from "./session.ts";

/** In one undo step. Tells whether the template knows the section. */
export async function insertWithTabStops(
  session: Session,
  document: vscode.TextDocument,
  sectionId: string,
): Promise<boolean> {
  const analysis = session.analysisOf(document);
  const [edit] = (analysis && sectionFix(analysis, sectionId))?.edits ?? [];
  if (!analysis || !edit) return false;
  const { start } = edit.span;
  const editor = await reveal(session, document.uri, { start, end: start });
  if (editor) await insert(editor, analysis.document.lines, edit);
  return true;
}

/** The empty lines first, or else the snippet would take over the indentation of the text before it. */
async function insert(editor: vscode.TextEditor, lines: LineIndex, { span, text }: Edit): Promise<void> {
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
