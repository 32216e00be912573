import assert from "node:assert/strict";
import { analyze } from "../../src/core/analysis.ts";
import { type FacetRow, facetRows } from "../../src/core/language/index.ts";
import { slice } from "../../src/core/text/span.ts";

function facet(text: string, name: string, facets?: Readonly<Record<string, unknown>>): FacetRow {
  const row = facetRows(analyze(text, { template: "eight-step", ...(facets ? { facets } : {}) })).find(
    (one) => one.name === name,
  );
  assert.ok(row, name);
  return row;
}

describe("facetRows", () => {
  it("has none for Markdown that is no design doc", () => assert.deepEqual(facetRows(analyze("# A note\n")), []));

  it("leads to the value in the front matter", () => {
    const text = "---\ndeployment: edge\n---\n# T\n";
    const { values, source, target } = facet(text, "deployment");
    assert.deepEqual([values, source, slice(text, target)], [["edge"], "front-matter", "edge"]);
  });

  it("names the settings", () => {
    const { values, source } = facet("# T\n", "deployment", { deployment: "cloud" });
    assert.deepEqual([values, source], [["cloud"], "settings"]);
  });

  it("leads to the first line where nobody says anything", () => {
    const { values, source, target, choices } = facet("# T\n\nText.\n", "pii");
    assert.deepEqual([values, source, target, choices], [[], "nobody", { start: 0, end: 3 }, [true, false]]);
  });

  it("offers what an open facet was given besides its own values", () => {
    const { choices, several } = facet("---\ntask: [pricing]\n---\n", "task");
    assert.ok(choices.includes("pricing") && choices.includes("anomaly"));
    assert.equal(several, true);
  });
});
