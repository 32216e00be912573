/** What the checklist shows: everything, or only what is open, asked in interviews, in some steps. Kept with the workspace. */

import * as vscode from "vscode";
import type { ChecklistRows, RowFilter } from "../core/language/index.ts";

const key = "designDoc.checklist.filter";

export class ChecklistFilter implements vscode.Disposable {
  readonly #changed: vscode.EventEmitter<void> = new vscode.EventEmitter();
  readonly #memory: vscode.Memento;
  #filter: RowFilter;

  readonly onDidChange: vscode.Event<void> = this.#changed.event;

  constructor(memory: vscode.Memento) {
    this.#memory = memory;
    this.#filter = read(memory.get(key));
    this.#tell();
  }

  get current(): RowFilter {
    return this.#filter;
  }

  /** Changes the parts given. */
  set(part: RowFilter): void {
    this.#filter = { ...this.#filter, ...part };
    this.#tell();
    void this.#memory.update(key, this.#filter);
    this.#changed.fire();
  }

  dispose(): void {
    this.#changed.dispose();
  }

  /** The buttons above the view follow these. */
  #tell(): void {
    const { openOnly = false, interviewOnly = false, steps = [] } = this.#filter;
    const bySteps = steps.length > 0;
    const contexts = { openOnly, interviewOnly, bySteps, filtered: openOnly || interviewOnly || bySteps };
    for (const [name, value] of Object.entries(contexts)) {
      void vscode.commands.executeCommand("setContext", `designDoc.checklist.${name}`, value);
    }
  }
}

/** The buttons. `rows` gives those on the screen. */
export function registerFilterCommands(
  filter: ChecklistFilter,
  rows: () => ChecklistRows | undefined,
): vscode.Disposable {
  const commands: Readonly<Record<string, () => unknown>> = {
    showOpenOnly: () => filter.set({ openOnly: true }),
    showSettledToo: () => filter.set({ openOnly: false }),
    showInterviewOnly: () => filter.set({ interviewOnly: true }),
    showAllQuestions: () => filter.set({ interviewOnly: false }),
    clearFilters: () => filter.set({ openOnly: false, interviewOnly: false, steps: [] }),
    chooseSteps: () => chooseSteps(filter, rows()),
  };
  return vscode.Disposable.from(
    ...Object.entries(commands).map(([name, run]) => vscode.commands.registerCommand(`designDoc.${name}`, run)),
  );
}

/** What is hidden and why, in a line above the rows; empty where nothing is. */
export function filterMessage(filter: RowFilter, rows: () => ChecklistRows | undefined): string {
  const { openOnly = false, interviewOnly = false, steps = [] } = filter;
  const all = openOnly || interviewOnly || steps.length > 0 ? rows() : undefined;
  if (!all) return "";
  const parts = [
    openOnly ? vscode.l10n.t("open") : "",
    interviewOnly ? vscode.l10n.t("asked in interviews (★)") : "",
    ...all.chosenSteps,
  ].filter((part) => part !== "");
  if (parts.length === 0) return "";
  return vscode.l10n.t("{0} of {1} questions shown: {2}", all.shown, all.total, parts.join(", "));
}

interface StepChoice extends vscode.QuickPickItem {
  readonly id: string;
}

async function chooseSteps(filter: ChecklistFilter, rows: ChecklistRows | undefined): Promise<void> {
  if (!rows) return;
  const choices: StepChoice[] = rows.allSteps.map(({ id, title, answered, required }) => ({
    id,
    label: title,
    description: required > 0 ? `${answered}/${required}` : "",
    picked: filter.current.steps?.includes(id) ?? false,
  }));
  const placeHolder = vscode.l10n.t("Which steps? None means all of them.");
  const chosen = await vscode.window.showQuickPick(choices, { canPickMany: true, placeHolder });
  if (chosen) filter.set({ steps: chosen.length < choices.length ? chosen.map(({ id }) => id) : [] });
}

/** What another version of the extension left in the workspace may look like anything. */
function read(kept: unknown): RowFilter {
  if (typeof kept !== "object" || kept === null) return {};
  const { openOnly, interviewOnly, steps } = kept as Readonly<Record<string, unknown>>;
  return {
    openOnly: openOnly === true,
    interviewOnly: interviewOnly === true,
    steps: Array.isArray(steps) ? steps.filter((id) => typeof id === "string") : [],
  };
}
