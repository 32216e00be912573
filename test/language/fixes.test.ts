import assert from "node:assert/strict";
import { analyze } from "../../src/core/analysis.ts";
import { type FixHere, fixesIn } from "../../src/core/language/index.ts";
import { applyEdits } from "../../src/core/text/edit.ts";

function fixesAt(text: string, words: string): readonly FixHere[] {
  const start = text.indexOf(words);
  return fixesIn(analyze(text), { start, end: start + words.length });
}

describe("fixesIn", () => {
  it("repairs a claim", () => {
    const text = "A frame lasts 1000 ms / 30 = 30 ms at 30 fps.";
    const [here, ...more] = fixesAt(text, "= 30 ms");
    assert.deepEqual(more, []);
    assert.equal(here?.preferred, true);
    assert.equal(applyEdits(text, here.fix.edits), "A frame lasts 1000 ms / 30 = 33.3 ms at 30 fps.");
  });

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
