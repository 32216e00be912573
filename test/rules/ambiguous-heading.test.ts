import assert from "node:assert/strict";
import { describe, it } from "mocha";
import { analyze } from "../../src/core/analysis.ts";
import { fixesOf } from "../../src/core/rules/run.ts";
import { applyEdits } from "../../src/core/text/edit.ts";

/** A heading, and its two meanings; none where it has one, or where the text around it tells. */
const cases: readonly [markdown: string, ...titles: string[]][] = [
  ["## Ограничения", "Design objectives (non-functional requirements)", "Constraints and assumptions"],
  ["## 4. Capacity planning", "Capacity estimate (BOTEC)", "Scaling"],
  ["## Metrics"],
  ["## Metrics and losses"],
  ["## Data pipeline"],
  ["## Scaling\n\n### Capacity planning"],
  ["## Router"],
];

describe("ambiguous-heading", () => {
  for (const [markdown, ...titles] of cases) {
    it(`${JSON.stringify(markdown)} has ${titles.length === 0 ? "one meaning" : "two"}`, () => {
      const analysis = analyze(`---\ndesign-doc: eight-step\n---\n# T\n\n${markdown}\n`);
      const found = analysis.findings.filter(({ code }) => code === "ambiguous-heading");
      assert.equal(found.length, titles.length === 0 ? 0 : 1);
      for (const title of titles) assert.ok(found[0]?.message.includes(`“${title}”`), found[0]?.message);
    });
  }

  it("keeps the number of a heading that it renames", () => {
    const text = "---\ndesign-doc: eight-step\n---\n# T\n\n## 3. Ограничения\n";
    const analysis = analyze(text);
    const [found] = analysis.findings.filter(({ code }) => code === "ambiguous-heading");
    assert.ok(found);
    const renamed = fixesOf(found, analysis).map(({ edits }) => applyEdits(text, edits).split("\n").at(-2));
    assert.deepEqual(renamed, [
      "## 3. Design objectives (non-functional requirements)",
      "## 3. Constraints and assumptions",
    ]);
  });
});
