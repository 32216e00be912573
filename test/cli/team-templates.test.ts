import assert from "node:assert/strict";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { call } from "./call.ts";

const own = "id: own\nextends: eight-step\ntitle: Own\ndrop: [scaling]\n";

describe("a team's templates on the command line", () => {
  let folder: string;
  beforeEach(() => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), "design-doc-team-"));
  });
  afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));

  function file(name: string, content: string): string {
    const full = path.join(folder, name);
    fs.mkdirSync(path.dirname(full), { recursive: true });
    fs.writeFileSync(full, content);
    return full;
  }

  it("judge the documents below their folder", () => {
    file(".design-doc/templates/own.yaml", own);
    const inside = file("docs/a.md", "---\ndesign-doc: own\n---\n# T\n");
    assert.equal(JSON.parse(call("lint", "--json", inside).out).files[0].template, "own");
    assert.match(call("checklist", inside).out, /: Own, 0 of/);
    assert.doesNotMatch(call("checklist", inside).out, /\d\. Scaling/);
  });

  it("can be named by --template, for a folder too", () => {
    file(".design-doc/templates/own.yaml", own);
    file("docs/a.md", "# T\n");
    const { out } = call("lint", "--json", "--template", "own", folder);
    assert.equal(JSON.parse(out).files[0].template, "own");
  });

  it("make new documents", () => {
    file(".design-doc/templates/own.yaml", own);
    const target = path.join(folder, "new.md");
    assert.equal(call("new", "--template", "own", target).code, 0);
    assert.match(fs.readFileSync(target, "utf8"), /^---\ndesign-doc: own@1\n---\n/);
  });

  it("insert their sections", () => {
    file(".design-doc/templates/own.yaml", own);
    const target = file("a.md", "---\ndesign-doc: own\n---\n# T\n");
    assert.equal(call("fix", "--sections", target).code, 0);
    const text = fs.readFileSync(target, "utf8");
    assert.match(text, /## Step 7\. Monitoring and online evaluation/);
    assert.doesNotMatch(text, /Step 8/);
  });

  it("are told once where they are broken, and the rest keeps working", () => {
    const broken = file(".design-doc/templates/own.yaml", `${own}rename: { scalling: X }\n`);
    const files = ["a.md", "b.md", "deep/c.md"].map((name) => file(name, "---\ndesign-doc: own\n---\n# T\n"));
    const { code, err, out } = call("lint", "--json", ...files);
    assert.equal(code, 2);
    assert.equal(err, `design-doc: ${broken}:5:11 This template has no step, section or item “scalling”.\n`);
    assert.deepEqual(
      JSON.parse(out).files.map((one: { template: string }) => one.template),
      ["own", "own", "own"],
    );
  });

  it("are named where somebody misspells one", () => {
    file(".design-doc/templates/own.yaml", own);
    const inside = file("a.md", "---\ndesign-doc: onw\n---\n# T\n");
    assert.match(call("checklist", inside).err, /no template “onw”\. Did you mean own\?/);
    assert.match(call("lint", "--template", "onw", inside).err, /no template “onw”\. Did you mean own\?/);
  });

  it("are judged anew by --cache where they change", () => {
    const template = file(".design-doc/templates/own.yaml", own);
    const inside = file("a.md", "---\ndesign-doc: own\n---\n# T\n\n## Scaling\n");
    const cache = path.join(folder, "cache.json");
    const count = () => {
      const { out } = call("lint", "--json", "--cache-location", cache, inside);
      return JSON.parse(out).files[0].findings.length;
    };
    const before = count();
    assert.equal(count(), before);
    fs.writeFileSync(template, own.replace("[scaling]", "[scaling, deployment, data]"));
    assert.ok(count() < before);
  });
});
