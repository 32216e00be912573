import assert from "node:assert/strict";
import { analyze } from "../../src/core/analysis.ts";
import { fixesOfRulesIn, fixText } from "../../src/core/language/index.ts";
import { rules } from "../../src/core/rules/index.ts";
import { applyEdits } from "../../src/core/text/edit.ts";

const design = "---\ndesign-doc: eight-step\nprofile: interview\n---\n# T\n\n## Requirements\n\n";

describe("fixText", () => {
  for (const { id, examples, fixesItself } of rules) {
    it(`${fixesItself ? "repairs" : "leaves alone"} what ${id} finds, and twice is once`, () => {
      const { text, after } = fixText(examples.bad);
      assert.equal(text !== examples.bad, fixesItself === true);
      if (fixesItself) assert.ok(!after.findings.some(({ rule }) => rule.id === id));
      assert.equal(fixText(text).text, text);
    });
  }

  it("repairs what meets one after the other", () => {
    const text = "It takes 2 × 3 ms = 60 ms, and 2 × 3 ms = 70 ms, so 1000 / 30 = 30 ms.\n";
    const fixed = fixText(text);
    assert.equal(fixed.text, "It takes 2 × 3 ms = 6 ms, and 2 × 3 ms = 6 ms, so 1000 / 30 = 33.3 ms.\n");
    assert.deepEqual(fixed.after.findings, []);
  });

  it("respects suppressions and severities", () => {
    const line = "1000 ms / 30 = 30 ms.";
    const suppressed = `<!-- design-doc-disable-next-line arithmetic-mismatch -- as they wrote it -->\n${line}\n`;
    assert.equal(fixText(suppressed).text, suppressed);
    assert.equal(fixText(line, { severities: { "arithmetic-mismatch": "off" } }).text, line);
  });
});

describe("fixesOfRulesIn", () => {
  const fixesAt = (text: string, words: string) => {
    const start = text.indexOf(words);
    return fixesOfRulesIn(analyze(text), { start, end: start + words.length });
  };

  it("repairs all findings of the rule at once", () => {
    const text = "One 2 × 3 ms = 60 ms.\n\nTwo 2 × 4 ms = 70 ms.\n";
    const [fix, ...more] = fixesAt(text, "= 60 ms");
    assert.equal(fix?.title, "Fix all 2 of arithmetic-mismatch in this document");
    assert.equal(applyEdits(text, fix.edits), "One 2 × 3 ms = 6 ms.\n\nTwo 2 × 4 ms = 8 ms.\n");
    assert.deepEqual(more, []);
  });

  it("is not offered for one finding, nor away from them", () => {
    assert.deepEqual(fixesAt("One 2 × 3 ms = 60 ms.\n", "= 60 ms"), []);
    assert.deepEqual(fixesAt("One 2 × 3 ms = 60 ms.\n\nTwo 2 × 4 ms = 70 ms.\n\nThree\n", "Three"), []);
  });

  it("completes the document where sections are missing", () => {
    const [fix] = fixesAt(design, "## Requirements");
    assert.match(fix?.title ?? "", /^Insert all \d\d missing sections$/);
    const text = applyEdits(design, fix?.edits ?? []);
    assert.ok(text.startsWith(design.trimEnd()));
    assert.equal(text, fixText(design, { sections: true }).text);
  });
});
