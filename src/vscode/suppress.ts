/** Behind the fixes of findings: switch one off by a comment, or set the severity of its rule. */

import * as vscode from "vscode";
import type { Analysis } from "../core/analysis.ts";
import { type Suppression, suppressionsIn } from "../core/language/index.ts";
import { toSnippet } from "../core/scaffold/index.ts";
import type { Fix } from "../core/text/edit.ts";
import type { LineIndex } from "../core/text/line-index.ts";
import type { Span } from "../core/text/span.ts";
import { toRange } from "./convert.ts";
import { setSeverityCommand } from "./set-severity.ts";

/** More codes at one place, as at the heading of an empty step, would fill the menu with what is seldom wanted. */
const few = 3;

/** For a document and a span of it. */
export const silenceCommand = "designDoc.silence";

/** `diagnosticsOf` finds those that the editor shows for a finding. */
export function suppressActions(
  uri: vscode.Uri,
  analysis: Analysis,
  span: Span,
  diagnosticsOf: (findings: Suppression["findings"]) => vscode.Diagnostic[],
): vscode.CodeAction[] {
  const { lines } = analysis.document;
  const all = suppressionsIn(analysis, span);
  if (all.length > few) return [chooserOf(uri, span, all.length)];
  const comments = all.flatMap(({ fix, findings }) => {
    if (!fix) return [];
    return [actionOf(fix.title, diagnosticsOf(findings), { edit: withHole(uri, lines, fix) })];
  });
  const severities = all.map(({ code, findings }) => {
    const title = severityTitle(code);
    return actionOf(title, diagnosticsOf(findings), {
      command: { title, command: setSeverityCommand, arguments: [code, uri] },
    });
  });
  return [...comments, ...severities];
}

function chooserOf(uri: vscode.Uri, span: Span, count: number): vscode.CodeAction {
  const title = vscode.l10n.t("Switch off one of these {0} findings, or set its severity…", count);
  return actionOf(title, [], { command: { title, command: silenceCommand, arguments: [uri, span] } });
}

/** Names the action that asks which one. */
export function severityTitle(code: string): string {
  return vscode.l10n.t("Set the severity of “{0}”…", code);
}

function actionOf(
  title: string,
  diagnostics: vscode.Diagnostic[],
  does: Pick<vscode.CodeAction, "edit" | "command">,
): vscode.CodeAction {
  return Object.assign(new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix), { diagnostics }, does);
}

/** The cursor goes to the reason, which is the author's to write. */
export function withHole(uri: vscode.Uri, lines: LineIndex, { edits }: Fix): vscode.WorkspaceEdit {
  const workspaceEdit = new vscode.WorkspaceEdit();
  const snippets = edits.map(({ span, text }) => {
    return new vscode.SnippetTextEdit(toRange(lines, span), new vscode.SnippetString(toSnippet(text)));
  });
  workspaceEdit.set(uri, snippets);
  return workspaceEdit;
}
