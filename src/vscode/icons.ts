/** The icons of the checklist: VS Code's own shapes in the colours of the user's theme. */

import * as vscode from "vscode";
import type { FacetRow, ItemRow, Overview, StepRow } from "../core/language/index.ts";

const done = icon("pass-filled", "testing.iconPassed");
const open = icon("circle-large-outline", "problemsWarningIcon.foreground");
const half = icon("color-mode", "problemsWarningIcon.foreground");

const steps: Readonly<Record<StepRow["progress"], vscode.ThemeIcon>> = {
  untouched: open,
  started: half,
  done,
};

const items: Readonly<Record<ItemRow["status"], vscode.ThemeIcon>> = {
  answered: done,
  partial: half,
  missing: open,
  "not-applicable": icon("circle-slash", "disabledForeground"),
};

const marked = icon("pass", "testing.iconPassed");
const recommended = icon("circle-large-outline", "disabledForeground");

const facets: Readonly<Record<FacetRow["source"], vscode.ThemeIcon>> = {
  "front-matter": new vscode.ThemeIcon("tag"),
  settings: new vscode.ThemeIcon("settings-gear"),
  inferred: new vscode.ThemeIcon("quote"),
  nobody: icon("dash", "disabledForeground"),
};

export const facetsIcon: vscode.ThemeIcon = new vscode.ThemeIcon("settings");

/** Who says so. */
export function facetIcon({ source }: FacetRow): vscode.ThemeIcon {
  return facets[source];
}

export function stepIcon({ progress, required }: StepRow): vscode.ThemeIcon {
  return progress === "untouched" && required === 0 ? recommended : steps[progress];
}

/** What need not be answered does not shout, and one that only its author calls done is not filled. */
export function itemIcon({ status, need, mark }: ItemRow): vscode.ThemeIcon {
  if (mark === "done") return marked;
  return status === "missing" && need !== "required" ? recommended : items[status];
}

/** A wrong number is graver than a question that is open. */
export function documentIcon({ checklist, wrongNumbers }: Overview): vscode.ThemeIcon {
  if (wrongNumbers > 0) return icon("error", "problemsErrorIcon.foreground");
  if (!checklist) return new vscode.ThemeIcon("markdown");
  if (checklist.answered === checklist.required) return done;
  return checklist.answered > 0 ? half : open;
}

function icon(shape: string, color: string): vscode.ThemeIcon {
  return new vscode.ThemeIcon(shape, new vscode.ThemeColor(color));
}
