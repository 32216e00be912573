import assert from "node:assert/strict";
import { analyze } from "../../src/core/analysis.ts";
import { completionsAt, missingSections, type SectionCompletion } from "../../src/core/language/index.ts";

const head = "---\ndesign-doc: eight-step\n---\n# T\n\n## Requirements\n\n### Accuracy\n\nRecall leads.\n\n";

/** The completions at the `^`, which is taken out of the text. */
function completions(marked: string): readonly SectionCompletion[] {
  return completionsAt(analyze(marked.replace("^", "")), marked.indexOf("^"));
}

describe("completionsAt", () => {
  it("offers the missing sections behind a #, in the template's order and with its levels", () => {
    const [first, second] = completions(`${head}#^`).map(({ label }) => label);
    assert.deepEqual([first, second], ["### Clarifying questions", "### Business goal"]);
  });

  it("does not offer what is there", () => {
    assert.ok(!completions(`${head}#^`).some(({ label }) => label.endsWith("# Accuracy")));
  });

  it("keeps the level that the author has begun, and replaces what is written", () => {
    const text = `${head}## Plat^`;
    const platform = completions(text).find(({ label }) => label.endsWith("Platform"));
    assert.equal(platform?.label, "## Platform");
    assert.deepEqual(platform.span, { start: head.length, end: text.length - 1 });
    assert.match(platform.snippet, /^## Platform\n\n.*\$\{1/);
  });

  const silent: [name: string, text: string][] = [
    ["in prose", `${head}A # sign ^here`],
    ["behind a tag", `${head}#tag^`],
    ["in a fence", `${head}\`\`\`sh\n# a comment^\n\`\`\`\n`],
    ["in front matter", "---\ndesign-doc: eight-step\n# a comment^\n---\n# T\n"],
    ["in Markdown that is no design doc", "# A note^\n"],
  ];
  for (const [name, text] of silent) it(`is silent ${name}`, () => assert.deepEqual(completions(text), []));
});

describe("missingSections", () => {
  it("tells where a required question is open", () => {
    const sections = missingSections(analyze(`${head}We run on a Jetson Orin.\n`));
    const open = (id: string) => sections.find(({ section }) => section.id === id)?.open;
    assert.equal(open("platform"), false, "answered without a heading");
    assert.equal(open("offline-metrics"), true);
    assert.equal(open("accuracy-requirement"), undefined, "has a heading");
  });
});
