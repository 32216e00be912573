import assert from "node:assert/strict";
import { analyze } from "../../src/core/analysis.ts";
import { suppressionOf } from "../../src/core/directives/index.ts";
import { applyEdits } from "../../src/core/text/edit.ts";

const wrong = "1000 ms / 30 = 30 ms";

/** A text with the finding in it, and what it becomes; `OFF(kind)` stands for the comment. */
const cases: [name: string, before: string, after: string | undefined][] = [
  ["a paragraph", `It lasts ${wrong}.\n`, `OFF(disable-next-line)\nIt lasts ${wrong}.\n`],
  [
    "a later line of a paragraph",
    `It lasts\nas long as ${wrong}.\nOr so.\n`,
    `It lasts\nas long as ${wrong}. OFF(disable-line)\nOr so.\n`,
  ],
  ["a line with a hard break", `One\n${wrong}  \nthree\n`, `One\n${wrong} OFF(disable-line)  \nthree\n`],
  [
    "a line with a backslash as break",
    `One\n${wrong}, so\\\nthree\n`,
    `One\n${wrong}, so OFF(disable-line)\\\nthree\n`,
  ],
  ["a heading", `# T\n\n## It lasts ${wrong}\n`, `# T\n\nOFF(disable-next-line)\n## It lasts ${wrong}\n`],
  ["an underlined heading", `It lasts ${wrong}\n---\n`, `OFF(disable-next-line)\nIt lasts ${wrong}\n---\n`],
  ["a list", `- a\n- ${wrong}\n- b\n`, `- a\n- ${wrong} OFF(disable-line)\n- b\n`],
  ["a quote", `> ${wrong}\n`, `> ${wrong} OFF(disable-line)\n`],
  [
    "a row of a table",
    `| a | b |\n|---|---|\n| x | ${wrong} |\n`,
    `| a | b |\n|---|---|\n| x | ${wrong} OFF(disable-line) |\n`,
  ],
  [
    "a row whose last cell is empty",
    `| a | b |\n|---|---|\n| ${wrong} | |\n`,
    `| a | b |\n|---|---|\n| ${wrong} |  OFF(disable-line)|\n`,
  ],
  [
    "a row without a bar at its end",
    `a | b\n---|---\nx | ${wrong}\n`,
    `a | b\n---|---\nx | ${wrong} OFF(disable-line)\n`,
  ],
  ["math in a fence", "Text\n\n$$\n3 \\times 50 = 160\n$$\n", "Text\n\nOFF(disable)\n$$\n3 \\times 50 = 160\n$$\nON\n"],
  ["the first line of all", `${wrong}`, `OFF(disable-next-line)\n${wrong}`],
  ["lines that end in CRLF", `a\r\n\r\n${wrong}\r\n`, `a\r\n\r\nOFF(disable-next-line)\r\n${wrong}\r\n`],
];

describe("suppressionOf", () => {
  for (const [name, before, after] of cases) {
    it(`switches off what is found in ${name}`, () => {
      const analysis = analyze(before);
      const [finding] = analysis.findings;
      assert.ok(finding, "there is a finding");
      const edits = suppressionOf(analysis.document, finding.code, finding.span.start);
      const text = edits && applyEdits(before, edits);
      const expected = after
        ?.replace(/OFF\(([a-z-]+)\)/, `<!-- design-doc-$1 ${finding.code} -- TBD(reason) -->`)
        .replace("ON", `<!-- design-doc-enable ${finding.code} -->`);
      assert.equal(text, expected);
      assert.deepEqual(
        analyze(text ?? "").findings.map(({ code }) => code),
        analysis.findings.slice(1).map(({ code }) => code),
      );
    });
  }

  it("stands behind front matter for what is found in it", () => {
    const before = "---\ndesign-doc: eigth-step\n---\n# T\n";
    const { document, findings } = analyze(before);
    const edits = suppressionOf(document, "front-matter", findings[0]?.span.start ?? 0) ?? [];
    const after = applyEdits(before, edits);
    assert.equal(
      after,
      "---\ndesign-doc: eigth-step\n---\n<!-- design-doc-disable-file front-matter -- TBD(reason) -->\n# T\n",
    );
    assert.deepEqual(analyze(after).findings, []);
  });

  it("switches off each finding of a whole document, and no other code", () => {
    const text =
      "---\ndesign-doc: eight-step\n---\n# T\n\n## Requirements\n\n- TBD(goal)\n\n| a |\n|---|\n| TBD(x) |\n\n## Metrics\n";
    const { document, findings } = analyze(text);
    assert.ok(findings.length > 20);
    for (const { code, span } of findings) {
      const edits = suppressionOf(document, code, span.start);
      const left = analyze(applyEdits(text, edits ?? [])).findings;
      assert.deepEqual(
        left.map((one) => one.code),
        findings.filter((one) => one.code !== code || one.span.start !== span.start).map((one) => one.code),
      );
    }
  });
});
