/** The user's settings, as they are now. */

import * as vscode from "vscode";
import type { AnalysisOptions } from "../core/analysis.ts";
import { plainSettings, type RulesSetting, readRulesSetting, type Settings } from "../core/config/index.ts";
import { knownNames } from "../core/language/index.ts";
import { calculationRules } from "../core/rules/index.ts";
import { builtinTemplates, type Template } from "../core/templates/index.ts";

export interface CalculationSettings {
  readonly inlayHints: "on" | "off" | "currentLine";
  readonly hover: boolean;
  readonly diagnostics: boolean;
}

/** A document, or a file that could be one: settings may differ by folder and language. */
export type Scope = Pick<vscode.TextDocument, "uri" | "languageId">;

const section = "designDoc";

/** The document's folder may have settings of its own. */
export function calculationSettings(document: Scope): CalculationSettings {
  const all = vscode.workspace.getConfiguration(section, document);
  const shown = all.get("calculation.inlayHints");
  return {
    inlayHints: shown === "off" || shown === "currentLine" ? shown : "on",
    hover: all.get("calculation.hover") !== false,
    diagnostics: all.get("calculation.diagnostics") !== false,
  };
}

/** Whether steps show their progress above their headings. */
export function hasStepLenses(document: Scope): boolean {
  return vscode.workspace.getConfiguration(section, document).get("codeLens") !== false;
}

/** Documents are judged when they are saved, not while somebody types. */
export function runsOnSave(document: Scope): boolean {
  return vscode.workspace.getConfiguration(section, document).get("run") === "onSave";
}

/** What settings and configuration files say about the analysis itself; the files win. */
export function analysisOptions(document: Scope, files: Settings): AnalysisOptions {
  const { template, facets, severities } = plainSettings(files);
  const silent = calculationSettings(document).diagnostics
    ? []
    : calculationRules.map(({ id }) => [id, "off"] as const);
  const own = rulesSetting([], document).severities;
  return {
    ...(template === undefined ? {} : { template }),
    facets,
    severities: { ...Object.fromEntries(silent), ...own, ...severities },
  };
}

/** Its ids are those of rules and of all templates, a team's own among them. */
export function rulesSetting(own: readonly Template[], scope?: vscode.ConfigurationScope): RulesSetting {
  const value = vscode.workspace.getConfiguration(section, scope).get("rules");
  return readRulesSetting(value, knownNames([...own, ...builtinTemplates]));
}

export function onDidChangeSettings(listener: () => void): vscode.Disposable {
  return vscode.workspace.onDidChangeConfiguration((change) => {
    if (change.affectsConfiguration(section)) listener();
  });
}
