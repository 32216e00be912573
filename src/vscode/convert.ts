/** The only place where the core's offsets become the editor's ranges, and back. */

import * as vscode from "vscode";
import type { Fix } from "../core/text/edit.ts";
import type { LineIndex } from "../core/text/line-index.ts";
import type { Span } from "../core/text/span.ts";

export function toRange(lines: LineIndex, { start, end }: Span): vscode.Range {
  return new vscode.Range(toPosition(lines, start), toPosition(lines, end));
}

export function toPosition(lines: LineIndex, offset: number): vscode.Position {
  const { line, character } = lines.position(offset);
  return new vscode.Position(line, character);
}

export function toOffset(lines: LineIndex, position: vscode.Position): number {
  return lines.offset(position);
}

export function toSpan(lines: LineIndex, { start, end }: vscode.Range): Span {
  return { start: toOffset(lines, start), end: toOffset(lines, end) };
}

/** All edits of a fix as one undo step. */
export function toWorkspaceEdit(
  uri: vscode.Uri,
  lines: LineIndex,
  { edits }: Pick<Fix, "edits">,
): vscode.WorkspaceEdit {
  const workspaceEdit = new vscode.WorkspaceEdit();
  workspaceEdit.set(
    uri,
    edits.map(({ span, text }) => vscode.TextEdit.replace(toRange(lines, span), text)),
  );
  return workspaceEdit;
}
