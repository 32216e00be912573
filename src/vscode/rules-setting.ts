/** Tells mistakes in the setting of severities, which VS Code itself cannot underline. */

import * as vscode from "vscode";
import { onDidChangeSettings, rulesSetting } from "./settings.ts";
import type { TeamTemplates } from "./team-templates.ts";

export function registerRulesSetting(templates: TeamTemplates): vscode.Disposable {
  let told = "";
  const tell = async () => {
    const problems = rulesSetting(templates.all).problems.join(" ");
    if (problems === told) return;
    told = problems;
    if (problems === "") return;
    const open = vscode.l10n.t("Open Settings");
    const message = vscode.l10n.t("In the setting designDoc.rules: {0}", problems);
    if ((await vscode.window.showWarningMessage(message, open)) !== open) return;
    await vscode.commands.executeCommand("workbench.action.openSettings", "designDoc.rules");
  };
  void templates.ready.then(tell);
  return onDidChangeSettings(() => void tell());
}
