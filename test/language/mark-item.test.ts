import assert from "node:assert/strict";
import fc from "fast-check";
import type { Mark } from "../../src/core/directives/index.ts";
import { markItem } from "../../src/core/language/index.ts";
import { applyEdits } from "../../src/core/text/edit.ts";
import { type Assessed, assessed } from "../assessed.ts";

const template = "eight-step";
const done: Mark = { kind: "done" };

function marked(text: string, id: string, mark?: Mark): string {
  return markedIn(assessed(text, template), id, mark);
}

function markedIn(unmarked: Assessed, id: string, mark?: Mark): string {
  return applyEdits(unmarked.document.text, markItem(unmarked, id, mark));
}

function statusOf(text: string, id: string): string | undefined {
  return statusIn(assessed(text, template), id);
}

function statusIn({ checklist }: Assessed, id: string): string | undefined {
  const items = checklist.steps.flatMap(({ sections }) => sections.flatMap((section) => section.items));
  return items.find(({ item }) => item.id === id)?.status;
}

const comment = "<!-- design-doc: done error-priority -->";

describe("markItem", () => {
  const cases: [where: string, before: string, after: string][] = [
    [
      "under the step's heading",
      "# T\n\n## Requirements\n\nText.\n",
      `# T\n\n## Requirements\n\n${comment}\n\nText.\n`,
    ],
    ["right under it where no empty line follows", "## Requirements\nText.\n", `## Requirements\n${comment}\nText.\n`],
    ["behind a heading in the last line", "## Requirements", `## Requirements\n${comment}`],
    ["under an underlined heading", "Requirements\n---\n\nText.\n", `Requirements\n---\n\n${comment}\n\nText.\n`],
    [
      "behind the marks that are there",
      "## Requirements\n\n<!-- design-doc: done a -->\n\nText.\n",
      `## Requirements\n\n<!-- design-doc: done a -->\n${comment}\n\nText.\n`,
    ],
    [
      "behind a mark of several lines",
      "## Requirements\n<!-- design-doc: na a\n -- why -->\nText.\n",
      `## Requirements\n<!-- design-doc: na a\n -- why -->\n${comment}\nText.\n`,
    ],
    ["under the title where the step is missing", "# T\n\nText.\n", `# T\n\n${comment}\n\nText.\n`],
    [
      "under the title where the step is but a label in a table",
      "# T\n\n| A | B |\n|---|---|\n| Requirements | fast |\n| Data | none |\n",
      `# T\n\n${comment}\n\n| A | B |\n|---|---|\n| Requirements | fast |\n| Data | none |\n`,
    ],
    ["under the front matter without a title", "---\na: 1\n---\n\nText.\n", `---\na: 1\n---\n\n${comment}\n\nText.\n`],
    ["on top of a text without headings", "Text.", `${comment}\nText.`],
    ["in an empty text", "", `${comment}\n`],
    ["behind a byte order mark", "\uFEFFText.\n", `\uFEFF${comment}\nText.\n`],
    ["outside of a list", "# T\n- ## Requirements\n- b\n", `# T\n${comment}\n- ## Requirements\n- b\n`],
    ["with carriage returns", "## Requirements\r\n\r\nText.\r\n", `## Requirements\r\n\r\n${comment}\r\n\r\nText.\r\n`],
    ["with lone carriage returns", "## Requirements\rText.\r", `## Requirements\r${comment}\rText.\r`],
    [
      "over the mark that the item has",
      "Text. <!-- design-doc: na error-priority -- no errors -->\n\n## Requirements\n",
      `Text. ${comment}\n\n## Requirements\n`,
    ],
    [
      "besides the one of other items",
      "## Requirements\n<!-- design-doc: na error-priority, a -- why -->\n",
      `## Requirements\n<!-- design-doc: na a -- why -->\n${comment}\n`,
    ],
  ];
  for (const [where, before, after] of cases) {
    it(`writes ${where}`, () => assert.equal(marked(before, "error-priority", done), after));
  }

  const taken: [what: string, before: string, after: string][] = [
    ["the comment's line", `Text.\n${comment}\nMore.\n`, "Text.\nMore.\n"],
    ["one of the empty lines around it", `Text.\n\n${comment}\n\nMore.\n`, "Text.\n\nMore.\n"],
    ["a comment within a line", `Text ${comment} goes on.\n`, "Text goes on.\n"],
    ["every comment that names it", `Text.\n${comment}\n${comment}`, "Text.\n"],
    ["only its own id", "<!-- design-doc: done a, error-priority -->\n", "<!-- design-doc: done a -->\n"],
    ["the mark of its section", "T\n<!-- design-doc: na accuracy-requirement -- why -->\n", "T\n"],
    ["nothing where there is no mark", "# T\n", "# T\n"],
  ];
  for (const [what, before, after] of taken) {
    it(`takes back ${what}`, () => assert.equal(marked(before, "error-priority"), after));
  }

  it("knows no item that the template has not", () => assert.equal(marked("# T\n", "no-such-item", done), "# T\n"));

  it("keeps any reason on one line", () => {
    const text = marked("# T\n", "error-priority", { kind: "na", reason: " none -->\nleft --!> -- really " });
    assert.equal(text, "# T\n<!-- design-doc: na error-priority -- none → left → -- really -->\n");
    assert.equal(statusOf(text, "error-priority"), "not-applicable");
  });

  const line = fc.constantFrom(
    "# T",
    "## Requirements",
    "Requirements\n===",
    "- ## Requirements",
    "**Requirements**",
    "Requirements: fast",
    "> ## Requirements",
    "",
    "   ",
    "Text.",
    "- item",
    "| a | b |\n|---|---|",
    "| Requirements | x |",
    "```",
    "<!-- design-doc: done model-choice -->",
    "<!-- design-doc: na error-priority, b -- why -->",
    "<!-- a\ncomment -->",
    "---",
    "a: 1",
  );
  const text = fc
    .tuple(fc.array(line, { maxLength: 12 }), fc.constantFrom("\n", "\r\n", "\r"), fc.constantFrom("", "\uFEFF"))
    .map(([lines, lineBreak, mark]) => mark + lines.join("\n").replaceAll("\n", lineBreak));
  const reason = fc.string({ minLength: 1 }).filter((words) => words.trim() !== "");

  it("is believed by the checklist, and taken back without a trace", () => {
    const check = (before: string, why: string) => {
      fc.pre(!before.includes("na error-priority"));
      const unmarked = assessed(before, template);
      for (const mark of [done, { kind: "na", reason: why } as const]) {
        const after = assessed(markedIn(unmarked, "error-priority", mark), template);
        const expected = mark.kind === "na" ? "not-applicable" : "answered";
        assert.equal(statusIn(after, "error-priority"), expected, after.document.text);
        assert.equal(markedIn(after, "error-priority"), before);
      }
    };
    fc.assert(fc.property(text, reason, check), { numRuns: 100 });
  });

  it("gives way to another mark, whatever stood there before", () => {
    const check = (before: string, why: string) => {
      const mark: Mark = { kind: "na", reason: why };
      const after = assessed(marked(marked(before, "error-priority", done), "error-priority", mark), template);
      assert.equal(statusIn(after, "error-priority"), "not-applicable", after.document.text);
      assert.notEqual(statusOf(markedIn(after, "error-priority"), "error-priority"), "not-applicable");
    };
    fc.assert(fc.property(text, reason, check), { numRuns: 60 });
  });
});
