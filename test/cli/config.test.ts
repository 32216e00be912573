import assert from "node:assert/strict";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { call } from "./call.ts";

const wrong = "# T\n\nA frame lasts 1000 ms / 30 = 30 ms.\n";

describe("a .design-doc.yaml on the command line", () => {
  let root: string;
  beforeEach(() => {
    root = fs.mkdtempSync(path.join(os.tmpdir(), "design-doc-config-"));
    fs.mkdirSync(path.join(root, ".git"));
  });
  afterEach(() => fs.rmSync(root, { recursive: true, force: true }));

  function file(name: string, content: string): string {
    const full = path.join(root, name);
    fs.mkdirSync(path.dirname(full), { recursive: true });
    fs.writeFileSync(full, content);
    return full;
  }

  it("sets severities, the nearest file first", () => {
    const document = file("docs/a.md", wrong);
    assert.equal(call("lint", document).code, 1);
    file(".design-doc.yaml", "rules:\n  arithmetic-mismatch: off\n");
    assert.equal(call("lint", document).code, 0);
    file("docs/.design-doc.yaml", "rules:\n  arithmetic-mismatch: warning\n");
    assert.match(call("lint", document).out, /warning +.*33\.3 ms/);
  });

  it("opts files in by their names, with facets, and --template wins", () => {
    file(
      ".design-doc.yaml",
      "documents:\n  - files: docs/**/*.md\n    template: eight-step\n    facets: { deployment: edge }\n",
    );
    const inside = file("docs/deep/a.md", "# T\n");
    const outside = file("README.md", "# T\n");
    assert.equal(JSON.parse(call("lint", "--json", inside).out).files[0].template, "eight-step");
    assert.equal(JSON.parse(call("lint", "--json", outside).out).files[0].template, null);
    assert.equal(call("checklist", inside).code, 0);
    assert.match(call("checklist", outside).err, /names no template/);
    const { facets } = JSON.parse(call("explain", "--json", inside).out);
    assert.deepEqual(facets[0].values, ["edge"]);
    assert.match(facets[0].place, /\.design-doc\.yaml:4:27$/);
  });

  it("is found from a relative path, too, and for standard input", () => {
    file(".design-doc.yaml", "rules:\n  arithmetic-mismatch: off\n");
    const relative = path.relative("", file("a.md", wrong));
    assert.equal(call("lint", relative).code, 0);
  });

  it("does not count beyond the repository", () => {
    file(".design-doc.yaml", "rules:\n  arithmetic-mismatch: off\n");
    fs.mkdirSync(path.join(root, "inner/.git"), { recursive: true });
    assert.equal(call("lint", file("inner/a.md", wrong)).code, 1);
  });

  it("builds on another file", () => {
    file("team/base.yaml", "rules:\n  arithmetic-mismatch: off\n");
    file("docs/.design-doc.yaml", "extends: ../team/base.yaml\n");
    assert.equal(call("lint", file("docs/a.md", wrong)).code, 0);
  });

  const mistakes: [name: string, text: string, said: RegExp][] = [
    [
      "a rule that does not exist",
      "rules:\n  aritmetic-mismatch: off\n",
      /\.design-doc\.yaml:2:3 “aritmetic-mismatch”.*arithmetic-mismatch/,
    ],
    ["a file that does not exist", "extends: nowhere.yaml\n", /\.design-doc\.yaml:1:10 “nowhere\.yaml” cannot be read/],
    ["a circle", "extends: ./.design-doc.yaml\n", /leads back to this file/],
  ];
  for (const [name, text, said] of mistakes) {
    it(`with ${name} is told once, with its place, and gives exit code 2`, () => {
      file(".design-doc.yaml", text);
      file("b.md", wrong);
      file("a.md", wrong);
      for (const argv of [
        ["lint", root],
        ["checklist", "--template", "eight-step", path.join(root, "a.md")],
        ["explain", path.join(root, "a.md")],
      ]) {
        const { code, err } = call(...argv);
        assert.equal(code, 2);
        assert.match(err, said);
        assert.equal(err.trim().split("\n").length, 1, err);
      }
    });
  }

  it("that cannot be read is told", () => {
    fs.mkdirSync(path.join(root, ".design-doc.yaml"));
    const { code, err } = call("lint", file("a.md", wrong));
    assert.equal(code, 2);
    assert.match(err, /cannot read .*\.design-doc\.yaml: it is a folder/);
  });

  it("whose links lead in a circle is told, and nothing hangs", function () {
    if (process.platform === "win32") this.skip();
    fs.symlinkSync(".design-doc.yaml", path.join(root, ".design-doc.yaml"));
    const { code, err } = call("lint", file("a.md", wrong));
    assert.equal(code, 2);
    assert.match(err, /its links lead in a circle/);
  });

  it("is seen by the cache", () => {
    const document = file("a.md", wrong);
    const cache = path.join(root, "cache.json");
    assert.equal(call("lint", "--cache-location", cache, document).code, 1);
    file(".design-doc.yaml", "rules:\n  arithmetic-mismatch: off\n");
    assert.equal(call("lint", "--cache-location", cache, document).code, 0);
  });
});

describe("explain", () => {
  it("names what sets the template and each facet", () => {
    const { out, code } = call("explain", "examples/line-anomaly.md");
    assert.equal(code, 0);
    assert.match(out, /^Template eight-step {2}\(.*line-anomaly\.md:2:\d+\)$/m);
    assert.match(out, /^ {2}deployment +edge +.*line-anomaly\.md:4:\d+$/m);
  });

  it("tells of Markdown that follows no template", () => {
    assert.match(call("explain", "LICENSE").out, /Follows no template/);
  });

  it("takes one file", () => {
    assert.match(call("explain").err, /takes one file/);
  });
});
