/** Laws that every rule obeys, checked on its own examples. */

import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { type Analysis, analyze } from "../../src/core/analysis.ts";
import { rules } from "../../src/core/rules/index.ts";
import type { Finding, Rule } from "../../src/core/rules/rule.ts";
import { fixesOf } from "../../src/core/rules/run.ts";
import { builtinTemplates } from "../../src/core/templates/index.ts";
import type { Template } from "../../src/core/templates/template.ts";
import { applyEdits } from "../../src/core/text/edit.ts";

const folder = path.resolve(fileURLToPath(import.meta.url), "../../../src/core/rules");

function findingsOf(rule: Rule, { findings }: Analysis): readonly Finding[] {
  return findings.filter((finding) => finding.rule === rule);
}

describe("rules", () => {
  it("have ids that no item, section or step shares", () => {
    const idsOf = ({ steps }: Template) =>
      steps.flatMap(({ id, sections }) => [
        id,
        ...sections.filter((section) => section.id !== id).map((section) => section.id),
        ...sections.flatMap(({ items }) => items.map((item) => item.id)),
      ]);
    const ids = builtinTemplates.flatMap(idsOf);
    const codes = [...rules.map(({ id }) => id), ...new Set(ids)];
    assert.deepEqual(
      codes.filter((code, index) => codes.indexOf(code) !== index),
      [],
    );
    for (const template of builtinTemplates)
      assert.equal(new Set(idsOf(template)).size, idsOf(template).length, `the ids of ${template.id} are unique`);
  });

  it("stand in files of their own names", () => {
    const files = new Set(fs.readdirSync(folder));
    assert.deepEqual(
      rules.filter(({ id }) => !files.has(`${id}.ts`)).map(({ id }) => id),
      [],
    );
  });

  for (const rule of rules) {
    describe(rule.id, () => {
      const analysis = analyze(rule.examples.bad);
      const found = findingsOf(rule, analysis);

      it("reports its bad example", () => assert.ok(found.length > 0));

      it("is silent on its good example", () => {
        assert.deepEqual(
          findingsOf(rule, analyze(rule.examples.good)).map(({ message }) => message),
          [],
        );
      });

      it("reports places inside the text", () => {
        for (const { span } of found) assert.ok(span.start < span.end && span.end <= rule.examples.bad.length);
      });

      it("speaks in whole sentences", () => {
        for (const text of [rule.why, ...found.map(({ message }) => message)]) assert.match(text, /^\S.*[.?)]$/su);
      });

      if (rule.fix) {
        it("removes a finding by each of its fixes, adds none of its own, and changes nothing outside the edits", () => {
          const [finding] = found;
          const fixes = finding ? fixesOf(finding, analysis) : [];
          assert.ok(finding && fixes.length > 0, "the first finding of the bad example has a fix");
          const before = found.filter(({ code }) => code === finding.code).length;
          for (const fix of fixes) {
            const fixed = analyze(applyEdits(rule.examples.bad, fix.edits));
            const left: number = findingsOf(rule, fixed).filter(({ code }) => code === finding.code).length;
            assert.equal(left, before - 1, fix.title);
          }
        });
      }
    });
  }
});
