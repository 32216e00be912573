import assert from "node:assert/strict";
import { describe, it } from "mocha";
import { analyze } from "../../src/core/analysis.ts";
import { fixesOf } from "../../src/core/rules/run.ts";
import { applyEdits } from "../../src/core/text/edit.ts";

/** A line of front matter, what is reported, where, and the line after the fix. */
const wrong: readonly [line: string, message: string, place: string, fixed?: string][] = [
  ["deployment: egde", "“egde” is no value of deployment. Did you mean edge?", "egde", "deployment: edge"],
  ["mode: realtime", "“realtime” is no value of mode. Did you mean real-time?", "realtime", "mode: real-time"],
  ["mode: real time", "“real time” is no value of mode. Did you mean real-time?", "real time", "mode: real-time"],
  ["pii: yes", "“yes” is no value of pii. Did you mean true?", "yes", "pii: true"],
  ["llm: нет", "“нет” is no value of llm. Did you mean false?", "нет", "llm: false"],
  [
    "task: [anomaly, clasification]",
    "“clasification” is no value of task. Did you mean classification?",
    "clasification",
    "task: [anomaly, classification]",
  ],
  ["profile: secret", "“secret” is no value of profile. Write one of: interview, design, production.", "secret"],
  ["imbalanced: 3", "“3” is no value of imbalanced. Write one of: true, false.", "3"],
  [
    "deployment: { where: edge }",
    "This is no value of deployment. Write one of: edge, cloud, hybrid, browser.",
    "{ where: edge }",
  ],
  ["deploymnet: edge", "“deploymnet” is no facet. Did you mean deployment?", "deploymnet", "deployment: edge"],
  ["moed: batch", "“moed” is no facet. Did you mean mode?", "moed", "mode: batch"],
  ["user_facing: true", "“user_facing” is no facet. Did you mean user-facing?", "user_facing", "user-facing: true"],
];

/** What is none of our business, or right. */
const silent = [
  "title: Line anomaly",
  "model: cnn",
  "tags: [a, b]",
  "date: 2024-01-01",
  "status: draft",
  "deployment: Edge",
  "deployment: [edge, cloud]",
  "deployment:",
  "task: [matting, anomaly]",
  "pii: true",
];

describe("front-matter", () => {
  for (const [line, message, place, fixed] of wrong) {
    it(`${line}: ${message}`, () => {
      const text = textOf(line);
      const analysis = analyze(text);
      const [found, ...more] = analysis.findings.filter(({ code }) => code === "front-matter");
      assert.ok(found);
      assert.deepEqual([found.message, text.slice(found.span.start, found.span.end), more], [message, place, []]);
      const fixes = fixesOf(found, analysis).map(({ edits }) => applyEdits(text, edits));
      assert.deepEqual(fixes, fixed === undefined ? [] : [textOf(fixed)]);
    });
  }

  for (const line of silent) {
    it(`is silent about ${line}`, () => {
      const found = analyze(textOf(line)).findings.filter(({ code }) => code === "front-matter");
      assert.deepEqual(found, []);
    });
  }
});

function textOf(line: string): string {
  return `---\ndesign-doc: eight-step\n${line}\n---\n# T\n`;
}
