/** The pages behind the codes of diagnostics: what a rule or a question wants, served from the extension itself. */

import * as vscode from "vscode";
import { pageOf } from "../core/language/index.ts";
import { type Template, templateById } from "../core/templates/index.ts";
import type { Session } from "./session.ts";

const scheme = "design-doc-page";

/**
 * Where a code's page is, in words of the template that asks. The manifest associates the scheme with VS Code's Markdown
 * preview.
 */
export function pageUri(code: string, template?: Template): vscode.Uri {
  return vscode.Uri.from({ scheme, path: template ? `/${template.id}/${code}.md` : `/${code}.md` });
}

export function registerPages(session: Session): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.workspace.registerTextDocumentContentProvider(scheme, {
      provideTextDocumentContent: ({ path }) => pageAt(path, session.templates) ?? "",
    }),
    vscode.commands.registerCommand("designDoc.openPage", (code?: unknown) => openPage(String(code ?? ""), session)),
  );
}

function pageAt(path: string, own: readonly Template[]): string | undefined {
  const [code = "", id = ""] = path.slice(1, -".md".length).split("/").reverse();
  const template = templateById(id, own);
  return (template && pageOf(code, [template])) ?? pageOf(code);
}

async function openPage(code: string, { templates }: Session): Promise<void> {
  const template = templates.find((own) => pageOf(code, [own]) !== undefined);
  if (pageOf(code, template && [template]) === undefined) {
    void vscode.window.showWarningMessage(vscode.l10n.t("There is no page about “{0}”.", code));
    return;
  }
  await vscode.commands.executeCommand("vscode.open", pageUri(code, template));
}
