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

/** Rules that are off by default are tested like the others. */
const severities = Object.fromEntries(rules.flatMap((rule) => (rule.offByDefault ? [[rule.id, rule.severity]] : [])));

function isRule(value: unknown): value is Rule {
  return typeof value === "object" && value !== null && "id" in value && "check" in value;
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

  it("are all that stand in the folder, each in a file of its own name", async () => {
    const found: string[] = [];
    for (const name of fs.readdirSync(folder).map((file) => path.basename(file, ".ts"))) {
      const module: Record<string, unknown> = await import(`../../src/core/rules/${name}.ts`);
      for (const value of Object.values(module)) if (isRule(value)) found.push(`${value.id} in ${name}.ts`);
    }
    assert.deepEqual(found.sort(), rules.map(({ id }) => `${id} in ${id}.ts`).sort());
  });

  it("write letters as ranges: one pattern with classes of Unicode takes V8 up to 30 ms to compile", () => {
    const slow = fs
      .readdirSync(folder)
      .filter((file) => /\\p\{/.test(fs.readFileSync(path.join(folder, file), "utf8")));
    assert.deepEqual(slow, []);
  });

  it("have tests in files of their own names", () => {
    const files = new Set(fs.readdirSync(path.dirname(fileURLToPath(import.meta.url))));
    const untested = rules.map(({ id }) => id).filter((id) => !files.has(`${id}.test.ts`) && id !== "template-drift");
    assert.deepEqual(untested, []);
  });

  it("say at most thirty times the same of one document", () => {
    const text = `---\ndesign-doc: eight-step\n---\n# Doc\n\n${"## Empty\n\n".repeat(100)}`;
    const found = analyze(text).findings.filter(({ code }) => code === "empty-section");
    assert.equal(found.length, 30);
    assert.match(found.at(-1)?.message ?? "", /\(70 more like it follow\.\)$/);
  });

  it("report an item once where a rule names it in its own message, or where somebody has set its severity", () => {
    const text = "---\ndesign-doc: eight-step\n---\n# Feed\n\nThen we A/B test the ranking and check the p-value.\n";
    const codes = (severities = {}) => analyze(text, { severities }).findings.map(({ code }) => code);
    assert.ok(codes().includes("ab-test-incomplete") && !codes().includes("ab-null"));
    assert.ok(codes({ "ab-null": "warning" }).includes("ab-null"));
    assert.ok(codes({ "ab-test-incomplete": "off" }).includes("ab-null"));
  });

  it("that are off by default report nothing unless somebody sets a severity", () => {
    for (const rule of rules.filter(({ offByDefault }) => offByDefault)) {
      assert.deepEqual(findingsOf(rule, analyze(rule.examples.bad)), []);
      assert.match(rule.why, /Off by default: /, "the page says why");
    }
  });

  for (const rule of rules) {
    describe(rule.id, () => {
      const analysis = analyze(rule.examples.bad, { severities });
      const found = findingsOf(rule, analysis);

      it("reports its bad example", () => assert.ok(found.length > 0));

      it("is silent on its good example", () => {
        assert.deepEqual(
          findingsOf(rule, analyze(rule.examples.good, { severities })).map(({ message }) => message),
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
            const fixed = analyze(applyEdits(rule.examples.bad, fix.edits), { severities });
            const left: number = findingsOf(rule, fixed).filter(({ code }) => code === finding.code).length;
            assert.equal(left, before - 1, fix.title);
          }
        });
      }
    });
  }
});
