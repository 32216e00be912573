/** The command that sets a rule's severity in a `.design-doc.yaml`, which it creates where there is none. */

import * as vscode from "vscode";
import { configName, type SeverityName, severityEdit, severityNames } from "../core/config/index.ts";
import { LineIndex } from "../core/text/line-index.ts";
import type { Configs } from "./configs.ts";
import { toWorkspaceEdit } from "./convert.ts";
import { exists, reasonOf } from "./new-file.ts";

export const setSeverityCommand = "designDoc.setSeverity";

/** For the document given, or the one in front. The file that set the severity before is the one that is changed. */
export function registerSetSeverity(configs: Configs): vscode.Disposable {
  return vscode.commands.registerCommand(setSeverityCommand, async (code?: unknown, uri?: unknown, given?: unknown) => {
    const document = uri instanceof vscode.Uri ? uri : vscode.window.activeTextEditor?.document.uri;
    const folder = document && vscode.workspace.getWorkspaceFolder(document);
    if (!folder || typeof code !== "string") {
      void vscode.window.showInformationMessage(
        vscode.l10n.t("Open a folder first: severities are kept in its {0}.", configName),
      );
      return;
    }
    const known = configs.settingsOf(document)?.severities.get(code);
    const severity = severityNames.find((name) => name === given) ?? (await askForSeverity(code, known?.value));
    const file = known ? folder.uri.with({ path: known.layer.path }) : vscode.Uri.joinPath(folder.uri, configName);
    if (severity) await write(file, code, severity);
  });
}

async function askForSeverity(code: string, current: SeverityName | undefined): Promise<SeverityName | undefined> {
  const choices = severityNames.map((name) => {
    return { label: name, description: name === current ? vscode.l10n.t("as it is now") : "" };
  });
  const title = vscode.l10n.t("Severity of “{0}”", code);
  const chosen = await vscode.window.showQuickPick(choices, { title });
  return severityNames.find((name) => name === chosen?.label);
}

async function write(file: vscode.Uri, code: string, severity: SeverityName): Promise<void> {
  try {
    if (!(await exists(file))) await vscode.workspace.fs.writeFile(file, new Uint8Array());
    const document = await vscode.workspace.openTextDocument(file);
    const text = document.getText();
    const edit = severityEdit(text, code, severity);
    if (!edit) {
      await vscode.window.showTextDocument(document);
      void vscode.window.showErrorMessage(
        vscode.l10n.t("This file must be repaired before a severity can be set in it."),
      );
      return;
    }
    const fix = { title: code, edits: [edit] };
    await vscode.workspace.applyEdit(toWorkspaceEdit(file, new LineIndex(text), fix));
    await document.save();
  } catch (error) {
    const name = vscode.workspace.asRelativePath(file);
    void vscode.window.showErrorMessage(vscode.l10n.t("{0} cannot be written: {1}", name, reasonOf(error)));
  }
}
