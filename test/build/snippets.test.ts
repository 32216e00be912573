import assert from "node:assert/strict";
import fs from "node:fs";
import { snippetFiles } from "../../src/build/snippets.ts";
import { builtinTemplates } from "../../src/core/templates/index.ts";

const root = new URL("../../", import.meta.url);
const read = (file: string) => fs.readFileSync(new URL(file, root), "utf8");

describe("the snippets", () => {
  for (const [name, text] of snippetFiles(builtinTemplates)) {
    it(`snippets/${name} is what \`npm run generate\` makes`, () => assert.equal(read(`snippets/${name}`), text));
  }

  it("are all in the manifest", () => {
    const contributed = JSON.parse(read("package.json")).contributes.snippets;
    assert.deepEqual(
      contributed,
      builtinTemplates.map(({ id }) => ({ language: "markdown", path: `./snippets/${id}.json` })),
    );
  });

  it("put a whole document, or one section, with tab stops for the holes", () => {
    for (const template of builtinTemplates) {
      const [whole, ...others] = Object.values(snippetsOf(template.id));
      const sections = new Map(template.steps.flatMap((step) => step.sections).map((section) => [section.id, section]));
      assert.equal(whole?.prefix, `dd-${template.id}`);
      assert.match(whole?.body ?? "", /^---\ndesign-doc: /);
      for (const { prefix, body } of others) {
        const holes = sections.get(prefix.slice("dd-".length))?.skeleton.match(/\bTBD\b/g)?.length;
        assert.equal(body.match(/\$\{\d+[:|]/g)?.length, holes, body);
      }
    }
  });

  it("offer every section of every template, and each prefix once", () => {
    const prefixes = builtinTemplates.flatMap(({ id }) => Object.values(snippetsOf(id)).map(({ prefix }) => prefix));
    const ids = builtinTemplates.flatMap(({ id, steps }) => [
      id,
      ...steps.flatMap(({ sections }) => sections.map((section) => section.id)),
    ]);
    assert.deepEqual([...prefixes].sort(), [...new Set(ids)].map((id) => `dd-${id}`).sort());
  });

  function snippetsOf(id: string): Record<string, { prefix: string; body: string }> {
    return JSON.parse(read(`snippets/${id}.json`));
  }
});
