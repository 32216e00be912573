/** What is wrong in a `.design-doc.yaml` or a team's template, underlined while it is written. */

import * as vscode from "vscode";
import { yamlKindOf } from "../core/language/index.ts";
import { LineIndex } from "../core/text/line-index.ts";
import type { Problem } from "../core/text/problem.ts";
import type { Configs } from "./configs.ts";
import { toRange } from "./convert.ts";
import { source } from "./diagnostics.ts";
import type { TeamTemplates } from "./team-templates.ts";

export function registerYamlDiagnostics(configs: Configs, templates: TeamTemplates): vscode.Disposable {
  const collection = vscode.languages.createDiagnosticCollection(`${source}-yaml`);
  const judge = (document: vscode.TextDocument) => void show(document, configs, templates, collection);
  const judgeAll = () => vscode.workspace.textDocuments.forEach(judge);
  judgeAll();
  return vscode.Disposable.from(
    collection,
    vscode.workspace.onDidOpenTextDocument(judge),
    vscode.workspace.onDidChangeTextDocument(({ document }) => judge(document)),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => collection.delete(uri)),
    configs.onDidChange(judgeAll),
  );
}

async function show(
  document: vscode.TextDocument,
  configs: Configs,
  templates: TeamTemplates,
  collection: vscode.DiagnosticCollection,
): Promise<void> {
  const kind = yamlKindOf(document.uri.path);
  if (!kind) return;
  // A file may name, or extend, templates of the team.
  await templates.ready;
  const { version } = document;
  const text = document.getText();
  const own = kind === "config" ? configs.problemsOf(document.uri, text) : templates.problemsOf(document.uri, text);
  const others = kind === "config" ? await configs.extendsProblems(document.uri, text) : [];
  if (document.isClosed || document.version !== version) return;
  const lines = new LineIndex(text);
  collection.set(
    document.uri,
    [...own, ...others].map((problem) => toDiagnostic(lines, problem)),
  );
}

function toDiagnostic(lines: LineIndex, { span, message, code }: Problem): vscode.Diagnostic {
  const diagnostic = new vscode.Diagnostic(toRange(lines, span), message, vscode.DiagnosticSeverity.Error);
  diagnostic.source = source;
  diagnostic.code = code;
  return diagnostic;
}
