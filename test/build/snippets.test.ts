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

  it("are one per section, with tab stops for its holes", () => {
    for (const template of builtinTemplates) {
      const snippets: Record<string, { prefix: string; body: string }> = JSON.parse(
        read(`snippets/${template.id}.json`),
      );
      const sections = template.steps.flatMap((step) => step.sections);
      assert.deepEqual(
        Object.values(snippets).map(({ prefix }) => prefix),
        sections.map(({ id }) => `dd-${id}`),
      );
      for (const [index, { body }] of Object.values(snippets).entries()) {
        const holes = (sections[index]?.skeleton ?? "").match(/\bTBD\b/g)?.length ?? 0;
        assert.equal(body.match(/\$\{\d+[:|]/g)?.length ?? 0, holes, body);
      }
    }
  });
});
