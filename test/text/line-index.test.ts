import assert from "node:assert/strict";
import fc from "fast-check";
import { applyEdits } from "../../src/core/text/edit.ts";
import { LineIndex } from "../../src/core/text/line-index.ts";

/** Texts rich in every kind of line end. */
const textArbitrary = fc.string({ unit: fc.constantFrom("a", "я", "😀", " ", "\n", "\r", "\r\n"), maxLength: 60 });

describe("LineIndex", () => {
  it("knows LF, CRLF and a lone CR", () => {
    const lines = new LineIndex("one\ntwo\r\nthree\rfour");
    assert.deepEqual([...lines.starts], [0, 4, 9, 15]);
    assert.deepEqual(
      [0, 1, 2, 3].map((line) => lines.end(line)),
      [3, 7, 14, 19],
    );
  });

  it("splits as a regular expression would", () => {
    fc.assert(
      fc.property(textArbitrary, (text) => {
        const lines = new LineIndex(text);
        const contents = lines.starts.map((_, line) => text.slice(lines.start(line), lines.end(line)));
        assert.deepEqual(contents, text.split(/\r\n|\r|\n/));
      }),
    );
  });

  it("turns offsets into positions and back", () => {
    fc.assert(
      fc.property(textArbitrary, fc.nat(60), (text, at) => {
        const lines = new LineIndex(text);
        const offset = Math.min(at, text.length);
        const back = lines.offset(lines.position(offset));
        const insideLineBreak = text[offset - 1] === "\r" && text[offset] === "\n";
        assert.equal(back, insideLineBreak ? offset - 1 : offset);
      }),
    );
  });
});

describe("applyEdits", () => {
  it("applies edits in any order, all relative to the text before", () => {
    const edits = [
      { span: { start: 8, end: 8 }, text: "!" },
      { span: { start: 0, end: 3 }, text: "three" },
    ];
    assert.equal(applyEdits("one word", edits), "three word!");
  });

  it("leaves out an edit that overlaps an earlier one", () => {
    const edits = [
      { span: { start: 0, end: 4 }, text: "x" },
      { span: { start: 2, end: 6 }, text: "y" },
    ];
    assert.equal(applyEdits("abcdef", edits), "xef");
  });

  it("knows blank lines, and none behind the last", () => {
    const lines = new LineIndex("a\n \t\r\n\rb\n");
    assert.deepEqual(
      [0, 1, 2, 3, 4, 5].map((line) => lines.isBlank(line)),
      [false, true, true, false, true, false],
    );
  });
});
