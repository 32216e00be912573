// The command line as tasks.
import assert from "node:assert/strict";
import * as vscode from "vscode";

describe("tasks", () => {
  it("offer to lint the workspace", async () => {
    const tasks = await vscode.tasks.fetchTasks({ type: "design-doc" });
    assert.deepEqual(
      tasks.map(({ name, source, problemMatchers }) => [source, name, problemMatchers]),
      [["design-doc", "lint", ["$design-doc"]]],
    );
    const execution = tasks[0]?.execution;
    assert.ok(execution instanceof vscode.ShellExecution);
    assert.deepEqual([execution.command, execution.args], ["design-doc", ["lint", "."]]);
  });
});
