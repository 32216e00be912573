// `design-doc fix`: what it changes, what it leaves alone, and what it says.
import assert from "node:assert/strict";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { call } from "./call.ts";

const wrong = "# A note\n\nAt 30 fps a frame lasts 1000 ms / 30 = 30 ms.\n";
const right = wrong.replace("= 30 ms", "= 33.3 ms");
const design = "---\ndesign-doc: eight-step\n---\n\n# Line anomaly\n\n## 1. Requirements\n\n## 2. Metrics\n";

describe("design-doc fix", () => {
  let folder: string;
  beforeEach(() => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), "design-doc-fix-"));
  });
  afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));

  function file(name: string, content: string | Uint8Array): string {
    const full = path.join(folder, name);
    fs.mkdirSync(path.dirname(full), { recursive: true });
    fs.writeFileSync(full, content);
    return full;
  }

  const read = (name: string) => fs.readFileSync(path.join(folder, name), "utf8");

  it("repairs files and folders, and has nothing to do the second time", () => {
    file("docs/a.md", wrong);
    file("docs/b.md", "# Fine\n");
    assert.deepEqual(call("fix", folder), {
      code: 0,
      out: `Changed ${path.join(folder, "docs/a.md")}\nChanged 1 of 2 files.\n`,
      err: "",
    });
    assert.equal(read("docs/a.md"), right);
    assert.deepEqual(call("fix", folder), { code: 0, out: "Nothing to change in 2 files.\n", err: "" });
  });

  it("leaves placeholders and missing sections alone", () => {
    const text = `${design}\nThe line stops TBD(times) a day.\n`;
    file("a.md", text);
    call("fix", folder);
    assert.equal(read("a.md"), text);
  });

  it("repairs a misspelt template first, and then what that brings to light", () => {
    const name = file("a.md", "---\ndesign-doc: eigth-step\ndeployment: egde\n---\n# T\n");
    assert.equal(call("fix", name).code, 0);
    assert.equal(read("a.md"), "---\ndesign-doc: eight-step\ndeployment: edge\n---\n# T\n");
  });

  it("inserts missing sections with --sections, once", () => {
    const name = file("a.md", design);
    assert.equal(call("fix", "--sections", name).code, 0);
    const text = read("a.md");
    assert.match(text, /^## 1\. Requirements\n\n### Clarifying questions\n/m);
    assert.match(text, /^## 2\. Metrics\n\n### Offline metrics\n/m);
    assert.match(text, /^## 3\. Data handling\n/m);
    assert.match(call("fix", "--sections", name).out, /^Nothing to change in 1 file\.\n$/);
    assert.equal(read("a.md"), text);
  });

  it("writes nothing with --dry-run and --diff, and tells by the exit code", () => {
    const name = file("a.md", wrong);
    assert.deepEqual(call("fix", "--dry-run", name), {
      code: 1,
      out: `Would change ${name}\nWould change 1 of 1 file.\n`,
      err: "",
    });
    const { code, out } = call("fix", "--diff", name);
    assert.equal(code, 1);
    assert.ok(out.includes(`--- ${name}\n+++ ${name}\n@@ -1,3 +1,3 @@\n # A note\n \n-At 30 fps`), out);
    assert.equal(read("a.md"), wrong);
    assert.equal(call("fix", "--diff", file("b.md", right)).code, 0);
  });

  it("keeps permissions, line ends and a byte order mark", () => {
    const name = file("a.md", `\uFEFF${wrong.replaceAll("\n", "\r\n")}`);
    fs.chmodSync(name, 0o640);
    call("fix", name);
    assert.equal(read("a.md"), `\uFEFF${right.replaceAll("\n", "\r\n")}`);
    if (process.platform !== "win32") assert.equal(fs.statSync(name).mode & 0o777, 0o640);
    assert.deepEqual(fs.readdirSync(folder), ["a.md"], "no draft is left");
  });

  it("does not follow links", () => {
    file("outside/a.md", wrong);
    file("inside/b.md", right);
    fs.symlinkSync(path.join(folder, "outside"), path.join(folder, "inside/folder"));
    fs.symlinkSync(path.join(folder, "outside/a.md"), path.join(folder, "inside/c.md"));
    assert.equal(call("fix", path.join(folder, "inside")).code, 0);
    const { code, err } = call("fix", path.join(folder, "inside/c.md"));
    assert.equal(code, 2);
    assert.match(err, /c\.md is a link; name the file that it leads to\./);
    assert.equal(read("outside/a.md"), wrong);
  });

  it("goes on with the others where one cannot be read or written", () => {
    const latin = file("a.md", Buffer.from(wrong.replace("note", "n\xf4te"), "latin1"));
    const other = file("b.md", wrong);
    const { code, err } = call("fix", latin, path.join(folder, "no.md"), other);
    assert.equal(code, 2);
    assert.match(err, /no\.md: there is no such file/);
    assert.equal(call("fix", latin, other).code, 2);
    assert.equal(read("b.md"), right);
    assert.deepEqual(fs.readFileSync(latin).toString("latin1"), wrong.replace("note", "n\xf4te"));
  });

  it("leaves a file as it is where there is no place for a draft", () => {
    const name = file("docs/a.md", wrong);
    const other = file("other.md", wrong);
    // Not even root can write a file over a folder.
    fs.mkdirSync(path.join(folder, `docs/.design-doc-${process.pid}.tmp`));
    const { code, err } = call("fix", name, other);
    assert.deepEqual([code, err], [2, `design-doc: cannot write ${name}: it is a folder.\n`]);
    assert.equal(read("docs/a.md"), wrong);
    assert.equal(read("other.md"), right);
  });

  it("refuses a file that is read-only", () => {
    const name = file("a.md", wrong);
    const { accessSync } = fs;
    // Root may write it all the same, so that nobody but the system's answer can be played.
    fs.accessSync = () => {
      throw Object.assign(new Error("EACCES"), { code: "EACCES" });
    };
    try {
      assert.deepEqual(call("fix", name).err, `design-doc: cannot write ${name}: permission denied.\n`);
    } finally {
      fs.accessSync = accessSync;
    }
    assert.equal(read("a.md"), wrong);
  });

  it("says what --sections needs", () => {
    const { code, err } = call("fix", "--sections", file("a.md", "# A note\n"));
    assert.equal(code, 2);
    assert.match(err, /a\.md names no template\. Write “design-doc: eight-step”/);
    assert.equal(call("fix", "--sections", "--template", "eight-step", path.join(folder, "a.md")).code, 0);
  });
});
