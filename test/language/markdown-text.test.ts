import assert from "node:assert/strict";
import fc from "fast-check";
import MarkdownIt from "markdown-it";
import { escapeMarkdown, fenced } from "../../src/core/language/markdown-text.ts";

const markdown = new MarkdownIt({ html: true });

describe("escapeMarkdown", () => {
  const cases: [text: string, escaped: string][] = [
    ["33.3 ms", "33.3 ms"],
    ["2 * 3 * 4", "2 \\* 3 \\* 4"],
    ["= 100 ms", "\\= 100 ms"],
    ["1. first", "1\\. first"],
    ["<img src=x>", "\\<img src=x\\>"],
    ["[a](command:b)", "\\[a\\](command:b)"],
    ["two\nlines", "two lines"],
  ];
  for (const [text, escaped] of cases) {
    it(`writes ${JSON.stringify(text)} as ${escaped}`, () => assert.equal(escapeMarkdown(text), escaped));
  }

  it("shows any text as it is, in one paragraph", () => {
    const shown = (text: string) => markdown.render(escapeMarkdown(text));
    const printable = fc.string({ unit: fc.constantFrom(..."ab12 *_`[]()<>#+-=!&$~|.\\;:/") });
    fc.assert(
      fc.property(printable, (text) => {
        const expected = markdown.utils.escapeHtml(text.replace(/\s+/g, " ").trim());
        assert.equal(shown(text), expected === "" ? "" : `<p>${expected}</p>\n`);
      }),
    );
  });
});

describe("fenced", () => {
  it("holds a text that has fences itself", () => {
    const inner = "```mermaid\nflowchart\n```";
    assert.equal(fenced(inner), `\`\`\`\`markdown\n${inner}\n\`\`\`\``);
  });
});
