// The packed extension, installed into a clean VS Code.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { makeFolder, openWindow, type Window } from "../ui/window.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));

const design = `---
design-doc: eight-step
---

# Search

## Requirements

100M docs × 1 µs / 1000 shards = 100 ms, and 1000 ms / 30 frames = 30 ms.
`;

describe("the packed extension", () => {
  const vsix = path.join(os.tmpdir(), "design-doc.vsix");
  let window: Window;

  before(async () => {
    execFileSync("npm", ["run", "--silent", "package", "--", "--out", vsix], {
      cwd: root,
      shell: process.platform === "win32",
    });
    window = await openWindow({ folder: makeFolder({ "search.md": design }), file: "search.md", vsix });
  });

  after(() => window?.close());

  it("is small", () => {
    assert.ok(fs.statSync(vsix).size <= 500 * 1024, `${fs.statSync(vsix).size} bytes`);
  });

  it("underlines what is missing, and a wrong result", async () => {
    await window.editor.squigglesBecome("a missing part", ({ warning }) => warning > 0);
    await window.editor.squigglesBecome("a wrong result", ({ error }) => error > 0);
  });

  it("computes in the hover", async () => {
    await window.hover.over("100M docs", "100 ms");
  });

  it("shows facets and eight steps in the checklist", async () => {
    await window.checklist.open();
    await window.checklist.rowsBecome("nine rows", (rows) => rows.filter(({ level }) => level === 1).length === 9);
  });
});
