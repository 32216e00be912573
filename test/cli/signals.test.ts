/** What comes from outside while the program works: closed pipes and Ctrl+C. */

import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { programIn } from "./program.ts";

const wrong = "# Sizing\n\nOne hop: 2 × 3 ms = 60 ms.\n";

/** Sends Ctrl+C to the program itself just when it calls this function of `node:fs`. */
const interrupt = (name: string) => `data:text/javascript,
  import fs from "node:fs";
  const was = fs.${name};
  fs.${name} = (...given) => {
    process.kill(process.pid, "SIGINT");
    return was(...given);
  };`;

describe("the program", () => {
  let folder: string;
  let program: string;
  before(async () => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), "design-doc-program-"));
    program = await programIn(folder);
  });
  after(() => fs.rmSync(folder, { recursive: true, force: true }));

  /** How it ended, and all files beside it. */
  function ended(words: readonly string[], options: readonly string[] = [], closed = false): Promise<unknown[]> {
    const child = spawn(process.execPath, [...options, program, ...words], { cwd: folder });
    if (closed) for (const pipe of [child.stdout, child.stderr]) pipe.destroy();
    return new Promise((resolve) => child.on("exit", (code, signal) => resolve([code, signal])));
  }

  it("ends with the right exit code where both pipes are closed by their readers", async () => {
    fs.writeFileSync(path.join(folder, "x.md"), wrong);
    assert.deepEqual(await ended(["lint", "no.md", "x.md"], [], true), [2, null]);
  });

  it("leaves no draft behind where Ctrl+C meets it writing a file", async function () {
    if (process.platform === "win32") this.skip();
    fs.writeFileSync(path.join(folder, "x.md"), wrong);
    await ended(["fix", "x.md"], ["--import", interrupt("renameSync")]);
    assert.equal(fs.readFileSync(path.join(folder, "x.md"), "utf8"), wrong.replace("= 60", "= 6"));
    assert.deepEqual(fs.readdirSync(folder).sort(), ["cli.mjs", "x.md"]);
  });

  it("ends at once where Ctrl+C meets it at other work", async function () {
    if (process.platform === "win32") this.skip();
    fs.writeFileSync(path.join(folder, "x.md"), wrong);
    assert.deepEqual(await ended(["fix", "x.md"], ["--import", interrupt("lstatSync")]), [null, "SIGINT"]);
    assert.equal(fs.readFileSync(path.join(folder, "x.md"), "utf8"), wrong);
  });
});
