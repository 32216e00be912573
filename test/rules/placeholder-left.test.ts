import assert from "node:assert/strict";
import { analyze } from "../../src/core/analysis.ts";
import { fixesOf } from "../../src/core/rules/run.ts";
import { applyEdits } from "../../src/core/text/edit.ts";
import { judges } from "./judged.ts";

const head = "---\ndesign-doc: eight-step\n---\n# Doc\n\n";

function messages(body: string): string[] {
  const { findings } = analyze(head + body);
  return findings.filter(({ code }) => code === "placeholder-left").map(({ message }) => message);
}

describe("placeholder-left", () => {
  const found: [body: string, message: string][] = [
    ["The limit is TBD.", "Fill in TBD, or take it out."],
    ["The limit is TBD(ms at p99).", "Fill in TBD(ms at p99), or take it out."],
    ["- TODO: ask the line manager", "Fill in TODO: ask the line manager, or take it out."],
    ["For [your users] and [insert date].", "Fill in [your users] (2 in this section), or take it out."],
    ["| a | b |\n|---|---|\n| ... | TBD |", "Fill in TBD (2 in this section), or take it out."],
    ["```mermaid\nflowchart LR\n  A[TBD(source)] --> B\n```", "Fill in TBD(source), or take it out."],
  ];
  for (const [body, message] of found) {
    it(JSON.stringify(body), () => assert.deepEqual(messages(body), [message]));
  }

  const fine = [
    "We build a todo app.",
    "`TBD` marks a hole.",
    "```js\n// TODO later\n```",
    "<!-- TODO: hidden -->",
    "[your profile](profile.md) is a link.",
    "The tokens <UNK> and <br> are no holes.",
    "Write to #<team-channel>, or use List<Item>.",
    "| id | room | more |\n|---|---|---|\n| 211 | 1001 | ... |",
  ];
  for (const body of fine) it(`is silent on ${JSON.stringify(body)}`, () => assert.deepEqual(messages(body), []));

  it("reports each section once", () => {
    assert.equal(messages("## A\n\nTBD TBD\n\n## B\n\nTBD\n").length, 2);
  });

  it("turns placeholders into open questions", () => {
    const text = `${head}The limit is TBD(ms at p99), and TODO: ask.\n`;
    const analysis = analyze(text);
    const finding = analysis.findings.find(({ code }) => code === "placeholder-left");
    const [fix] = finding ? fixesOf(finding, analysis) : [];
    const fixed = applyEdits(text, fix?.edits ?? []);
    assert.equal(fixed, `${head}The limit is (open question: ms at p99?), and (open question: ask.?)\n`);
  });
});

/** In neighbouring sentences, items and rows. */
judges("placeholder-left", {
  found: [
    ["Owner: <fill in name>", "<fill in name>"],
    ["The latency is <insert number> ms.", "<insert number>"],
    ["Contact: <your team>", "<your team>"],
    ["The target latency is TODO.", "TODO"],
    ["Recall target: ???", "???"],
    ["Budget: <TBD>", "<TBD>"],
    ["The load is XX QPS.", "XX QPS"],
    ["Availability: [insert target here]", "[insert target here]"],
    ["Data owner: <name of the owner>", "<name of the owner>"],
    ["Approved by: <insert approver>", "<insert approver>"],
  ],
  silent: [
    "The token <UNK> stands for unknown words.",
    "Line one<br>line two",
    "The type is Map<string, number>.",
    "Use the command `deploy <name>` to start.",
    "The todo app has 3 lists.",
    "Mail us at <team@example.com> or <https://example.com>.",
    "Latency <100 ms and >20 ms hold.",
    "<details><summary>More</summary>Text with 12 words.</details>",
    "Tokens <PAD>, <s> and <mask> are special.",
    '<img src="x.png" alt="your picture">',
    "Press <Enter> to start and <Esc> to stop.",
    "The X axis shows time, the X server draws it.",
    "Generic types such as List<Model> and Optional<Owner name> are used.",
  ],
});
