/** The command behind a place with many findings: which of them is meant, and what becomes of it. */

import * as vscode from "vscode";
import { type Suppression, suppressionsIn } from "../core/language/index.ts";
import type { LineIndex } from "../core/text/line-index.ts";
import type { Span } from "../core/text/span.ts";
import type { Session } from "./session.ts";
import { setSeverityCommand } from "./set-severity.ts";
import { severityTitle, silenceCommand, withHole } from "./suppress.ts";

export function registerSilence(session: Session): vscode.Disposable {
  return vscode.commands.registerCommand(silenceCommand, async (uri: vscode.Uri, span: Span) => {
    const analysis = session.analysisOf(await vscode.workspace.openTextDocument(uri));
    const all = analysis ? suppressionsIn(analysis, span) : [];
    const items = all.map((one) => ({ one, label: one.code, detail: one.findings[0]?.message ?? "" }));
    const placeHolder = vscode.l10n.t("Which one?");
    const chosen = await vscode.window.showQuickPick(items, { placeHolder, matchOnDetail: true });
    if (chosen && analysis) await silence(uri, analysis.document.lines, chosen.one);
  });
}

async function silence(uri: vscode.Uri, lines: LineIndex, { code, fix }: Suppression): Promise<void> {
  const severity = severityTitle(code);
  const choices = [...(fix ? [fix.title] : []), severity];
  const chosen = await vscode.window.showQuickPick(choices, { title: code });
  if (chosen === severity) await vscode.commands.executeCommand(setSeverityCommand, code, uri);
  else if (chosen && fix) await vscode.workspace.applyEdit(withHole(uri, lines, fix));
}
