/** The fixes of findings: as quick fixes, for all findings of a rule, and for all that can be repaired on save. */

import * as vscode from "vscode";
import type { Analysis } from "../core/analysis.ts";
import { type FixHere, fixesIn, fixesOfRulesIn, safeEdits } from "../core/language/index.ts";
import type { Finding } from "../core/rules/rule.ts";
import type { LineIndex } from "../core/text/line-index.ts";
import type { Span } from "../core/text/span.ts";
import { toRange, toSpan, toWorkspaceEdit } from "./convert.ts";
import { source } from "./diagnostics.ts";
import type { Session } from "./session.ts";
import { suppressActions } from "./suppress.ts";

const quickFix = vscode.CodeActionKind.QuickFix;
const fixAll = vscode.CodeActionKind.SourceFixAll.append("designDoc");

export function registerFixes(session: Session): vscode.Disposable {
  const provider: vscode.CodeActionProvider = {
    provideCodeActions(document, range, { diagnostics, only }) {
      const analysis = session.analysisOf(document);
      if (!analysis) return undefined;
      if (only?.contains(fixAll)) return safeActions(document.uri, analysis);
      if (only && !only.contains(quickFix)) return undefined;
      return quickFixes(document.uri, analysis, toSpan(analysis.document.lines, range), diagnostics);
    },
  };
  const metadata = { providedCodeActionKinds: [quickFix, fixAll] };
  return vscode.languages.registerCodeActionsProvider({ language: "markdown" }, provider, metadata);
}

function quickFixes(
  uri: vscode.Uri,
  analysis: Analysis,
  span: Span,
  diagnostics: readonly vscode.Diagnostic[],
): vscode.CodeAction[] {
  const { lines } = analysis.document;
  const shown = (findings: readonly Finding[]) => diagnosticsOf(lines, findings, diagnostics);
  const single = fixesIn(analysis, span).map((here) => toAction(uri, lines, here, shown));
  const many = fixesOfRulesIn(analysis, span).map((fix) => {
    const action = new vscode.CodeAction(fix.title, quickFix);
    action.edit = toWorkspaceEdit(uri, lines, fix);
    return action;
  });
  return [...single, ...many, ...suppressActions(uri, analysis, span, shown)];
}

/** What needs no decision; nothing where there is nothing of it. */
function safeActions(uri: vscode.Uri, analysis: Analysis): vscode.CodeAction[] {
  const title = vscode.l10n.t("Repair wrong results and names");
  const edits = safeEdits(analysis);
  if (edits.length === 0) return [];
  const action = new vscode.CodeAction(title, fixAll);
  action.edit = toWorkspaceEdit(uri, analysis.document.lines, { edits });
  return [action];
}

function toAction(
  uri: vscode.Uri,
  lines: LineIndex,
  { fix, findings, preferred }: FixHere,
  diagnosticsOf: (findings: readonly Finding[]) => vscode.Diagnostic[],
): vscode.CodeAction {
  const action = new vscode.CodeAction(fix.title, quickFix);
  action.edit = toWorkspaceEdit(uri, lines, fix);
  action.isPreferred = preferred;
  action.diagnostics = diagnosticsOf(findings);
  return action;
}

/** Those that the editor shows for the findings. */
function diagnosticsOf(
  lines: LineIndex,
  findings: readonly Finding[],
  shown: readonly vscode.Diagnostic[],
): vscode.Diagnostic[] {
  return shown.filter((diagnostic) =>
    findings.some(({ code, span }) => isOf(diagnostic, code) && diagnostic.range.isEqual(toRange(lines, span))),
  );
}

function isOf(diagnostic: vscode.Diagnostic, code: string): boolean {
  const own = diagnostic.code;
  return diagnostic.source === source && typeof own === "object" && own.value === code;
}
