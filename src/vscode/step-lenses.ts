/** Above each step's heading: how far the step is, and what to answer next. */

import * as vscode from "vscode";
import { type StepLens, stepLenses } from "../core/language/index.ts";
import { toRange } from "./convert.ts";
import type { Session } from "./session.ts";
import { hasStepLenses } from "./settings.ts";

export function registerStepLenses(session: Session): vscode.Disposable {
  const changed = new vscode.EventEmitter<void>();
  const provider: vscode.CodeLensProvider = {
    onDidChangeCodeLenses: changed.event,
    provideCodeLenses(document) {
      const analysis = hasStepLenses(document) ? session.analysisOf(document) : undefined;
      if (!analysis) return [];
      const { lines } = analysis.document;
      return stepLenses(analysis).map(
        (lens) => new vscode.CodeLens(toRange(lines, lens.span), toCommand(document.uri, lens)),
      );
    },
  };
  return vscode.Disposable.from(
    changed,
    vscode.languages.registerCodeLensProvider({ language: "markdown" }, provider),
    // A document may have been asked about while its configuration was still being read.
    session.onDidAnalyze(() => changed.fire()),
  );
}

function toCommand(uri: vscode.Uri, { step, answered, required, next }: StepLens): vscode.Command {
  return {
    title: next
      ? vscode.l10n.t("{0} of {1} answered · next: {2}", answered, required, next.section)
      : vscode.l10n.t("{0} of {1} answered", answered, required),
    tooltip: vscode.l10n.t("Show in the checklist"),
    command: "designDoc.showQuestion",
    arguments: [uri, next?.item ?? step],
  };
}
