/** Findings as diagnostics: squiggles and the Problems panel. */

import * as vscode from "vscode";
import type { Analysis } from "../core/analysis.ts";
import type { Finding, Severity } from "../core/rules/rule.ts";
import { toRange } from "./convert.ts";
import { pageUri } from "./page.ts";
import type { Session } from "./session.ts";

/** Tells our diagnostics from those of others. */
export const source = "design-doc";

export function registerDiagnostics(session: Session): vscode.Disposable {
  const collection = vscode.languages.createDiagnosticCollection(source);
  return vscode.Disposable.from(
    collection,
    session.onDidAnalyze(({ document: { uri }, analysis }) => {
      collection.set(uri, diagnosticsOf(uri, analysis));
    }),
    session.onDidForget(({ uri }) => collection.delete(uri)),
  );
}

export function diagnosticsOf(uri: vscode.Uri, analysis: Analysis): vscode.Diagnostic[] {
  return analysis.findings.map((finding) => toDiagnostic(uri, analysis, finding));
}

const severities: Readonly<Record<Severity, vscode.DiagnosticSeverity>> = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  information: vscode.DiagnosticSeverity.Information,
  hint: vscode.DiagnosticSeverity.Hint,
};

function toDiagnostic(
  uri: vscode.Uri,
  { document: { lines }, template }: Analysis,
  finding: Finding,
): vscode.Diagnostic {
  const { span, message, severity, code, related = [] } = finding;
  const diagnostic = new vscode.Diagnostic(toRange(lines, span), message, severities[severity]);
  diagnostic.source = source;
  // No command: the hover of a diagnostic opens none, only the Problems panel does.
  diagnostic.code = { value: code, target: pageUri(code, template) };
  diagnostic.relatedInformation = related.map((other) => {
    const place = new vscode.Location(uri, toRange(lines, other.span));
    return new vscode.DiagnosticRelatedInformation(place, other.message);
  });
  return diagnostic;
}
