/** The fixes of findings as quick fixes. */

import * as vscode from "vscode";
import { type FixHere, fixesIn } from "../core/language/index.ts";
import type { LineIndex } from "../core/text/line-index.ts";
import { toRange, toSpan, toWorkspaceEdit } from "./convert.ts";
import { source } from "./diagnostics.ts";
import type { Session } from "./session.ts";

export function registerFixes(session: Session): vscode.Disposable {
  const provider: vscode.CodeActionProvider = {
    provideCodeActions(document, range, { diagnostics }) {
      const analysis = session.analysisOf(document);
      if (!analysis) return undefined;
      const { lines } = analysis.document;
      return fixesIn(analysis, toSpan(lines, range)).map((here) => toAction(document.uri, lines, here, diagnostics));
    },
  };
  const metadata = { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix] };
  return vscode.languages.registerCodeActionsProvider({ language: "markdown" }, provider, metadata);
}

function toAction(
  uri: vscode.Uri,
  lines: LineIndex,
  { fix, findings, preferred }: FixHere,
  diagnostics: readonly vscode.Diagnostic[],
): vscode.CodeAction {
  const action = new vscode.CodeAction(fix.title, vscode.CodeActionKind.QuickFix);
  action.edit = toWorkspaceEdit(uri, lines, fix);
  action.isPreferred = preferred;
  action.diagnostics = diagnostics.filter((diagnostic) =>
    findings.some(({ code, span }) => isOf(diagnostic, code) && diagnostic.range.isEqual(toRange(lines, span))),
  );
  return action;
}

function isOf(diagnostic: vscode.Diagnostic, code: string): boolean {
  const own = diagnostic.code;
  return diagnostic.source === source && typeof own === "object" && own.value === code;
}
