import assert from "node:assert/strict";
import { analyze } from "../../src/core/analysis.ts";
import { hoverAt } from "../../src/core/language/index.ts";

function design(markdown: string): string {
  return `---\ndesign-doc: eight-step\n---\n# T\n\n${markdown}\n`;
}

/** The hover at the `^`, which is taken out of the text. */
function hover(marked: string): string | undefined {
  const at = marked.indexOf("^");
  return hoverAt(analyze(marked.replace("^", "")), at)?.markdown;
}

describe("hoverAt", () => {
  const cases: [name: string, text: string, parts: string[]][] = [
    [
      "gives result, way and verdict",
      "The funnel costs 100M docs × ^1 µs / 1000 shards = 100 ms.",
      ["**100 ms**", "1 µs / 1,000 shards", "The text says 100 ms: that holds."],
    ],
    [
      "corrects a wrong claim",
      "A frame lasts ^1000 / 30 = 30 ms.",
      ["**33.3 ms**", "The text says 30 ms: that does not hold, the calculation gives 33.3 ms."],
    ],
    ["answers on the claim, too", "A frame lasts 1000 / 30 = 30^ ms.", ["**33.3 ms**"]],
    ["reads a cell", "| Stage | Time |\n|---|---|\n| scan | 100M docs × ^1 µs / 1000 shards |", ["**100 ms**", "1 µs"]],
    ["reads LaTeX", "It is $3 \\times ^20\\,ms$ long.", ["**60 ms**"]],
    ["reads a code span that begins with =", "It is `= 3 × ^20 ms` long.", ["**60 ms**"]],
    [
      "says what a heading counts as, and what is open there",
      design("## Step 3: Met^rics\n\n### Evaluation metrics"),
      ["Counts as **Evaluation and metrics** (`evaluation-metrics`, a step): alias “metrics”."],
    ],
    [
      "says which other heading comes first",
      design("## Evaluation and metrics\n\n### Quality\n\n## Met^rics"),
      ["“Evaluation and metrics” in line 6 counts as it too, and comes first."],
    ],
    ["says what was read for a slip", design("## Deploy^nment"), ["(`deployment`, a step): read as “Deployment”."]],
    [
      "names the parts of a heading",
      design("## Loss and fea^tures"),
      ["(`loss`, in “Main components”): “loss” is a part of it.", "“features” is a part of it."],
    ],
    [
      "lists the open questions of a section",
      design("### Lo^ss"),
      ["(`loss`, in “Main components”): that is its title.", "Open:\n- "],
    ],
    ["reads a label", design("**Lo^ss:** cross entropy"), ["(`loss`, in “Main components”)"]],
    ["says that two are meant", design("## Огранич^ения"), ["Both are meant equally well"]],
    ["says what is no answer", design("## Refer^ences"), ["answers nothing"]],
    [
      "says that a heading is not known",
      design("## Rou^ter"),
      ["Counts as no part of “Eight-step ML/CV system design”"],
    ],
    ["says what a lone quantity means", "It runs at ^30 fps.", ["**30 fps**", "- 33.3 ms per frame"]],
    ["says all it means", "The camera sends 4 ^Mbit/s.", ["**4 Mbit/s**\n\n- 0.5 MB/s\n- 43.2 GB a day"]],
  ];
  for (const [name, text, parts] of cases) {
    it(name, () => {
      const markdown = hover(text) ?? "";
      for (const part of parts) assert.ok(markdown.includes(part), `${part} in:\n${markdown}`);
    });
  }

  it("is silent beside a calculation, and where there is none", () => {
    assert.equal(hover("A frame^ lasts 1000 / 30 = 30 ms."), undefined);
    assert.equal(hover("No ^number at all."), undefined);
    assert.equal(hover("# T\n\n## Met^rics\n"), undefined);
    assert.equal(hover(design("## Metrics\n\nWords ^below.")), undefined);
  });
});
