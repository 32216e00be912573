import assert from "node:assert/strict";
import { analyze } from "../../src/core/analysis.ts";
import { fixesOf } from "../../src/core/rules/run.ts";
import { applyEdits } from "../../src/core/text/edit.ts";

const head = "---\ndesign-doc: eight-step\n---\n# Line anomaly\n\n";

/** `code severity: the line it stands at`, for the findings of some codes. */
function reported(body: string, ...codes: string[]): string[] {
  const { document, findings } = analyze(head + body);
  return findings
    .filter(({ code }) => codes.includes(code))
    .map(({ code, severity, span }) => `${code} ${severity}: ${document.text.slice(span.start, span.end)}`);
}

describe("missing-item", () => {
  const cases: [name: string, body: string, codes: string[], expected: string[]][] = [
    [
      "reports a section once, at the title",
      "Text.\n",
      ["platform", "platform-named"],
      ["platform warning: # Line anomaly"],
    ],
    [
      "reports a section at its step",
      "## Step 1. Requirements\n\nText.\n",
      ["platform", "platform-named"],
      ["platform warning: ## Step 1. Requirements"],
    ],
    [
      "reports items where the section has a heading",
      "## Requirements\n\n#### Platform\n",
      ["platform", "platform-named"],
      ["platform-named warning: #### Platform"],
    ],
    [
      "reports a required question beside a placeholder as not fully answered",
      "## Requirements\n\n#### Platform\n\nIt runs on the edge, on TBD(device).\n",
      ["platform", "platform-named"],
      ["platform-named information: #### Platform"],
    ],
    [
      "leaves what is merely recommended to the placeholder",
      "## Requirements\n\n#### Platform\n\nIt runs on the edge, on TBD(device).\n",
      ["slowest-device"],
      [],
    ],
    [
      "is silent where the answer stands elsewhere",
      "Inference runs on a Jetson Orin Nano in the station, at the edge.\n",
      ["platform", "platform-named"],
      [],
    ],
    [
      "is silent where the author says that it does not apply",
      "## Requirements\n\n<!-- design-doc: na platform-named slowest-device -- a study on paper -->\n",
      ["platform", "platform-named", "slowest-device"],
      [],
    ],
  ];
  for (const [name, body, codes, expected] of cases) {
    it(name, () => assert.deepEqual(reported(body, ...codes), expected));
  }

  it("offers the skeleton below a heading, and not twice", () => {
    const text = `${head}## Requirements\n\n#### Platform\n`;
    const analysis = analyze(text);
    const finding = analysis.findings.find(({ code }) => code === "platform-named");
    const [fix] = finding ? fixesOf(finding, analysis) : [];
    assert.equal(fix?.title, "Insert the skeleton of “Platform”");
    const filled = analyze(applyEdits(text, fix.edits));
    const again = filled.findings.find(({ code }) => code === "platform-named");
    assert.deepEqual(again ? fixesOf(again, filled) : [], []);
  });
});
