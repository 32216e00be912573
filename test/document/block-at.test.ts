import assert from "node:assert/strict";
import { blockAt, parseDocument } from "../../src/core/document/index.ts";
import { slice } from "../../src/core/text/span.ts";

describe("blockAt", () => {
  const text = "# T\n\nOne.\n\n- two\n\n```\nthree\n```\n";
  const document = parseDocument(text);

  it("finds the same block as a look at all of them", () => {
    for (let offset = 0; offset <= text.length; offset++) {
      const expected = document.blocks.find(({ span }) => span.start <= offset && offset <= span.end);
      assert.equal(blockAt(document, offset), expected, `at ${offset}`);
    }
  });

  it("finds none in a heading and between blocks", () => {
    assert.equal(blockAt(document, 1), undefined);
    const block = blockAt(document, text.indexOf("two"));
    assert.equal(block && slice(text, block.span), "two");
  });
});
