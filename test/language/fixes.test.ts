import assert from "node:assert/strict";
import { analyze } from "../../src/core/analysis.ts";
import { type FixHere, fixesIn } from "../../src/core/language/index.ts";
import { applyEdits } from "../../src/core/text/edit.ts";

function fixesAt(text: string, words: string): readonly FixHere[] {
  const start = text.indexOf(words);
  return fixesIn(analyze(text), { start, end: start + words.length });
}

describe("fixesIn", () => {
  it("repairs a claim, or makes it a computed value", () => {
    const text = "A frame lasts 1000 ms / 30 = 30 ms at 30 fps.";
    const fixes = fixesAt(text, "= 30 ms");
    assert.deepEqual(
      fixes.map(({ fix, preferred }) => [fix.title, preferred, applyEdits(text, fix.edits)]),
      [
        ["Replace by 33.3 ms", true, "A frame lasts 1000 ms / 30 = 33.3 ms at 30 fps."],
        ["Turn into a computed value", false, "A frame lasts `= 1000 ms / 30` at 30 fps."],
      ],
    );
  });

  const computed: Record<string, string | undefined> = {
    "It takes 3 × 50 ms = 150 MB.": "It takes `= 3 × 50 ms`.",
    "| Cost |\n|---|\n| 4 \\* 50 ms = 150 ms |\n": "| Cost |\n|---|\n| `= 4 * 50 ms` |\n",
    "About 3 / 4 = 80% of them": "About `= 3 / 4 to %` of them",
    "100 MB × 86400/day = 10 TB/day": "`= 100 MB × 86400/day to TB/day`",
    "10M users × 20 / day = 3000 QPS": "`= 10M users × 20 / day to QPS`",
    "A frame lasts 1000 / 30 = 30 ms.": undefined,
    "$3 \\times 50 = 160$": undefined,
    "$$\n3 \\times 50 = 160\n$$\n": undefined,
    "## 3 × 50 ms = 160 ms\n": undefined,
    "| a | ms |\n|---|---|\n| x | 3 |\n| y | 4 |\n| Total | 8 |\n": undefined,
  };
  for (const [text, expected] of Object.entries(computed)) {
    it(`${expected === undefined ? "never makes a computed value of" : "makes a computed value of"}: ${text}`, () => {
      const all = fixesIn(analyze(text), { start: 0, end: text.length });
      assert.ok(all.length > 0, "the claim has a fix");
      const found = all.find(({ fix }) => fix.title === "Turn into a computed value");
      assert.equal(found && applyEdits(text, found.fix.edits), expected);
    });
  }

  it("has nothing where nothing is found", () => {
    assert.deepEqual(fixesAt("A frame lasts 1000 ms / 30 = 30 ms.", "A frame"), []);
  });

  it("offers each section once, however many of its items are missing", () => {
    const text = "---\ndesign-doc: eight-step\n---\n# T\n\n## Requirements\n\n## Metrics\n";
    const titles = fixesAt(text, "## Metrics").map(({ fix }) => fix.title);
    assert.ok(titles.length > 1);
    assert.deepEqual(titles, [...new Set(titles)]);
  });

  it("names every finding that a fix repairs", () => {
    const text = "---\ndesign-doc: eight-step\n---\n# T\n\n## Requirements\n\n### Accuracy\n";
    const [here] = fixesAt(text, "### Accuracy");
    assert.deepEqual(
      here?.findings.map(({ code }) => code),
      ["error-priority", "quality-floor"],
    );
  });
});
