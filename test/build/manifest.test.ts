import assert from "node:assert/strict";
import fs from "node:fs";
import { manifestWithRules } from "../../src/build/manifest.ts";
import { configKeys, documentsKeys, severityNames } from "../../src/core/config/index.ts";

const root = new URL("../../", import.meta.url);
const read = (file: string) => fs.readFileSync(new URL(file, root), "utf8");

describe("the manifest", () => {
  it("offers a severity for every rule, as `npm run generate` writes it", () => {
    assert.equal(read("package.json"), manifestWithRules(read("package.json")));
  });

  it("takes the severities that the core knows", () => {
    const { properties } = JSON.parse(read("package.json")).contributes.configuration;
    assert.deepEqual(properties["designDoc.rules"].additionalProperties.enum, severityNames);
  });
});

describe("schemas/config.schema.json", () => {
  const { properties, definitions } = JSON.parse(read("schemas/config.schema.json"));

  it("has the keys that the reader takes", () => {
    assert.deepEqual(Object.keys(properties), configKeys);
    assert.deepEqual(Object.keys(definitions.documents.properties), documentsKeys);
    assert.deepEqual(definitions.severity.enum, severityNames);
  });

  it("describes every key", () => {
    const described = [...Object.values(properties), ...Object.values(definitions.documents.properties)];
    for (const { description } of described as { description?: string }[]) assert.match(description ?? "", /\S.*\.$/);
  });
});
