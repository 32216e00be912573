import assert from "node:assert/strict";
import { readDirectives, suppressions } from "../../src/core/directives/index.ts";
import { parseDocument } from "../../src/core/document/index.ts";

describe("readDirectives", () => {
  const cases: [comment: string, expected: object | undefined][] = [
    ["<!-- design-doc: na risks -- no money at stake -->", { kind: "na", ids: ["risks"], reason: "no money at stake" }],
    ["<!-- design-doc: done fpfn-choice -->", { kind: "done", ids: ["fpfn-choice"] }],
    [
      "<!-- design-doc-disable-line a, b -- why -- not -->",
      { kind: "disable-line", ids: ["a", "b"], reason: "why -- not" },
    ],
    ["<!--design-doc-disable-->", { kind: "disable", ids: [] }],
    ["<!-- design-doc-enable x -->", { kind: "enable", ids: ["x"] }],
    ["<!-- design-doc-disable-file x -->", { kind: "disable-file", ids: ["x"] }],
    ["<!-- design-doc: maybe x -->", undefined],
    ["<!-- a design-doc-disable in a sentence -->", undefined],
    ["`<!-- design-doc-disable -->`", undefined],
    ["```\n<!-- design-doc-disable -->\n```", undefined],
  ];
  for (const [comment, expected] of cases) {
    it(comment, () => {
      const found = readDirectives(parseDocument(comment)).map(({ span: _, ...rest }) => rest);
      assert.deepEqual(found, expected ? [expected] : []);
    });
  }
});

describe("suppressions", () => {
  /** Which of the lines, numbered from 0, keep a finding of `rule`. */
  function kept(text: string): number[] {
    const document = parseDocument(text);
    const suppressedBy = suppressions(document, readDirectives(document));
    const lines = Array.from({ length: document.lines.count }, (_, line) => line);
    return lines.filter((line) => !suppressedBy?.("rule", document.lines.line(line)));
  }

  const cases: [name: string, text: string, lines: number[]][] = [
    ["this line", "a <!-- design-doc-disable-line rule -->\nb", [1]],
    ["the next line", "<!-- design-doc-disable-next-line rule -->\nb\nc", [0, 2]],
    ["another rule", "a <!-- design-doc-disable-line other -->\nb", [0, 1]],
    [
      "from here to there",
      "a\n\n<!-- design-doc-disable -->\n\nb\n\n<!-- design-doc-enable -->\n\nc",
      [0, 1, 2, 6, 7, 8],
    ],
    ["to the end", "a\n\n<!-- design-doc-disable rule -->\n\nb", [0, 1, 2]],
    ["the whole file", "a\n\n<!-- design-doc-disable-file rule -->\n\nb", []],
    [
      "an enable of another rule ends nothing",
      "<!-- design-doc-disable rule -->\n\n<!-- design-doc-enable x -->\n\nb",
      [0],
    ],
  ];
  for (const [name, text, lines] of cases) it(name, () => assert.deepEqual(kept(text), lines));
});
