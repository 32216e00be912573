/** Which files the words of a command line stand for. */

import assert from "node:assert/strict";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { findFiles } from "../../src/cli/find.ts";
import { call } from "./call.ts";

const tree = [
  "docs/a.md",
  "docs/b.txt",
  "docs/picture.png",
  "docs/deep/c.md",
  "docs/deep/er/d.markdown",
  "docs/drafts/e.md",
  "docs/.hidden/f.md",
  "docs/node_modules/g.md",
  "docs/.h.md",
  "notes/i.md",
  "notes/[j].md",
  "notes/folder.md/k.md",
  "notes/!l.md",
];

/** What is given → what is found, one beside the other. */
const cases: Readonly<Record<string, string>> = {
  "docs/*.md": "docs/a.md",
  "docs/**/*.md": "docs/a.md docs/deep/c.md docs/drafts/e.md",
  "./docs/*/*.md": "docs/deep/c.md docs/drafts/e.md",
  "**/{a,i}.md": "docs/a.md notes/i.md",
  "{docs,notes}/?.md": "docs/a.md notes/i.md",
  "docs/**": "docs/a.md docs/deep/c.md docs/deep/er/d.markdown docs/drafts/e.md",
  "docs/*.txt": "docs/b.txt",
  "docs/.hidden/*.md": "docs/.hidden/f.md",
  "docs/**/.*/*.md": "docs/.hidden/f.md",
  "**/node_modules/*.md": "docs/node_modules/g.md",
  "docs/.*.md": "docs/.h.md",
  "notes/[j].md": "notes/[j].md",
  "notes/folder.md": "notes/folder.md/k.md",
  "notes/**/*.md": "notes/!l.md notes/[j].md notes/folder.md/k.md notes/i.md",
  "notes/!l.md": "notes/!l.md",
  "docs !docs/drafts": "docs/a.md docs/deep/c.md docs/deep/er/d.markdown",
  "!docs/d*/** docs": "docs/a.md",
  "docs/**/*.md !**/drafts/** !./docs/a.md": "docs/deep/c.md",
  "docs/a.md docs/*.md ./docs/a.md": "docs/a.md ./docs/a.md",
  "docs/b.txt no-such.md": "docs/b.txt no-such.md",
  "- docs/*.md": "- docs/a.md",
};

const refused: Readonly<Record<string, RegExp>> = {
  "docs/*.mdx": /no file matches “docs\/\*\.mdx”\./,
  "nowhere/*.md": /cannot read nowhere: there is no such file or folder\./,
  "docs/[ab].md": /“docs\/\[ab\]\.md” cannot be used\. .*write \{a,b\} for a choice/,
  "docs/{a.md": /“docs\/\{a\.md” cannot be used\. .*\{ without its \}/,
  "!docs": /name what to read, too/,
  "docs !docs": /found no Markdown file in docs, !docs\./,
  "docs/*.md !docs/**": /found no Markdown file/,
};

describe("the files of a command line", () => {
  const here = process.cwd();
  let folder: string;
  before(() => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), "design-doc-find-"));
    for (const name of tree) {
      fs.mkdirSync(path.join(folder, path.dirname(name)), { recursive: true });
      fs.writeFileSync(path.join(folder, name), "# T\n");
    }
  });
  beforeEach(() => process.chdir(folder));
  after(() => {
    process.chdir(here);
    fs.rmSync(folder, { recursive: true, force: true });
  });

  for (const [given, expected] of Object.entries(cases)) {
    it(given, () => {
      const { files, problems } = findFiles(given.split(" "));
      assert.deepEqual(problems, []);
      assert.equal(files.map((file) => file.split(path.sep).join("/")).join(" "), expected);
    });
  }

  it("from an absolute glob", () => {
    assert.deepEqual(findFiles([`${folder}/docs/*.md`]).files, [path.join(folder, "docs/a.md")]);
  });

  for (const [given, said] of Object.entries(refused)) {
    it(`${given} is refused`, () => {
      const { code, err } = call("lint", ...given.split(" "));
      assert.equal(code, 2);
      assert.match(err, said);
      assert.equal(err.trim().split("\n").length, 1, err);
    });
  }

  it("a glob that fits nothing is told beside others that do", () => {
    const { code, out, err } = call("lint", "docs/*.mdx", "docs/*.md");
    assert.deepEqual([code, out, err], [2, "No findings in 1 file.\n", "design-doc: no file matches “docs/*.mdx”.\n"]);
  });

  it("folders that lead in a circle are walked once", () => {
    fs.symlinkSync("..", "docs/deep/up");
    assert.equal(findFiles(["docs/**/*.md"]).files.length, 3);
    assert.equal(findFiles(["docs"]).files.length, 4);
    fs.rmSync("docs/deep/up");
  });

  it("a deep tree, with paths of two thousand characters", () => {
    const deep = path.join("deep", ...Array.from({ length: 200 }, (_, level) => `level-${1000 + level}`));
    fs.mkdirSync(deep, { recursive: true });
    fs.writeFileSync(path.join(deep, "a.md"), "# T\n");
    assert.deepEqual(findFiles(["deep/**/a.md"]).files, [path.join(deep, "a.md")]);
  });
});
