import assert from "node:assert/strict";
import fc from "fast-check";
import { cursorAt } from "../../src/core/yaml/cursor.ts";

/** The cursor is `▮`. What it expects: role, path, what has been typed, keys before. */
const cases: [text: string, expected: string | undefined][] = [
  ["▮", "key  '' "],
  ["ru▮", "key  'ru' "],
  ["extends: a\nru▮", "key  'ru' extends"],
  ["rules:▮", undefined],
  ["rules: ▮", "value rules '' "],
  ["rules: of▮", "value rules 'of' "],
  ["rules:\n  ▮", "either rules '' "],
  ["rules:\n  a▮", "either rules 'a' "],
  ["rules:\n  a: off\n  ▮", "key rules '' a"],
  ["rules:\n  a: off\n  b▮", "key rules 'b' a"],
  ["rules:\n  a: off\n▮", "key  '' rules"],
  ["rules:\n  a: ▮", "value rules.a '' "],
  ["rules:\n  a: off # no▮", undefined],
  ["# no▮", undefined],
  ["rules:\r\n  a: off\r\n\r\n  b▮", "key rules 'b' a"],
  ["documents:\n  - ▮", "either documents.0 '' "],
  ["documents:\n  -▮", "either documents.0 '' "],
  ["documents:\n- fi▮", "either documents.0 'fi' "],
  ["documents:\n- files: x\n  te▮", "key documents.0 'te' files"],
  ["documents:\n- files: x\nru▮", "key  'ru' documents"],
  ["documents:\n  - files: x\n  - files: y\n    template: ▮", "value documents.1.template '' "],
  ["documents:\n  - files:\n      - x\n      - y▮", "either documents.0.files.1 'y' "],
  ["documents:\n  - - a\n    - b▮", "either documents.0.1 'b' "],
  ["documents:\n  - facets: { ▮", "key documents.0.facets '' "],
  ["documents:\n  - facets: { mode: batch, de▮", "key documents.0.facets 'de' mode"],
  ["documents:\n  - facets: { mode: ▮", "value documents.0.facets.mode '' "],
  ["documents:\n  - facets: { mode: [a, b▮", "value documents.0.facets.mode.1 'b' "],
  ["documents:\n  - facets: {\n mode: [a],\n de▮", "key documents.0.facets 'de' mode"],
  ["documents:\n  - facets: { mode: a }\n    te▮", "key documents.0 'te' facets"],
  ["documents: [{ files: a }, { ▮", "key documents.1 '' "],
  ["a: [x, # no▮", undefined],
  ['a: "x▮', "value a 'x' "],
  ['a: "x: y"\nb▮', "key  'b' a"],
  ['"a": off\nb▮', "key  'b' a"],
  ["a: {\"x\": 'it''s', y▮", "key a 'y' x"],
  ["a: |\n  text: b▮", undefined],
  ["a: |\n  text: x\n\n  more▮", undefined],
  ["a: |\n  text: x\nb▮", "key  'b' a"],
  ["a: |\n  text: x\n▮", "key  '' a"],
  ["a: >-\n  text\nb:\n  c: ▮", "value b.c '' "],
  ["a: http://x▮", "value a 'http://x' "],
  ["a: x: y▮", "value a 'x: y' "],
  ["a:\n  b:\n    c: 1\n  d▮", "key a 'd' b"],
  ["- a\n- b▮", "either 1 'b' "],
];

describe("cursorAt", () => {
  for (const [marked, expected] of cases) {
    it(JSON.stringify(marked), () => {
      const offset = marked.indexOf("▮");
      const text = marked.replace("▮", "");
      const cursor = cursorAt(text, offset);
      const typed = cursor && text.slice(cursor.span.start, cursor.span.end);
      assert.equal(cursor && `${cursor.role} ${cursor.path.join(".")} '${typed}' ${cursor.given.join()}`, expected);
    });
  }

  it("never fails and stays in the text, whatever stands there", () => {
    const piece = fc.constantFrom(
      "a",
      ": ",
      ":",
      "\n",
      "  ",
      "- ",
      "[",
      "]",
      "{",
      "}",
      ",",
      '"',
      "'",
      "|",
      ">",
      "#",
      " #",
      "\r\n",
      "\t",
      "é",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const text = pieces.join("");
        const cursor = cursorAt(text, text.length);
        if (cursor)
          assert.ok(0 <= cursor.span.start && cursor.span.start <= cursor.span.end && cursor.span.end === text.length);
      }),
    );
  });

  it("copes with large files", () => {
    for (const line of ["a: b\n", "- x\n", "a: [\n", "a: {b: '", "  ", 'a: "x" #'] as const) {
      cursorAt(line.repeat(100_000), line.length * 100_000);
    }
  });
});
