/** What is wrong in a `.design-doc.yaml` or a team's template, underlined while it is written. */

import * as vscode from "vscode";
import { type YamlRepair, yamlKindOf, yamlRepairsIn } from "../core/language/index.ts";
import { LineIndex } from "../core/text/line-index.ts";
import type { Problem } from "../core/text/problem.ts";
import type { Configs } from "./configs.ts";
import { toRange, toSpan, toWorkspaceEdit } from "./convert.ts";
import { source } from "./diagnostics.ts";
import type { TeamTemplates } from "./team-templates.ts";
import { yamlFiles } from "./yaml-files.ts";

type ProblemsOf = (document: vscode.TextDocument) => Promise<readonly Problem[] | undefined>;

export function registerYamlDiagnostics(configs: Configs, templates: TeamTemplates): vscode.Disposable {
  const collection = vscode.languages.createDiagnosticCollection(`${source}-yaml`);
  const problemsOf: ProblemsOf = (document) => problemsIn(document, configs, templates);
  const judge = (document: vscode.TextDocument) => void show(document, problemsOf, collection);
  const judgeAll = () => vscode.workspace.textDocuments.forEach(judge);
  judgeAll();
  return vscode.Disposable.from(
    collection,
    vscode.workspace.onDidOpenTextDocument(judge),
    vscode.workspace.onDidChangeTextDocument(({ document }) => judge(document)),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => collection.delete(uri)),
    configs.onDidChange(judgeAll),
    vscode.languages.registerCodeActionsProvider(
      yamlFiles,
      {
        provideCodeActions: async (document, range, { diagnostics }) =>
          repairs(document, range, diagnostics, await problemsOf(document)),
      },
      { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix] },
    ),
  );
}

async function show(
  document: vscode.TextDocument,
  problemsOf: ProblemsOf,
  collection: vscode.DiagnosticCollection,
): Promise<void> {
  const problems = await problemsOf(document);
  if (!problems) return;
  const lines = new LineIndex(document.getText());
  collection.set(
    document.uri,
    problems.map((problem) => toDiagnostic(lines, problem)),
  );
}

/** Nothing for other files, and where the text has changed meanwhile. */
async function problemsIn(
  document: vscode.TextDocument,
  configs: Configs,
  templates: TeamTemplates,
): Promise<readonly Problem[] | undefined> {
  const kind = yamlKindOf(document.uri.path);
  if (!kind) return undefined;
  // A file may name, or extend, templates of the team.
  await templates.ready;
  const { version } = document;
  const text = document.getText();
  const own = kind === "config" ? configs.problemsOf(document.uri, text) : templates.problemsOf(document.uri, text);
  const others = kind === "config" ? await configs.extendsProblems(document.uri, text) : [];
  return document.isClosed || document.version !== version ? undefined : [...own, ...others];
}

function repairs(
  document: vscode.TextDocument,
  range: vscode.Range,
  shown: readonly vscode.Diagnostic[],
  problems: readonly Problem[] = [],
): vscode.CodeAction[] {
  const lines = new LineIndex(document.getText());
  const toAction = ({ fix, problem }: YamlRepair) => {
    const action = new vscode.CodeAction(fix.title, vscode.CodeActionKind.QuickFix);
    action.edit = toWorkspaceEdit(document.uri, lines, fix);
    action.isPreferred = true;
    action.diagnostics = shown.filter(
      ({ code, range: place }) => code === problem.code && place.isEqual(toRange(lines, problem.span)),
    );
    return action;
  };
  return yamlRepairsIn(problems, toSpan(lines, range)).map(toAction);
}

function toDiagnostic(lines: LineIndex, { span, message, code }: Problem): vscode.Diagnostic {
  const diagnostic = new vscode.Diagnostic(toRange(lines, span), message, vscode.DiagnosticSeverity.Error);
  diagnostic.source = source;
  diagnostic.code = code;
  return diagnostic;
}
