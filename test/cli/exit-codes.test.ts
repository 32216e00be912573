/** Exit codes of `design-doc lint`: 0 nothing to complain about, 1 findings, 2 it could not do what it was asked. */

import assert from "node:assert/strict";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { severities } from "../../src/core/rules/rule.ts";
import { call } from "./call.ts";

const clean = "# T\n";
const error = "# T\n\nOne hop: 2 × 3 ms = 60 ms.\n";
const brokenConfig = "rules:\n  no-such-rule: off\n";

/** What the folder holds beside the arguments → the exit code. */
const cases: readonly [name: string, files: Readonly<Record<string, string>>, argv: string, code: number][] = [
  ["nothing found", { "a.md": clean }, ".", 0],
  ["a finding", { "a.md": error }, ".", 1],
  ["a finding in one of two files", { "a.md": clean, "b.md": error }, ".", 1],
  ["a design doc without anything", { "a.md": "---\ndesign-doc: eight-step\n---\n" }, ".", 1],
  ["a finding that a comment switches off", { "a.md": `${error}<!-- design-doc-disable-file -->\n` }, ".", 0],
  [
    "a finding that the configuration switches off",
    { "a.md": error, ".design-doc.yaml": "rules: { arithmetic-mismatch: off }\n" },
    ".",
    0,
  ],
  ["a finding, written to a file", { "a.md": error }, "--output report.txt a.md", 1],
  [
    "a known finding",
    { "a.md": error, "known.json": '{"version":1,"findings":{"a.md":["PRINT"]}}' },
    "--baseline known.json a.md",
    0,
  ],
  ["recording what is found", { "a.md": error }, "--write-baseline known.json a.md", 0],
  ["recording while a file cannot be read", { "a.md": error }, "--write-baseline known.json a.md b.md", 2],
  ["a file that cannot be read", { "a.md": clean }, "a.md b.md", 2],
  ["a file that cannot be read, and a finding", { "a.md": error }, "a.md b.md", 2],
  ["a glob that fits nothing, and a finding", { "a.md": error }, "a.md *.mdx", 2],
  ["a mistake in the configuration", { "a.md": clean, ".design-doc.yaml": brokenConfig }, ".", 2],
  ["a mistake in the configuration, and a finding", { "a.md": error, ".design-doc.yaml": brokenConfig }, ".", 2],
  [
    "globs that contradict each other",
    { "a.md": clean, ".design-doc.yaml": 'documents:\n  - files: ["!a.md"]\n    template: eight-step\n' },
    ".",
    2,
  ],
  ["front matter that is no YAML", { "a.md": "---\ndesign-doc: [\n---\n" }, ".", 2],
  ["front matter with an unknown template", { "a.md": "---\ndesign-doc: sixstep\n---\n" }, ".", 2],
  ["front matter with an unknown facet value", { "a.md": "---\ndesign-doc: eight-step\nmode: weekly\n---\n" }, ".", 2],
  ["an unknown template", { "a.md": clean }, "--template sixstep a.md", 2],
  ["an unknown severity", { "a.md": clean }, "--fail-on fatal a.md", 2],
  ["an unknown option", { "a.md": clean }, "--fail a.md", 2],
  ["a baseline that is not there", { "a.md": clean }, "--baseline no.json a.md", 2],
  ["a target that cannot be written", { "a.md": clean }, "--output no/report a.md", 2],
];

describe("the exit code of lint", () => {
  const here = process.cwd();
  let folder: string;
  beforeEach(() => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), "design-doc-exit-"));
    fs.mkdirSync(path.join(folder, ".git"));
    process.chdir(folder);
  });
  afterEach(() => {
    process.chdir(here);
    fs.rmSync(folder, { recursive: true, force: true });
  });

  for (const [name, files, argv, code] of cases) {
    it(`is ${code} for ${name}`, () => {
      for (const [file, text] of Object.entries(files)) fs.writeFileSync(file, text.replace("PRINT", fingerprint()));
      const called = call("lint", ...argv.split(" "));
      assert.equal(called.code, code, called.out + called.err);
      assert.equal(called.err !== "", code === 2, called.err);
    });
  }

  for (const [rank, severity] of severities.entries()) {
    for (const [limit, failOn] of severities.entries()) {
      const code = rank <= limit ? 1 : 0;
      it(`is ${code} for a finding that is ${severity} with --fail-on ${failOn}`, () => {
        fs.writeFileSync("a.md", error);
        fs.writeFileSync(".design-doc.yaml", `rules:\n  arithmetic-mismatch: ${severity}\n`);
        assert.equal(call("lint", "--fail-on", failOn, "a.md").code, code);
      });
    }
  }
});

/** Of the finding in `error`. */
function fingerprint(): string {
  fs.writeFileSync("print.md", error);
  call("lint", "--write-baseline", "print.json", "print.md");
  const [print] = JSON.parse(fs.readFileSync("print.json", "utf8")).findings["print.md"];
  fs.rmSync("print.md");
  return print;
}
