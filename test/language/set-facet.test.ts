import assert from "node:assert/strict";
import fc from "fast-check";
import { parseDocument } from "../../src/core/document/index.ts";
import { setFacet } from "../../src/core/language/index.ts";
import type { FacetValue } from "../../src/core/templates/facet.ts";
import { applyEdits } from "../../src/core/text/edit.ts";

function withFacet(text: string, name: string, ...values: FacetValue[]): string | undefined {
  const edits = setFacet(parseDocument(text), name, values);
  return edits && applyEdits(text, edits);
}

describe("setFacet", () => {
  const written: [name: string, before: string, values: FacetValue[], after: string | undefined][] = [
    ["behind the other keys", "---\na: 1 # why\n---\n# T\n", ["edge"], "---\na: 1 # why\nmode: edge\n---\n# T\n"],
    ["over the old value", "---\nmode: batch # why\nb: 2\n---\n", ["edge"], "---\nmode: edge # why\nb: 2\n---\n"],
    ["over no value", "---\nmode:\nb: 2\n---\n", ["edge"], "---\nmode: edge\nb: 2\n---\n"],
    ["over a list of lines", "---\nmode:\n  - a\n  - b\nc: 2\n---\n", ["edge"], "---\nmode: edge\nc: 2\n---\n"],
    ["over a list on one line", '---\n"mode": [a, b]\n---\n', [true], '---\n"mode": true\n---\n'],
    ["as a list", "---\n---\n", ["a", "b"], "---\nmode: [a, b]\n---\n"],
    ["in quotes where it needs them", "---\n---\n", ["yes", "a: b"], '---\nmode: ["yes", "a: b"]\n---\n'],
    ["as deep as the other keys", "---\n# c\n  a: 1\n---\n", ["edge"], "---\n# c\n  a: 1\n  mode: edge\n---\n"],
    ["into a front matter of its own", "# T\n", ["edge"], "---\nmode: edge\n---\n\n# T\n"],
    ["into an empty document", "", ["edge"], "---\nmode: edge\n---\n"],
    ["behind a byte order mark", "\uFEFF# T\n", ["edge"], "\uFEFF---\nmode: edge\n---\n\n# T\n"],
    ["with carriage returns", "---\r\na: 1\r\n---\r\n", ["edge"], "---\r\na: 1\r\nmode: edge\r\n---\r\n"],
    ["within braces only where it stands", "---\n{ mode: batch }\n---\n", ["edge"], "---\n{ mode: edge }\n---\n"],
    ["nowhere within braces else", "---\n{ a: batch }\n---\n", ["edge"], undefined],
    ["nowhere in what is no YAML", "---\na: [\n---\n", ["edge"], undefined],
    [
      "not into a value of many lines",
      "---\na: |\n  mode: x\n---\n",
      ["edge"],
      "---\na: |\n  mode: x\nmode: edge\n---\n",
    ],
  ];
  for (const [name, before, values, after] of written) {
    it(`writes ${name}`, () => assert.equal(withFacet(before, "mode", ...values), after));
  }

  const taken: [name: string, before: string, after: string | undefined][] = [
    ["its line", "---\na: 1\nmode: edge # why\n# b\nb: 2\n---\n", "---\na: 1\n# b\nb: 2\n---\n"],
    ["all its lines", "---\nmode:\n  - a\n  - b\nc: 2\n---\n", "---\nc: 2\n---\n"],
    ["a key without a value", "---\nmode:\nc: 2\n---\n", "---\nc: 2\n---\n"],
    ["the front matter with its last key", "---\nmode: edge\n---\n\n# T\n", "# T\n"],
    ["nothing that is not there", "---\na: 1\n---\n", "---\na: 1\n---\n"],
    ["nothing within braces", "---\n{ mode: edge, a: 1 }\n---\n", undefined],
  ];
  for (const [name, before, after] of taken) {
    it(`takes out ${name}`, () => assert.equal(withFacet(before, "mode"), after));
  }

  const line = fc.constantFrom("a: 1", "# why", "", "b: [1, 2]", "c:\n  - 1", "design-doc: eight-step", "d: |\n  x: y");
  const body = fc.constantFrom("", "# T\n", "\n\nText.", "\r\nText.", "---\n");
  const frontMatter = fc
    .uniqueArray(line, { minLength: 1, maxLength: 6 })
    .map((lines) => `---\n${lines.join("\n")}\n---\n`);
  const text = fc.tuple(fc.oneof(frontMatter, fc.constant("")), body).map((parts) => parts.join(""));
  const value = fc.oneof(fc.constantFrom(true, false, "edge", "yes", "1"), fc.string({ minLength: 1 }));

  it("is read back as written, and taken out without a trace", () => {
    const check = (before: string, values: FacetValue[]) => {
      const after = withFacet(before, "mode", ...values);
      if (after === undefined) return;
      const empty = /^---\n(?:# why\n|\n)+---\n/.test(before);
      assert.deepEqual([parseDocument(after).frontMatter.values.mode].flat(), values, after);
      if (!empty) assert.equal(withFacet(after, "mode"), before);
    };
    fc.assert(fc.property(text, fc.array(value, { minLength: 1, maxLength: 3 }), check), { numRuns: 300 });
  });
});
