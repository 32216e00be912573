/** Tasks that run the command line, for keybindings and for builds; what it finds goes to the Problems panel. */

import * as vscode from "vscode";

const type = "design-doc";

/** As in `tasks.json`; everything may be missing or of a wrong type there. */
interface Definition extends vscode.TaskDefinition {
  readonly command?: unknown;
  readonly files?: unknown;
}

export function registerTasks(): vscode.Disposable {
  return vscode.tasks.registerTaskProvider(type, {
    provideTasks: () => [taskOf({ type })],
    resolveTask: ({ definition, scope }) => taskOf(definition as Definition, scope),
  });
}

function taskOf(definition: Definition, scope: vscode.Task["scope"] = vscode.TaskScope.Workspace): vscode.Task {
  const command = definition.command === "fix" ? "fix" : "lint";
  const files = Array.isArray(definition.files) ? definition.files.map(String) : ["."];
  const execution = new vscode.ShellExecution("design-doc", [command, ...files]);
  return new vscode.Task(definition, scope, command, "design-doc", execution, "$design-doc");
}
