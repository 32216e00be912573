/** A draft of a few words gets one line instead of a screenful; whoever writes more, or does not call it a draft, gets all. */

import assert from "node:assert/strict";
import { analyze } from "../../src/core/analysis.ts";
import { fixesOf } from "../../src/core/rules/run.ts";
import { applyEdits } from "../../src/core/text/edit.ts";

const short = "# Line anomaly\n\nScratches on bottles are found too late.\n";
const long = `${short}\n${"Nobody looks at them twice. ".repeat(30)}\n`;

describe("early-draft", () => {
  const cases: [name: string, head: string, body: string, isEarly: boolean][] = [
    ["a short draft", "status: draft", short, true],
    ["in another case", "status: DRAFT", short, true],
    ["in Russian", "status: черновик", short, true],
    ["a long draft", "status: draft", long, false],
    ["a short document in review", "status: review", short, false],
    ["a short document that says nothing of its status", "title: Line anomaly", short, false],
    ["a status that is no text", "status: [draft]", short, false],
  ];
  for (const [name, head, body, isEarly] of cases) {
    it(`${isEarly ? "is told once of" : "tells everything of"} ${name}`, () => {
      const { document, findings } = analyze(`---\ndesign-doc: eight-step\n${head}\n---\n${body}`);
      const [first, ...more] = findings;
      assert.equal(findings.filter(({ code }) => code === "early-draft").length, isEarly ? 1 : 0);
      assert.equal(more.length === 0, isEarly, `${findings.length} findings`);
      if (isEarly && first)
        assert.match(document.text.slice(first.span.start, first.span.end), /^(?:draft|черновик)$/i);
    });
  }

  it("counts the required questions", () => {
    const { checklist, findings } = analyze(`---\ndesign-doc: eight-step\nstatus: draft\n---\n${short}`);
    const { answered, required } = checklist ?? {};
    assert.ok(findings[0]?.message.includes(`${answered} of ${required} required questions`), findings[0]?.message);
  });

  it("offers all sections, after which the document is a draft no longer in its beginnings", () => {
    const analysis = analyze(`---\ndesign-doc: eight-step\nstatus: draft\n---\n${short}`);
    const [finding] = analysis.findings;
    assert.ok(finding);
    const [fix] = fixesOf(finding, analysis);
    assert.ok(fix);
    const after = analyze(applyEdits(analysis.document.text, fix.edits));
    assert.deepEqual(
      after.findings.filter(({ code }) => code === "early-draft"),
      [],
    );
    assert.ok(after.document.sections.length > 60);
  });
});
