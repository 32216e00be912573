import assert from "node:assert/strict";
import { analyze } from "../../src/core/analysis.ts";
import { sectionFix } from "../../src/core/language/index.ts";
import { applyEdits } from "../../src/core/text/edit.ts";

const head = "---\ndesign-doc: eight-step\n---\n# T\n\n";

function inserted(body: string, section: string): string | undefined {
  const fix = sectionFix(analyze(head + body), section);
  return fix && applyEdits(head + body, fix.edits).slice(head.length);
}

describe("sectionFix", () => {
  it("brings the heading where it is missing", () => {
    assert.match(inserted("## Requirements\n", "platform") ?? "", /^## Requirements\n\n#{3,4} Platform\n\n.*TBD/);
  });

  it("puts only the skeleton under a heading that is there", () => {
    const text = inserted("## Requirements\n\n### Platform\n", "platform") ?? "";
    assert.match(text, /^## Requirements\n\n### Platform\n\n.*TBD/);
    assert.equal(text.match(/Platform/g)?.length, 1);
  });

  it("knows no section that the template has not, and none in a note", () => {
    assert.equal(inserted("## Requirements\n", "no-such-section"), undefined);
    assert.equal(sectionFix(analyze("# A note\n"), "platform"), undefined);
  });
});
