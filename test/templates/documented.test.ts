/** docs/own-templates.md: the template that it shows is one, and its table of evidence names every key that there is. */

import assert from "node:assert/strict";
import fs from "node:fs";
import { analyze } from "../../src/core/analysis.ts";
import { loadTeamTemplates } from "../../src/core/templates/index.ts";

const read = (path: string) => fs.readFileSync(new URL(`../../${path}`, import.meta.url), "utf8");
const page = read("docs/own-templates.md");
const [, text = ""] = /```yaml\n([\s\S]*?)```/.exec(page) ?? [];
const [{ template, problems } = { template: undefined, problems: [] }] = loadTeamTemplates([{ path: "a.yaml", text }]);

describe("docs/own-templates.md", () => {
  it("shows a template without a mistake", () => {
    assert.deepEqual(problems, []);
    assert.equal(template?.title, "Our design review");
  });

  it("shows evidence that answers", () => {
    const head = "---\ndesign-doc: our-review\n---\n# T\n\n## Requirements\n\n### Security review\n\n";
    const said = "An attack with printed stickers is blocked by the second camera. Signed off by Ann.\n";
    const { checklist } = analyze(head + said, { templates: template ? [template] : [] });
    const sections = checklist?.steps.flatMap((step) => step.sections) ?? [];
    const threats = sections.find(({ section }) => section.id === "threats");
    assert.deepEqual(
      threats?.items.map(({ status }) => status),
      ["answered", "answered"],
    );
  });

  it("explains every key of evidence", () => {
    const { definitions } = JSON.parse(read("schemas/template.schema.json"));
    for (const key of Object.keys(definitions.alternative.properties)) {
      assert.ok(page.includes(`\`${key}`), key);
    }
  });
});
