/** Documents as nobody should write them: each gives at most one clear problem, and the rest of the analysis goes on. */

import assert from "node:assert/strict";
import { describe, it } from "mocha";
import { type Analysis, analyze } from "../src/core/analysis.ts";
import { slice } from "../src/core/text/span.ts";

const body = `# Line anomaly

## Evaluation metrics

The primary metric is PR-AUC on the recordings of March.

### Loss

Focal loss, positives times eight. Inference runs on the gateway.

A frame lasts 1000 / 30 = 30 ms.
`;
const design = `---\ndesign-doc: eight-step\n---\n${body}`;
const answered = ["offline-metric-named", "loss-named", "target-stated"];

const runs = Array.from({ length: 1000 }, (_, at) => "`".repeat(1000 - at)).join(" ");

/** How a document is spoilt, and whether its headings can still be read. */
const spoilt: readonly [name: string, text: string, headings: number][] = [
  ["as it should be", design, 2],
  ["with CR line ends", design.replaceAll("\n", "\r"), 2],
  ["with CRLF line ends", design.replaceAll("\n", "\r\n"), 2],
  ["with line ends of all kinds", design.replaceAll("\n\n", "\r\n\r"), 2],
  ["with a byte order mark", `\uFEFF${design}`, 2],
  ["without a heading", design.replace(/^#.*$/gm, ""), 0],
  ["in one line", `---\ndesign-doc: eight-step\n---\n${body.replace(/[#\n]+/g, " ")}`, 0],
  [
    "in one line of 400 KB",
    `---\ndesign-doc: eight-step\n---\n${body.replace(/[#\n]+/g, " ")}${"word ".repeat(80_000)}`,
    0,
  ],
  ["with 5,000 more headings", `${design}\n${"## Router\n\nText.\n\n".repeat(5000)}`, 2],
  ["with 1,000 runs of backticks, of which no two are as long", `${design}\n${runs}`, 2],
  ["with 5,000 empty headings", `${design}\n${"#\n".repeat(5000)}`, 2],
];

/** Front matter, the one problem with it, the place of that, and whether the document is judged all the same. */
const broken: readonly [yaml: string, message: RegExp, place: string, judged: boolean][] = [
  ["design-doc: eight-step\nprofile: [design", /not valid YAML: .* end with a \]\./, "-", true],
  ["design-doc: eight-step\nmode: batch\nmode: online", /not valid YAML: Map keys must be unique\./, "m", true],
  ["design-doc: eight-step\n\tmode: batch", /not valid YAML: Tabs are not allowed/, "\t", true],
  ["design-doc: eight-step\nmode: 'batch", /not valid YAML: Missing closing 'quote/, "-", true],
  ["- design-doc\n- eight-step", /one `key: value` per line\./, "- design-doc\n- eight-step\n", false],
  ["design-doc: eihgt-step", /“eihgt-step” is no template\. Did you mean eight-step\?/, "eihgt-step", false],
  ["design-doc: 8", /`design-doc:` takes the id of a template/, "8", false],
  ["design-doc:", /`design-doc:` takes the id of a template/, "design-doc", false],
];

describe("a document", () => {
  for (const [name, text, headings] of spoilt) {
    it(`${name} is judged`, () => {
      const analysis = analyze(text);
      const found = analysis.findings.filter(({ code }) => code === "front-matter" || code === "arithmetic-mismatch");
      assert.deepEqual(
        found.map(({ span }) => slice(text, span)),
        ["30 ms"],
      );
      assert.equal(analysis.checklist?.headings.length, headings);
      assert.deepEqual(answeredOf(analysis), answered);
      const { span } = analysis.checklist?.facets.find(({ name }) => name === "deployment") ?? {};
      assert.equal(span && slice(text, span), "Inference runs on the gateway.");
      for (const { span } of analysis.findings) assert.ok(span.start <= span.end && span.end <= text.length);
    });
  }

  for (const [yaml, message, place, judged] of broken) {
    for (const lineEnd of ["\n", "\r"]) {
      it(`with ${JSON.stringify(`${yaml}${lineEnd}`)} on top has one problem, and the rest works`, () => {
        const text = `---\n${yaml}\n---\n${body}`.replaceAll("\n", lineEnd);
        const analysis = analyze(text);
        const [found, ...more] = analysis.findings.filter(({ code }) => code === "front-matter");
        assert.ok(found && more.length === 0);
        assert.match(found.message, message);
        assert.equal(slice(text, found.span).replaceAll("\r", "\n"), place);
        assert.ok(analysis.findings.some(({ code }) => code === "arithmetic-mismatch"));
        assert.deepEqual(answeredOf(analysis), judged ? answered : []);
      });
    }
  }

  it("whose front matter has no end says so", () => {
    const text = `---\nprofile: design\ndesign-doc: eight-step\n\n${body}`;
    const [found] = analyze(text).findings;
    assert.equal(found?.message, "The front matter has no end: write a line `---` below its last setting.");
    assert.equal(slice(text, found.span), "---");
    const rule = "---\nA rule above.\n\ndesign-doc: this is text.\n";
    assert.deepEqual(analyze(rule).findings, []);
  });
});

function answeredOf({ checklist }: Analysis): string[] {
  const items = checklist?.steps.flatMap(({ sections }) => sections.flatMap((section) => section.items)) ?? [];
  const found = new Set(items.filter(({ status }) => status === "answered").map(({ item }) => item.id));
  return answered.filter((id) => found.has(id));
}
