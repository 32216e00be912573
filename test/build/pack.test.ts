import assert from "node:assert/strict";
import fc from "fast-check";
import { describe, it } from "mocha";
import { pack } from "../../src/build/pack.ts";
import { unpack } from "../../src/core/templates/packed.ts";
import { anyCharacter } from "../any-character.ts";

describe("packed texts", () => {
  it("come out as they went in, whatever they are", () => {
    const text = fc
      .array(
        fc.oneof(fc.constantFrom("metric", "latency", '","', '":["', "метрика"), fc.string({ unit: anyCharacter })),
      )
      .map((parts) => parts.join("").replace(/[\u0100-\u03af\u0460-\u07ff\ue000-\uf8ff]/g, ""));
    fc.assert(fc.property(text, (one) => assert.equal(unpack(pack(one)), one)));
  });

  it("are shorter where words repeat", () => {
    const { parts, text } = pack("precision and recall ".repeat(20));
    assert.ok(text.length + parts.join("").length < 200);
  });

  it("cannot hold the letters that serve as signs", () => {
    assert.throws(() => pack("\u0100"), /a sign/);
    assert.throws(() => pack("\ue000"), /a sign/);
  });
});
