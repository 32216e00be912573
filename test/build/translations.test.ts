import assert from "node:assert/strict";
import fs from "node:fs";

const root = new URL("../../", import.meta.url);
const read = (file: string) => fs.readFileSync(new URL(file, root), "utf8");
const json = (file: string): Record<string, string> => JSON.parse(read(file));

/** The places where the values go: `{0}`, or the target of a link. */
const holes = (text: string) => (text.match(/\{\d+\}|\(command:[^)]*\)/g) ?? []).sort();

function assertTranslates(english: Record<string, string>, other: Record<string, string>): void {
  assert.deepEqual(Object.keys(other).sort(), Object.keys(english).sort());
  for (const [key, text] of Object.entries(english)) assert.deepEqual(holes(other[key] ?? ""), holes(text), key);
}

describe("the translations", () => {
  it("have every text of the manifest, and no other", () => {
    const used = [...read("package.json").matchAll(/"%([^%"]+)%"/g)].map((match) => match[1] ?? "");
    const english = json("package.nls.json");
    assert.deepEqual(Object.keys(english).sort(), [...new Set(used)].sort());
    assertTranslates(english, json("package.nls.ru.json"));
  });

  it("have every message of the extension, and no other", () => {
    const files = fs.readdirSync(new URL("src/vscode", root)).map((name) => read(`src/vscode/${name}`));
    const used = files.flatMap((text) => [...text.matchAll(/l10n\.t\(\s*("(?:[^"\\]|\\.)*")/g)]);
    const messages: string[] = used.map((match) => JSON.parse(match[1] ?? '""'));
    assertTranslates(Object.fromEntries(messages.map((text) => [text, text])), json("l10n/bundle.l10n.ru.json"));
    assert.equal(used.length, files.join("").match(/l10n\.t\(/g)?.length, "every message is a literal");
  });
});
