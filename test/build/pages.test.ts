import assert from "node:assert/strict";
import fs from "node:fs";
import { docsPages } from "../../src/build/pages.ts";

const docs = new URL("../../docs/", import.meta.url);
const pages = docsPages();

describe("the pages of docs", () => {
  for (const [name, text] of pages) {
    it(`docs/${name} is what \`npm run generate\` makes`, () => {
      assert.equal(fs.readFileSync(new URL(name, docs), "utf8"), text);
    });
  }

  it("are one per rule and template, and no others", () => {
    const found = ["rules", "templates"].flatMap((folder) => {
      return fs.readdirSync(new URL(folder, docs)).map((name) => `${folder}/${name}`);
    });
    assert.deepEqual(found.sort(), [...pages.keys()].sort());
  });

  it("lead from the indexes to pages that exist", () => {
    for (const folder of ["rules", "templates"]) {
      const links = [...(pages.get(`${folder}/README.md`) ?? "").matchAll(/\]\(([^)]+)\)/g)].map(([, to = ""]) => to);
      assert.ok(links.length > 0);
      for (const link of links) assert.ok(fs.existsSync(new URL(`${folder}/${link}`, docs)), link);
    }
  });
});
