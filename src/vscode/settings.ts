/** The user's settings, as they are now. */

import * as vscode from "vscode";
import type { AnalysisOptions } from "../core/analysis.ts";
import { calculationRules } from "../core/rules/index.ts";

export interface CalculationSettings {
  readonly inlayHints: "on" | "off" | "currentLine";
  readonly hover: boolean;
  readonly diagnostics: boolean;
}

const section = "designDoc";

/** The document's folder may have settings of its own. */
export function calculationSettings(document: vscode.TextDocument): CalculationSettings {
  const all = vscode.workspace.getConfiguration(section, document);
  const shown = all.get("calculation.inlayHints");
  return {
    inlayHints: shown === "off" || shown === "currentLine" ? shown : "on",
    hover: all.get("calculation.hover") !== false,
    diagnostics: all.get("calculation.diagnostics") !== false,
  };
}

/** What the settings say about the analysis itself. */
export function analysisOptions(document: vscode.TextDocument): AnalysisOptions {
  if (calculationSettings(document).diagnostics) return {};
  return { severities: Object.fromEntries(calculationRules.map(({ id }) => [id, "off"])) };
}

export function onDidChangeSettings(listener: () => void): vscode.Disposable {
  return vscode.workspace.onDidChangeConfiguration((change) => {
    if (change.affectsConfiguration(section)) listener();
  });
}
