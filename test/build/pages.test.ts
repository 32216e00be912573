import assert from "node:assert/strict";
import fs from "node:fs";
import { docsPages } from "../../src/build/pages.ts";

const docs = new URL("../../docs/", import.meta.url);

describe("the pages of docs", () => {
  for (const [folder, pages] of docsPages()) {
    for (const [name, text] of pages) {
      it(`docs/${folder}/${name} is what \`npm run generate\` makes`, () => {
        assert.equal(fs.readFileSync(new URL(`${folder}/${name}`, docs), "utf8"), text);
      });
    }

    it(`docs/${folder} has no others`, () => {
      assert.deepEqual(fs.readdirSync(new URL(folder, docs)).sort(), [...pages.keys()].sort());
    });

    it(`docs/${folder}/README.md leads to all of them`, () => {
      const links = [...(pages.get("README.md") ?? "").matchAll(/\]\(([^/)]+)\)/g)].map(([, to = ""]) => to);
      assert.deepEqual(["README.md", ...links].sort(), [...pages.keys()].sort());
    });
  }
});
