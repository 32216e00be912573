import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, it } from "mocha";
import { compileTemplates } from "../../src/build/templates.ts";
import { builtinTemplates, templateById } from "../../src/core/templates/index.ts";
import { unpack } from "../../src/core/templates/packed.ts";

const folder = fileURLToPath(new URL("../../src/core/templates", import.meta.url));

describe("built-in templates", () => {
  it("eight-step has all it should have", () => {
    const template = templateById("eight-step");
    const sections = template?.steps.flatMap((step) => step.sections) ?? [];
    const items = sections.flatMap((section) => section.items);
    assert.deepEqual([template?.steps.length, sections.length, items.length], [8, 66, 148]);
    assert.equal(items.filter(({ interview }) => interview).length, 54);
  });

  it("are found with and without a version", () => {
    assert.equal(templateById("eight-step@1"), templateById("eight-step"));
    assert.equal(templateById("nine-step"), undefined);
    assert.equal(templateById(""), undefined);
  });

  const packed = readFileSync(`${folder}/builtin.generated.json`, "utf8");

  it("are in sync with their YAML", () => {
    // Without the texts, which would fill pages.
    assert.ok(unpack(JSON.parse(packed)) === compileTemplates(folder), "other YAML: npm run generate");
  });

  it("fit into their budget of 150 KiB", () => assert.ok(Buffer.byteLength(packed) <= 150 * 1024));

  for (const template of builtinTemplates) {
    const sections = template.steps.flatMap((step) => step.sections);

    it(`${template.id} has evidence, guidance and a skeleton with holes everywhere`, () => {
      for (const { id, guidance, skeleton, items } of sections) {
        assert.ok(guidance.length > 20 && items.length > 0, id);
        assert.match(skeleton, /TBD\(/, id);
        for (const item of items) assert.ok(item.evidence.length > 0 && item.question.endsWith("?"), item.id);
      }
    });

    it(`${template.id} has titles without numbers, and aliases in lower case behind the title of each language`, () => {
      for (const { title } of template.steps) assert.doesNotMatch(title, /\d/);
      for (const { aliases } of [...template.steps, ...sections]) {
        const { en = [], ...others } = aliases;
        const behindTitles = Object.values(others).flatMap(([, ...more]) => more);
        for (const alias of [...en, ...behindTitles]) assert.equal(alias, alias.toLowerCase());
      }
    });
  }
});
