/** What holds for the analysis of any text at all. */

import assert from "node:assert/strict";
import fc from "fast-check";
import { analyze } from "../src/core/analysis.ts";
import { missingItem } from "../src/core/rules/missing-item.ts";
import { fixesOf } from "../src/core/rules/run.ts";
import { applyEdits } from "../src/core/text/edit.ts";
import { anyCharacter } from "./any-character.ts";

const fragments = [
  "---\ndesign-doc: eight-step\n---\n",
  "# Metrics\n\n",
  "## Step 6. Deploynment\n\n",
  "| a | b |\n|---|---|\n| 1 ms | 2 MB |\n\n",
  "- recall ≥ 0.95\n",
  "1000 / 30 = 30 ms",
  "30 fps → 30 ms",
  "TBD(x)",
  "A missed defect costs $2,000, a false alarm $5, so recall leads. ",
  "$10^{-3} \\times 5\\,s$",
  "<!-- design-doc: na risks -- none -->",
  "<!-- design-doc-disable -->",
  "```botec\na = 1\n```\n",
  "> quoted\n",
  "?",
  "\r",
  "\r\n",
  "\n\n",
  " ",
  "((((",
  "9^9^9^9",
  "1e999",
  "\0",
  "\ud800",
  "😀",
  "полнота",
  "過殺",
];

const anyText = fc.oneof(
  fc.array(fc.constantFrom(...fragments), { maxLength: 30 }).map((parts) => parts.join("")),
  fc.string({ unit: anyCharacter, maxLength: 200 }),
);

describe("analyze", () => {
  const options = { template: "eight-step" };

  it("gives places inside the text, for any text", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { findings, calculations, quantities } = analyze(text, options);
        for (const { span } of [...findings, ...calculations, ...quantities]) {
          assert.ok(0 <= span.start && span.start <= span.end && span.end <= text.length);
        }
      }),
      { numRuns: 300 },
    );
  });

  it("gives fixes that apply, for any text, and leave a text to analyse", () => {
    fc.assert(
      fc.property(anyText, fc.nat(), (text, draw) => {
        const analysis = analyze(text, options);
        const fixed = analysis.findings.flatMap((finding) =>
          fixesOf(finding, analysis).map(({ edits }) => ({ finding, after: applyEdits(text, edits) })),
        );
        const wrong = fixed.filter(({ finding }) => finding.rule !== missingItem);
        // Dozens of sections are missing in any text like these: one of them stands for its like.
        const absent = fixed.filter(({ finding }) => finding.rule === missingItem);
        for (const { after } of [...wrong, ...absent.slice(draw % absent.length).slice(0, 1)]) analyze(after, options);
      }),
      { numRuns: 50 },
    );
  });

  it("judges only what opts in", () => {
    assert.equal(analyze("# Metrics\n\nTBD\n").checklist, undefined);
    assert.deepEqual(analyze("# Metrics\n\nTBD\n").findings, []);
    assert.equal(analyze("---\ndesign-doc: eight-step\n---\n").template?.id, "eight-step");
  });

  it("lets the front matter win over the option", () => {
    const { template, findings } = analyze("---\ndesign-doc: eigth-step\n---\n", { template: "eight-step" });
    assert.equal(template, undefined);
    assert.deepEqual(
      findings.map(({ code }) => code),
      ["front-matter"],
    );
  });

  it("is quiet where a directive says so", () => {
    const wrong = "1000 ms / 30 = 30 ms <!-- design-doc-disable-line arithmetic-mismatch -- as in the source -->\n";
    assert.deepEqual(analyze(wrong).findings, []);
  });

  it("keeps what a directive switched off, with the directive", () => {
    const wrong = "1000 ms / 30 = 30 ms <!-- design-doc-disable-line arithmetic-mismatch -- as in the source -->\n";
    assert.deepEqual(
      analyze(wrong).suppressed.map(({ finding, directive }) => [finding.code, directive.reason]),
      [["arithmetic-mismatch", "as in the source"]],
    );
    assert.deepEqual(analyze("1000 ms / 30 = 30 ms\n").suppressed, []);
  });

  it("tells a wrong number once", () => {
    const { findings } = analyze("---\ndesign-doc: eight-step\n---\n\n30 fps → 1000 / 30 = 30 ms per frame\n");
    const numbers = findings.filter(({ rule }) => rule.aboutNumbers || rule.id === "arithmetic-mismatch");
    assert.deepEqual(
      numbers.map(({ code }) => code),
      ["arithmetic-mismatch"],
    );
  });
});
