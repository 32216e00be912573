/** Wires the extension: one session, and every surface that shows its analyses. */

import type * as vscode from "vscode";
import { ActiveDesignDoc } from "./active.ts";
import { registerChangeFacet } from "./change-facet.ts";
import { ChecklistFilter } from "./checklist-filter.ts";
import { registerChecklistView } from "./checklist-view.ts";
import { registerComplete } from "./complete.ts";
import { registerCompletions } from "./completions.ts";
import { Configs } from "./configs.ts";
import { registerCopyResult } from "./copy-result.ts";
import { registerDiagnostics } from "./diagnostics.ts";
import { registerDocumentsView } from "./documents-view.ts";
import { registerFixes } from "./fixes.ts";
import { registerGoToQuestion } from "./go-to-question.ts";
import { registerHints } from "./hints.ts";
import { registerHover } from "./hover.ts";
import { registerInsertSection } from "./insert-section.ts";
import { registerMarks } from "./mark-items.ts";
import { registerNewDocument } from "./new-document.ts";
import { registerPages } from "./page.ts";
import { registerReveal } from "./reveal.ts";
import { registerRulesSetting } from "./rules-setting.ts";
import { Session } from "./session.ts";
import { registerSetSeverity } from "./set-severity.ts";
import { registerSilence } from "./silence.ts";
import { registerStatusBar } from "./status-bar.ts";
import { registerStepLenses } from "./step-lenses.ts";
import { registerTasks } from "./tasks.ts";
import { TeamTemplates } from "./team-templates.ts";
import { WorkspaceLint } from "./workspace-lint.ts";
import { registerYamlDiagnostics } from "./yaml-diagnostics.ts";
import { registerYamlHelp } from "./yaml-files.ts";

/** Called by VS Code. */
export function activate(context: vscode.ExtensionContext): void {
  const templates = new TeamTemplates();
  const configs = new Configs(templates);
  const session = new Session(configs, templates);
  const active = new ActiveDesignDoc(session);
  const filter = new ChecklistFilter(context.workspaceState);
  const marks = registerMarks(session, active);
  const workspaceLint = new WorkspaceLint(session);
  context.subscriptions.push(
    templates,
    configs,
    session,
    active,
    filter,
    marks,
    workspaceLint,
    registerDiagnostics(session),
    registerFixes(session),
    registerHover(session),
    registerHints(session),
    registerCopyResult(session),
    registerCompletions(session),
    registerChecklistView(active, filter, marks.mark),
    registerStepLenses(session),
    registerChangeFacet(session, active),
    registerStatusBar(active),
    registerReveal(session),
    registerInsertSection(session, active),
    registerGoToQuestion(session),
    registerComplete(session, active),
    registerNewDocument(templates),
    registerPages(session),
    registerRulesSetting(templates),
    registerSetSeverity(configs),
    registerSilence(session),
    registerYamlDiagnostics(configs, templates),
    registerYamlHelp(templates),
    registerTasks(),
    registerDocumentsView(workspaceLint),
  );
  session.start();
}
