import assert from "node:assert/strict";
import fc from "fast-check";
import MarkdownIt, { type Token } from "markdown-it";
import { blockTokens } from "../../src/core/document/markdown.ts";

const library = new MarkdownIt({ html: true });
library.core.ruler.enableOnly(["normalize", "block"]);

/** The tokens that say where something begins and what it holds, without those of table cells. */
const read =
  /^(?:(?:blockquote|bullet_list|ordered_list|list_item|heading|table|thead)_|tr_open|fence|code_block|html|inline)/;

function told(tokens: readonly Token[]): string[] {
  let tables = 0;
  return tokens.flatMap(({ type, tag, map, level, content, info, markup }) => {
    if (type === "table_open") tables++;
    if (type === "table_close") tables--;
    if (!read.test(type) || (type === "inline" && tables > 0)) return [];
    return [JSON.stringify([type, tag, map, level, content, info, markup])];
  });
}

describe("blockTokens", () => {
  const cases: [name: string, markdown: string][] = [
    ["indents of blanks and tabs", " a\n\tb\n \t c\n    d\n"],
    ["a last line of blanks", "a\n   "],
    ["no last line break", "- a\n- b"],
    ["nothing", ""],
    ["blanks alone", " \n\t\n "],
    ["a table in a list", "- | a | b |\n  |:--|--:|\n  | 1 | 2 |\n\n  x"],
    ["a table that ends at a quote", "a|b\n-|-\n1|2\n> c"],
    ["a setext heading over two lines", "a\nb\n---\nc\n==="],
    ["lazy lines", "> a\nb\n- c\nd\n> - e\nf"],
    ["references", '[a]: /x\n"t"\nb\n\n[c]: <y>\n'],
    ["line breaks of three kinds and a zero character", "a\r\nb\rc\n\0d"],
  ];
  for (const [name, markdown] of cases) {
    it(`reads ${name} as markdown-it does`, () => {
      assert.deepEqual(told(blockTokens(markdown)), told(library.parse(markdown, {})));
    });
  }

  it("reads any text as markdown-it does", () => {
    const parts = [
      "a",
      "b c",
      "1",
      " ",
      "    ",
      "\n",
      "\n\n",
      "\r\n",
      "\t",
      "#",
      "- ",
      "* ",
      "1. ",
      "2) ",
      "> ",
      "|",
      "a|b\n-|-\n",
    ];
    const more = ["---", "===", "```", "~~~", "[a]: b", '"', "<div>", "</div>", "<!--", "-->", "\\", "\0", "é", ": "];
    const markdown = fc.array(fc.constantFrom(...parts, ...more), { maxLength: 40 }).map((found) => found.join(""));
    fc.assert(
      fc.property(markdown, (text) => {
        assert.deepEqual(told(blockTokens(text)), told(library.parse(text, {})));
      }),
      { numRuns: 1000 },
    );
  });
});
