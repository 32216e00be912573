import assert from "node:assert/strict";
import { analyze } from "../../src/core/analysis.ts";
import { fixesOf } from "../../src/core/rules/run.ts";
import { applyEdits, type Fix } from "../../src/core/text/edit.ts";

const wrong = "It lasts 1000 ms / 30 = 30 ms.";
const right = "It lasts 1000 ms / 40 = 25 ms.";
const doc = "---\ndesign-doc: eight-step\n---\n# T\n\n";

/** A text, what is underlined in it, what is said, and the text after each fix. */
const cases: [name: string, text: string, at: string, message: RegExp, ...fixed: string[]][] = [
  [
    "a comment for a line that has nothing",
    `${right} <!-- design-doc-disable-line arithmetic-mismatch -->\n`,
    "<!-- design-doc-disable-line arithmetic-mismatch -->",
    /“arithmetic-mismatch” is not reported here/,
    `${right}\n`,
  ],
  [
    "a comment on a line of its own",
    `One.\n\n<!-- design-doc-disable-next-line unit-mismatch -- why -->\n${wrong}\n`.replace(wrong, right),
    "<!-- design-doc-disable-next-line unit-mismatch -- why -->",
    /switches off nothing/,
    `One.\n\n${right}\n`,
  ],
  [
    "one of two ids",
    `${wrong} <!-- design-doc-disable-line arithmetic-mismatch, unit-mismatch -->\n`,
    "unit-mismatch",
    /“unit-mismatch” is not reported here/,
    `${wrong} <!-- design-doc-disable-line arithmetic-mismatch -->\n`,
  ],
  [
    "the first of two ids",
    `${wrong} <!-- design-doc-disable-line unit-mismatch arithmetic-mismatch -- why -->\n`,
    "unit-mismatch",
    /is not reported here/,
    `${wrong} <!-- design-doc-disable-line arithmetic-mismatch -- why -->\n`,
  ],
  [
    "an id that does not exist, in a design doc",
    `${doc}<!-- design-doc-disable-file eror-priority -->\n`,
    "eror-priority",
    /“eror-priority” is no rule, section or item; did you mean “error-priority”\?/,
    `${doc}<!-- design-doc-disable-file error-priority -->\n`,
    doc,
  ],
  [
    "a mark of an item that does not exist",
    `${doc}<!-- design-doc: na eror-priority -- why -->\n`,
    "eror-priority",
    /did you mean “error-priority”\?$/,
    `${doc}<!-- design-doc: na error-priority -- why -->\n`,
    doc,
  ],
  [
    "a comment for all that a design doc has not",
    `${doc}<!-- design-doc-disable-next-line -->\n\nText.\n`,
    "<!-- design-doc-disable-next-line -->",
    /^This comment switches off nothing\.$/,
    `${doc}Text.\n`,
  ],
  [
    "the second of two that say the same",
    `<!-- design-doc-disable arithmetic-mismatch -->\n\n<!-- design-doc-disable arithmetic-mismatch -- again -->\n\n${wrong}\n`,
    "<!-- design-doc-disable arithmetic-mismatch -- again -->",
    /switches off nothing/,
    `<!-- design-doc-disable arithmetic-mismatch -->\n\n${wrong}\n`,
  ],
];

const silent: [name: string, text: string][] = [
  ["a comment that is needed", `${wrong} <!-- design-doc-disable-line arithmetic-mismatch -->\n`],
  ["a comment without id that is needed", `${wrong} <!-- design-doc-disable-line -->\n`],
  ["a range that is needed", `<!-- design-doc-disable -->\n\n${wrong}\n\n<!-- design-doc-enable -->\n`],
  ["an item's id in Markdown that is no design doc", `${right} <!-- design-doc-disable-line error-priority -->\n`],
  ["any id in Markdown that is no design doc", `${right} <!-- design-doc-disable-line whatever -->\n`],
  ["a comment without id in Markdown that is no design doc", `${right} <!-- design-doc-disable-line -->\n`],
  ["marks of items", `${doc}<!-- design-doc: done error-priority -->\n`],
  [
    "what is told to be silent about it",
    `${right} <!-- design-doc-disable-line arithmetic-mismatch, unused-suppression -->\n`,
  ],
];

describe("unused-suppression", () => {
  for (const [name, text, at, message, ...fixed] of cases) {
    it(`tells ${name}, and repairs it`, () => {
      const analysis = analyze(text);
      const found = analysis.findings.filter(({ code }) => code === "unused-suppression");
      assert.equal(found.length, 1);
      const [finding] = found;
      assert.ok(finding);
      assert.equal(text.slice(finding.span.start, finding.span.end), at);
      assert.match(finding.message, message);
      assert.equal(finding.severity, "hint");
      const fixes = fixesOf(finding, analysis);
      assert.deepEqual(
        fixes.map((fix: Fix) => applyEdits(text, fix.edits)),
        fixed,
      );
    });
  }

  for (const [name, text] of silent) {
    it(`is silent about ${name}`, () => {
      assert.deepEqual(
        analyze(text).findings.filter(({ code }) => code === "unused-suppression"),
        [],
      );
    });
  }

  it("counts what somebody has set to off as reported", () => {
    const text = `${wrong} <!-- design-doc-disable-line arithmetic-mismatch -->\n`;
    assert.deepEqual(analyze(text, { severities: { "arithmetic-mismatch": "off" } }).findings, []);
  });

  it("copes with thousands of comments", () => {
    const text = `${`${wrong} <!-- design-doc-disable-line arithmetic-mismatch -->\n\n`.repeat(1_000)}`;
    assert.deepEqual(analyze(text).findings, []);
  });
});
