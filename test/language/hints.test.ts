import assert from "node:assert/strict";
import { analyze } from "../../src/core/analysis.ts";
import { hintsIn, resultAt } from "../../src/core/language/index.ts";
import { applyEdits } from "../../src/core/text/edit.ts";

/** The text with its hints written into it. */
function hinted(text: string, span = { start: 0, end: text.length }): string {
  const hints = hintsIn(analyze(text), span);
  const edits = hints.map(({ offset, text: hint }) => ({ span: { start: offset, end: offset }, text: ` {${hint}}` }));
  return applyEdits(text, edits);
}

describe("hintsIn", () => {
  const lines = [
    "It takes 3 × 20 ms {= 60 ms}, twice.",
    "Of them 20% of 50M users {= 10M users} are active.",
    "It takes `= 3 × 20 ms` {= 60 ms} here.",
    "It takes $3 \\times 20\\,ms$ {= 60 ms} here.",
    "| Stage | Time |\n|---|---|\n| scan | 3 × 50 ms {= 150 ms} |\n| rank | 20 ms |\n",
    "It takes 3 × 20 ms = 60 ms.",
    "It takes 3 × 20 ms = 50 ms.",
    "At 30 fps and with 25M params.",
    "On 2026-01-02 version 1.2.3 had 224x224x3 inputs.",
    "A sum of 5 GB + 3 s is none.",
    "We count 3 × 4 → many.",
  ];
  for (const line of lines) {
    it(line, () => assert.equal(hinted(line.replaceAll(/ \{[^}]*\}/g, "")), line));
  }

  it("keeps to the span", () => {
    const text = "First 3 × 20 ms.\n\nThen 4 × 20 ms.\n";
    assert.equal(hinted(text, { start: 0, end: 10 }), text.replace("ms", "ms {= 60 ms}"));
  });
});

describe("resultAt", () => {
  it("is the result as it is shown, with or without a claim", () => {
    const text = "It takes 3 × 20 ms. A frame lasts 1000 / 30 = 30 ms.";
    assert.equal(resultAt(analyze(text), text.indexOf("20")), "60 ms");
    assert.equal(resultAt(analyze(text), text.indexOf("30 ms")), "33.3 ms");
  });

  it("is nothing beside a calculation, and where it has no result", () => {
    const text = "It takes 3 × 20 ms. `= 5 GB + 3 s`";
    assert.equal(resultAt(analyze(text), 0), undefined);
    assert.equal(resultAt(analyze(text), text.indexOf("+")), undefined);
  });
});
