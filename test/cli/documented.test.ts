/** docs/cli.md promises shapes to scripts: its commands are run, and what they print has what the page shows. */

import assert from "node:assert/strict";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { readConfig } from "../../src/core/config/index.ts";
import { knownNames } from "../../src/core/language/index.ts";
import { builtinTemplates } from "../../src/core/templates/index.ts";
import { call } from "./call.ts";

const root = path.resolve(fileURLToPath(import.meta.url), "../../..");
const page = fs.readFileSync(path.join(root, "docs/cli.md"), "utf8");
const examples = [...page.matchAll(/```sh\ndesign-doc (.*)\n```\n\n```json\n([\s\S]*?)\n```/g)];

const sessions = [...page.matchAll(/```sh\ndesign-doc (.*)\n```\n\n```text\n([\s\S]*?)\n```/g)];

describe("docs/cli.md", () => {
  it("has an example for every shape", () => assert.equal(examples.length, 8));

  it("shows what the commands print that write", () => {
    const before = process.cwd();
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), "design-doc-page-"));
    process.chdir(folder);
    try {
      fs.writeFileSync("notes.md", "A frame lasts 1000 ms / 30 = 30 ms.\n");
      for (const [, command = "", shown] of sessions) {
        const { out, err } = call(...argumentsOf(command));
        assert.equal((out + err).trimEnd(), shown, command);
      }
      assert.equal(sessions.length, 4);
    } finally {
      process.chdir(before);
      fs.rmSync(folder, { recursive: true });
    }
  });

  for (const [, command = "", shape = ""] of examples) {
    it(command, () => {
      const { out } = call(...argumentsOf(command).map(asPath));
      assertShape(JSON.parse(out), JSON.parse(shape), "");
    });
  }
});

function argumentsOf(command: string): string[] {
  return [...command.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, word]) => quoted ?? word ?? "");
}

/** Files are named from the project's folder, whatever the test's own working directory. */
function asPath(word: string): string {
  return fs.existsSync(path.join(root, word)) ? path.join(root, word) : word;
}

/** The same keys and types; of lists, some element fits the shown one. Numbers and texts may differ. */
function assertShape(actual: unknown, shown: unknown, at: string): void {
  if (Array.isArray(shown)) {
    assert.ok(Array.isArray(actual), `${at} is a list`);
    const [first] = shown;
    if (first !== undefined)
      assert.ok(
        actual.some((one) => fits(one, first, `${at}[]`)),
        `${at} has such an element`,
      );
  } else if (typeof shown === "object" && shown !== null) {
    assert.deepEqual(
      Object.keys(actual as object).sort(),
      Object.keys(shown).sort(),
      `the keys of ${at || "the whole"}`,
    );
    for (const [key, value] of Object.entries(shown)) {
      assertShape((actual as Record<string, unknown>)[key], value, `${at}.${key}`);
    }
  } else {
    assert.equal(actual === null ? "null" : typeof actual, shown === null ? "null" : typeof shown, at);
  }
}

function fits(actual: unknown, shown: unknown, at: string): boolean {
  try {
    assertShape(actual, shown, at);
    return true;
  } catch {
    return false;
  }
}

describe("the .design-doc.yaml of docs/cli.md", () => {
  it("has no mistake", () => {
    const [, text = ""] = /```yaml\n([\s\S]*?)```/.exec(page) ?? [];
    const { config, problems } = readConfig(text, knownNames(builtinTemplates));
    assert.deepEqual(problems, []);
    assert.deepEqual([config.rules.size, config.documents.length], [2, 1]);
  });
});
