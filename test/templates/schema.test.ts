/** The schema describes exactly what the loader reads. */

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { keys } from "../../src/core/templates/keys.ts";
import { quantityKinds } from "../../src/core/templates/quantity-kinds.ts";

interface Schema {
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly definitions?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: unknown;
  readonly description?: string;
  readonly $ref?: string;
  readonly items?: Schema;
  readonly enum?: readonly string[];
}

const schema: Schema = JSON.parse(readFileSync(new URL("../../schemas/template.schema.json", import.meta.url), "utf8"));

describe("template.schema.json", () => {
  for (const [part, known] of Object.entries(keys)) {
    const described = part === "template" ? schema : schema.definitions?.[part];

    it(`has the keys of a ${part} that the loader knows, and no other`, () => {
      assert.deepEqual(Object.keys(described?.properties ?? {}).sort(), [...known].sort());
      assert.equal(described?.additionalProperties, false);
    });
  }

  it("knows all kinds of quantities", () => {
    const kinds = schema.definitions?.alternative?.properties?.quantity?.items?.enum;
    assert.deepEqual(kinds, [...quantityKinds, "any"]);
  });

  it("refers only to definitions that it has", () => {
    const references = [...JSON.stringify(schema).matchAll(/"#\/definitions\/(\w+)"/g)].map(([, name]) => name ?? "");
    assert.deepEqual(
      references.filter((name) => !schema.definitions?.[name]),
      [],
    );
  });
});
