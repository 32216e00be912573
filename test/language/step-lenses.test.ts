import assert from "node:assert/strict";
import fs from "node:fs";
import { analyze } from "../../src/core/analysis.ts";
import { stepLenses } from "../../src/core/language/index.ts";
import { slice } from "../../src/core/text/span.ts";

const head = "---\ndesign-doc: eight-step\n---\n# T\n\n";

describe("stepLenses", () => {
  /** `heading: answered/required · next`, one a lens. */
  function lensesOf(text: string): string[] {
    return stepLenses(analyze(text)).map(({ span, answered, required, next }) => {
      const progress = `${slice(text, span)}: ${answered > 0 ? "some" : "none"} of ${required > 0 ? "some" : "none"}`;
      return next ? `${progress} · ${next.section}` : progress;
    });
  }

  const goal = "Operators miss half of all defects today, and each costs $2,000 in scrap.";
  const cases: [name: string, text: string, expected: string[]][] = [
    ["none in Markdown that is no design doc", "# A note\n\n## Requirements\n", []],
    ["none for a step without a heading", head, []],
    [
      "one a step, with the first open section",
      `${head}## Requirements\n\n## Data\n`,
      ["## Requirements: none of some · Business goal", "## Data: none of some · What data do we need?"],
    ],
    [
      "the next section once one is answered",
      `${head}## Requirements\n\n### Business goal\n\n${goal}\n`,
      ["## Requirements: some of some · Scope"],
    ],
    [
      "and marked ones are settled",
      `${head}## Requirements\n\n<!-- design-doc: done business-goal -->\n`,
      ["## Requirements: some of some · Business metric"],
    ],
  ];
  for (const [name, text, expected] of cases) it(name, () => assert.deepEqual(lensesOf(text), expected));

  it("have nothing left to name in a finished document", () => {
    const text = fs.readFileSync(new URL("../../examples/line-anomaly.md", import.meta.url), "utf8");
    const lenses = stepLenses(analyze(text));
    assert.ok(lenses.length > 5);
    for (const { answered, required, next } of lenses) {
      assert.equal(answered, required);
      assert.equal(next, undefined);
    }
  });
});
