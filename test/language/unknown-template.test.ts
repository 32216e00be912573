import assert from "node:assert/strict";
import { analyze } from "../../src/core/analysis.ts";
import { namesUnknownTemplate } from "../../src/core/language/index.ts";

describe("namesUnknownTemplate", () => {
  const cases: [text: string, expected: boolean][] = [
    ["---\ndesign-doc: ours\n---\n# T\n", true],
    ["---\ndesign-doc: 7\n---\n# T\n", true],
    ["---\ndesign-doc: eight-step\n---\n# T\n", false],
    ["---\ntitle: T\n---\n# T\n", false],
    ["# T\n", false],
  ];
  for (const [text, expected] of cases) {
    it(`says ${expected} of ${JSON.stringify(text)}`, () =>
      assert.equal(namesUnknownTemplate(analyze(text)), expected));
  }
});
