// The packed command line, as pre-commit installs it: packed where it was built, and unpacked elsewhere.
import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));
const shell = process.platform === "win32";

describe("the packed command line", () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "design-doc-pack-"));
  const program = path.join(folder, "package", "dist", "cli.mjs");

  before(() => {
    execFileSync("npm", ["run", "--silent", "build"], { cwd: root, shell });
    execFileSync("npm", ["pack", "--silent", "--ignore-scripts", "--pack-destination", folder], { cwd: root, shell });
    const [packed = ""] = fs.readdirSync(folder);
    execFileSync("tar", ["-xf", packed], { cwd: folder });
  });

  after(() => fs.rmSync(folder, { recursive: true }));

  it("lints", () => {
    const { status, stdout, stderr } = run(program, "lint", path.join(root, "examples/flawed.md"));
    assert.equal(stderr, "");
    assert.match(stdout, /findings \(\d+ errors?, .* in 1 file/);
    assert.equal(status, 1);
  });

  it("starts with the bytecode that was packed with it", () => {
    const told = `import(${JSON.stringify(program)}).then(({ script }) => console.log(script.cachedDataRejected))`;
    const { stdout } = run("-e", `process.argv.splice(1, 1, "", "--version"); ${told}`);
    assert.match(stdout, /\nfalse\n$/);
  });

  it("starts without", () => {
    for (const name of fs.readdirSync(path.dirname(program)))
      if (name.endsWith(".bytecode")) fs.rmSync(path.join(path.dirname(program), name));
    assert.match(run(program, "--version").stdout, /^\d+\.\d+\.\d+\n$/);
  });
});

function run(...args: string[]): { status: number | null; stdout: string; stderr: string } {
  return spawnSync(process.execPath, args, { encoding: "utf8" });
}
