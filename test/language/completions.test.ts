import assert from "node:assert/strict";
import { analyze } from "../../src/core/analysis.ts";
import { type Completion, completionsAt, missingSections } from "../../src/core/language/index.ts";

const front = "---\ndesign-doc: eight-step\n---\n";
const head = `${front}# T\n\n## Requirements\n\n### Accuracy\n\nRecall leads.\n\n`;

/** The completions at the `^`, which is taken out of the text. */
function completions(marked: string): readonly Completion[] {
  return completionsAt(marked.replace("^", ""), marked.indexOf("^"));
}

const labels = (marked: string) => completions(marked).map(({ label }) => label);

describe("completionsAt", () => {
  const headings: [name: string, text: string, ...first: string[]][] = [
    ["in the template's order and the document's levels", `${head}#^`, "### Clarifying questions", "### Business goal"],
    ["also where text follows", `${head}#^\n\n## Data\n\nWords.\n`, "### Clarifying questions"],
    [
      "first those of the step that the line is in",
      `${front}# T\n\n## Requirements\n\n## Metrics\n\n#^\n\n## Data\n`,
      "### Offline metrics",
      "### Non-functional metrics",
    ],
    [
      "with the number that follows",
      `${front}# T\n\n## 1. Requirements\n\n## 2. Metrics\n\n### 2.1 Offline metrics\n\n#^\n`,
      "### 2.2 Non-functional metrics",
    ],
    ["in the document's script", `${front}# Т\n\n## Требования\n\n## Метрики\n\n#^\n`, "### Офлайн-метрики"],
  ];
  for (const [name, text, ...first] of headings) {
    it(`offers the missing sections behind a #, ${name}`, () => {
      assert.deepEqual(labels(text).slice(0, first.length), first);
    });
  }

  it("does not offer what is there", () => {
    assert.ok(!labels(`${head}#^`).some((label) => label.endsWith("# Accuracy")));
  });

  it("goes on offering a section while its name is typed", () => {
    for (const typed of ["### ", "### M", "### Model", "### Model ", "### Model selection"]) {
      assert.ok(labels(`${front}# T\n\n## Components\n\n${typed}^`).includes("### Model selection"), typed);
    }
  });

  it("keeps the level that the author has begun, and replaces what is written", () => {
    const text = `${head}## Plat^`;
    const platform = completions(text).find(({ label }) => label.endsWith("Platform"));
    assert.equal(platform?.label, "## Platform");
    assert.deepEqual(platform.span, { start: head.length, end: text.length - 1 });
    assert.match(platform.snippet, /^## Platform\n\n.*\$\{1/);
  });

  it("is found by the template's title, too", () => {
    const [first] = completions(`${front}# Т\n\n## Метрики\n\n#^\n`);
    assert.equal(first?.filter, "### Офлайн-метрики Офлайн-метрики Offline metrics");
  });

  it("offers in an empty line the skeleton, the open questions and the rest of the step", () => {
    const found = completions(`${front}# T\n\n## Requirements\n\n### Accuracy\n\n^\n\n## Metrics\n`);
    assert.deepEqual(
      found.slice(0, 4).map(({ kind, label }) => [kind, label]),
      [
        ["skeleton", "Accuracy"],
        ["question", "Which error is worse, FP or FN — precision or recall — and what does each cost?"],
        ["question", "What is the minimum acceptable quality?"],
        ["section", "### Clarifying questions"],
      ],
    );
    assert.match(found[0]?.snippet ?? "", /^A false negative means \$\{1:TBD\(consequence\)\}/);
    assert.match(found[1]?.snippet ?? "", /^\*\*Which error is worse.*\?\*\* \$\{1:TBD\(answer\)\}$/);
    assert.ok(!found.some(({ label }) => label === "### Offline metrics"), "nothing of other steps");
  });

  it("offers no skeleton a second time, and no question that is answered", () => {
    const text = `${front}# T\n\n## Requirements\n\n### Accuracy\n\nA missed defect costs $2,000, a false alarm $5, so recall leads.\n\nThe floor is TBD(floor).\n\n^\n`;
    const found = completions(text).filter(({ kind }) => kind !== "section");
    assert.deepEqual(
      found.map(({ label }) => label),
      ["What is the minimum acceptable quality?"],
    );
  });

  const silent: [name: string, text: string][] = [
    ["in prose", `${head}A # sign ^here`],
    ["in a word", `${head}Recall^`],
    ["behind a tag", `${head}#tag^`],
    ["in a fence", `${head}\`\`\`sh\n# a comment^\n\`\`\`\n`],
    ["in an empty line of a fence", `${head}\`\`\`sh\na\n^\nb\n\`\`\`\n`],
    ["in front matter", "---\ndesign-doc: eight-step\n# a comment^\n---\n# T\n"],
    ["in Markdown that is no design doc", "# A note^\n"],
    ["in an empty line of Markdown that is no design doc", "# A note\n\n^\n"],
    ["in an empty line above the first step", `${front}# T\n\n^\n\n## Requirements\n`],
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
