/** The icons of the checklist: VS Code's own shapes in the colours of the user's theme. */

import * as vscode from "vscode";
import type { ItemRow, StepRow } from "../core/language/index.ts";

const done = icon("pass-filled", "testing.iconPassed");
const half = icon("color-mode", "problemsWarningIcon.foreground");

const steps: Readonly<Record<StepRow["progress"], vscode.ThemeIcon>> = {
  untouched: icon("circle-large-outline", "problemsWarningIcon.foreground"),
  started: half,
  done,
};

const items: Readonly<Record<ItemRow["status"], vscode.ThemeIcon>> = {
  answered: done,
  partial: half,
  missing: icon("circle-large-outline", "problemsWarningIcon.foreground"),
  "not-applicable": icon("circle-slash", "disabledForeground"),
};

const recommended = icon("circle-large-outline", "disabledForeground");

export function stepIcon({ progress }: StepRow): vscode.ThemeIcon {
  return steps[progress];
}

/** A question that need not be answered does not shout. */
export function itemIcon({ status, need }: ItemRow): vscode.ThemeIcon {
  return status === "missing" && need !== "required" ? recommended : items[status];
}

function icon(shape: string, color: string): vscode.ThemeIcon {
  return new vscode.ThemeIcon(shape, new vscode.ThemeColor(color));
}
