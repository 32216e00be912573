/** A document of an older template is told what is new; a version that cannot be is told what to write. */

import assert from "node:assert/strict";
import { analyze } from "../../src/core/analysis.ts";
import { fixesOf } from "../../src/core/rules/run.ts";
import { loadTemplate } from "../../src/core/templates/index.ts";
import { applyEdits } from "../../src/core/text/edit.ts";

const own = (version: number) =>
  loadTemplate(`id: own
version: ${version}
title: Own
steps:
  - id: needs
    title: Needs
    sections:
      - id: speed
        title: Speed
        requirement: required
        items:
          - { id: how-fast, question: How fast?, interview: true, evidence: [{ quantity: [time] }] }
${version < 2 ? "" : "          - { id: how-often, question: How often?, since: 2, evidence: [{ quantity: [rate] }] }"}
${version < 2 ? "" : "      - { id: cost, title: Cost, since: 2, items: [{ id: how-much, question: How much?, evidence: [{ quantity: [money] }] }] }"}
${version < 2 ? "" : "      - { id: edge, title: Edge, since: 2, when: { facets: { deployment: [edge] }, then: asked } }"}
${version < 3 ? "" : "  - { id: later, title: Later, since: 3, items: [{ id: when, question: When?, evidence: [{ list: 1 }] }] }"}
`).template;

function drift(written: string, version: number): { severity: string; message: string; fixed: string }[] {
  const template = own(version);
  assert.ok(template);
  const text = `---\ndesign-doc: ${written}\ndeployment: cloud\n---\n# T\n`;
  const analysis = analyze(text, { templates: [template] });
  return analysis.findings
    .filter(({ code }) => code === "template-drift")
    .map((finding) => {
      const [fix] = fixesOf(finding, analysis);
      const fixed = applyEdits(text, fix?.edits ?? []).split("\n")[1] ?? "";
      return { severity: finding.severity, message: finding.message, fixed };
    });
}

const cases: readonly [written: string, version: number, message: string | undefined][] = [
  ["own@1", 1, undefined],
  ["own@2", 2, undefined],
  ["own", 2, undefined],
  ["own@1", 2, "own is at version 2 now. New since version 1: “How often?”, “Cost”."],
  ["own@1", 3, "own is at version 3 now. New since version 1: “How often?”, “Cost”, “Later”."],
  ["own@2", 3, "own is at version 3 now. New since version 2: “Later”."],
];

describe("template-drift", () => {
  for (const [written, version, message] of cases) {
    it(`${written} under version ${version}: ${message ?? "silent"}`, () => {
      const found = drift(written, version);
      const expected = { severity: "information", message, fixed: `design-doc: own@${version}` };
      assert.deepEqual(found, message === undefined ? [] : [expected]);
    });
  }

  it("says that nothing of what is new is asked here", () => {
    const { template } = loadTemplate(
      "id: own\nversion: 2\ntitle: Own\nsteps: [{ id: s, title: S, sections: [{ id: edge, title: Edge, since: 2, when: { facets: { deployment: [edge] }, then: asked } }] }]",
    );
    const text = "---\ndesign-doc: own@1\ndeployment: cloud\n---\n# T\n";
    const messages = analyze(text, { templates: template ? [template] : [] }).findings.map(({ message }) => message);
    assert.ok(messages.includes("own is at version 2 now. Nothing of what is new since version 1 is asked here."));
  });

  it("tells a version that is newer than the template", () => {
    const [found] = drift("own@3", 2);
    assert.equal(found?.severity, "warning");
    assert.match(found?.message ?? "", /Version 3 of own is not known here.* or write own@2\.$/);
    assert.equal(found?.fixed, "design-doc: own@2");
  });

  for (const written of ["own@two", "own@", "own@0", "own@1.5", "own@1@2", `own@${"9".repeat(30)}`]) {
    it(`tells that ${written.slice(0, 12)} is no version`, () => {
      const [found] = drift(written, 2);
      assert.match(found?.message ?? "", /is no version\. Write own@2, or own alone\.$/);
      assert.equal(found?.fixed, "design-doc: own@2");
    });
  }

  it("keeps quotes around the value", () => {
    assert.equal(drift('"own@1"', 2)[0]?.fixed, 'design-doc: "own@2"');
  });
});
