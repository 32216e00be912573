/** The pages behind the codes of diagnostics: what a rule or a question wants, served from the extension itself. */

import * as vscode from "vscode";
import { pageOf } from "../core/language/index.ts";

const scheme = "design-doc-page";

/** Where a code's page is. The manifest associates the scheme with VS Code's Markdown preview. */
export function pageUri(code: string): vscode.Uri {
  return vscode.Uri.from({ scheme, path: `/${code}.md` });
}

export function registerPages(): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.workspace.registerTextDocumentContentProvider(scheme, {
      provideTextDocumentContent: ({ path }) => pageOf(path.slice(1, -".md".length)) ?? "",
    }),
    vscode.commands.registerCommand("designDoc.openPage", (code?: unknown) => openPage(String(code ?? ""))),
  );
}

async function openPage(code: string): Promise<void> {
  if (pageOf(code) === undefined) {
    void vscode.window.showWarningMessage(vscode.l10n.t("There is no page about “{0}”.", code));
    return;
  }
  await vscode.commands.executeCommand("vscode.open", pageUri(code));
}
