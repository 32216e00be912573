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
    const { stdout } = run("-e", `process.argv.splice(1, 1, "", "--version"); process.exit = () => {}; ${told}`);
    assert.match(stdout, /\nfalse\n$/);
  });

  it("says the same of many files with helping threads and without", () => {
    const docs = path.join(folder, "docs");
    fs.mkdirSync(path.join(docs, ".design-doc/templates"), { recursive: true });
    fs.writeFileSync(path.join(docs, ".design-doc.yaml"), "rules:\n  no-such-rule: off\n");
    fs.writeFileSync(path.join(docs, ".design-doc/templates/own.yaml"), "id: own\nextends: no-such-template\n");
    for (let at = 0; at < 300; at++) fs.writeFileSync(path.join(docs, `${at}.md`), document(at));
    const words = ["lint", "--format", "sarif", path.join(docs, "none.md"), docs];
    const together = run(program, ...words);
    assert.equal(together.status, 2);
    assert.match(
      together.stderr,
      /^.*no-such-template.*\n.*none\.md.*\n(?:.*cannot be judged.*\n)+.*no-such-rule.*\n$/,
    );
    fs.rmSync(path.join(path.dirname(program), "cli.helper.mjs"));
    assert.deepEqual(run(program, ...words), together);
  });

  it("says the same without what was kept for it", () => {
    const flawed = ["lint", "--format", "json", path.join(root, "examples/flawed.md")];
    const before = run(program, ...flawed);
    const dist = path.dirname(program);
    const kept = fs.readdirSync(dist).filter((name) => /\.(?:ahead|bytecode)$/.test(name));
    assert.equal(kept.length, 7);
    for (const name of kept) fs.rmSync(path.join(dist, name));
    assert.deepEqual(run(program, ...flawed), before);
  });
});

/** Each has other findings; some name a template that nobody has. */
function document(at: number): string {
  const template = at % 50 === 0 ? "eihgt-step" : "eight-step";
  return `---\ndesign-doc: ${template}\n---\n# Doc ${at}\n\n2 × ${at} ms = 60 ms\n`;
}

function run(...args: string[]): { status: number | null; stdout: string; stderr: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: "utf8", maxBuffer: 1 << 30 });
  return { status, stdout, stderr };
}
