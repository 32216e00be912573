/** The house's walls hold: which room imports which. */

import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { biomeOverrides, rooms } from "./house-rooms.ts";

const root = path.resolve(fileURLToPath(import.meta.url), "../..");
const source = path.join(root, "src");

describe("the house", () => {
  const files = fs.readdirSync(source, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".ts"));

  it("has no room that the table does not know, and none that is empty", () => {
    const found = new Set(files.map(roomOf));
    assert.deepEqual([...found].sort(), [...Object.keys(rooms), "core"].sort());
  });

  for (const room of Object.keys(rooms)) {
    it(`${room} imports only what it may`, () => {
      const wrong = files.filter((file) => roomOf(file) === room).flatMap((file) => forbiddenImports(room, file));
      assert.deepEqual(wrong, []);
    });
  }

  it("states one purpose on top of each file", () => {
    const silent = files.filter((file) => !fs.readFileSync(path.join(source, file), "utf8").startsWith("/**"));
    assert.deepEqual(silent, []);
  });

  it("shows the same walls while typing: biome.json's overrides are those of the table", () => {
    const { overrides } = JSON.parse(fs.readFileSync(path.join(root, "biome.json"), "utf8"));
    assert.deepEqual(
      overrides,
      biomeOverrides(),
      `write into biome.json:\n${JSON.stringify(biomeOverrides(), null, 2)}`,
    );
  });
});

/** `core/text/span.ts` → `core/text`; `core/analysis.ts` → `core`. */
function roomOf(file: string): string {
  const folders = path.dirname(file).split(path.sep);
  return folders[0] === "core" ? folders.slice(0, 2).join("/") : (folders[0] ?? "");
}

function forbiddenImports(room: string, file: string): string[] {
  const text = fs.readFileSync(path.join(source, file), "utf8");
  const names = [...text.matchAll(/\bfrom "([^"]+)"|\bimport\(?\s*"([^"]+)"/g)].map(
    (match) => match[1] ?? match[2] ?? "",
  );
  return names.filter((name) => !isAllowed(room, file, name)).map((name) => `${file} imports ${name}`);
}

function isAllowed(room: string, file: string, name: string): boolean {
  const allowed = rooms[room] ?? [];
  if (!name.startsWith(".")) return allowed.some((other) => matches(name, other));
  const target = path.join(path.dirname(file), name);
  return roomOf(target) === room || allowed.some((other) => target.startsWith(other.replace(/\*+$/, "")));
}

function matches(name: string, pattern: string): boolean {
  return pattern.endsWith("*") ? name.startsWith(pattern.slice(0, -1)) : name === pattern;
}
