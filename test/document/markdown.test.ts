import assert from "node:assert/strict";
import fc from "fast-check";
import MarkdownIt from "markdown-it";
import { blanked } from "../../src/core/document/blank.ts";
import { readBlocks } from "../../src/core/document/markdown.ts";
import { LineIndex } from "../../src/core/text/line-index.ts";
import type { Span } from "../../src/core/text/span.ts";

const library = new MarkdownIt({ html: true });
library.core.ruler.enableOnly(["normalize", "block"]);

/** Tokens that only close or wrap something, or hold a text that another one is told with. */
const unread = /^(?:heading_close|paragraph_close|inline|hr|reference_definition|thead_.*|tbody_.*|tr_close|t[hd]_.*)$/;

/** One line per token, with the text of a paragraph or heading; the white space around each of its lines is no part of it. */
function expected(markdown: string): string[] {
  const tokens = library.parse(markdown, {});
  return tokens.flatMap(({ type, tag, map, level, info, markup }, at) => {
    if (unread.test(type)) return [];
    if (type === "tr_open") return [JSON.stringify(["row", tokens[at + 1]?.tag, map])];
    const text = /^(?:heading|paragraph)_open$/.exec(type) ? tokens[at + 1]?.content : undefined;
    if (text === undefined) return [JSON.stringify([type, map, level, info, markup])];
    return [JSON.stringify([type.replace("_open", ""), tag, map, trimmedLines(text)])];
  });
}

function actual(markdown: string): string[] {
  const told: (() => string)[] = [];
  const prefixes = readBlocks(
    markdown,
    new LineIndex(markdown),
    { start: 0, end: markdown.length },
    {
      token({ type, map, level, info, markup }) {
        // The library still writes to the lines.
        if (!unread.test(type)) told.push(() => JSON.stringify([type, map, level, info, markup]));
      },
      text(kind, tag, place, first, behind) {
        if (kind === "row") told.push(() => JSON.stringify([kind, tag, [first, behind]]));
        else told.push(() => JSON.stringify([kind, tag, [first, behind], trimmedLines(textAt(place))]));
      },
    },
  );
  const readable = blanked(markdown, prefixes).replaceAll("\0", "\uFFFD");
  const textAt = ({ start, end }: Span): string => readable.slice(start, end);
  return told.map((line) => line());
}

function trimmedLines(text: string): string[] {
  return text.split(/\r\n?|\n/).map((line) => line.trim());
}

describe("readBlocks", () => {
  const cases: [name: string, markdown: string][] = [
    ["indents of blanks and tabs", " a\n\tb\n \t c\n    d\n"],
    ["a last line of blanks", "a\n   "],
    ["no last line break", "- a\n- b"],
    ["nothing", ""],
    ["blanks alone", " \n\t\n "],
    ["a table in a list", "- | a | b |\n  |:--|--:|\n  | 1 | 2 |\n\n  x"],
    ["tables with other columns in the head", "a|b|c\n-|-\n\na\\|b|c\n-|-\n1\n\n|a|\n|-|"],
    ["lines that only look like a table's second", "a|b\n- -|-\n\na|b\n|--\n\na\n|\n\na|b\n|-||-|"],
    ["a table that ends at code, a blank line and less indent", "a|b\n-|-\n    1\n\na|b\n-|-\n \n\n- a|b\n  -|-\n1|2"],
    ["a table that ends at a quote", "a|b\n-|-\n1|2\n> c"],
    ["a setext heading over two lines", "a\nb\n---\nc\n==="],
    ["headings of marks", "# # #\n## a ##\n# #\n#\n#a"],
    ["lazy lines", "> a\nb\n- c\nd\n> - e\nf"],
    ["references", '[a]: /x\n"t"\nb\n\n[c]: <y>\n'],
    ["line breaks of three kinds and a zero character", "a\r\nb\rc\n\0d"],
  ];
  for (const [name, markdown] of cases) {
    it(`reads ${name} as markdown-it does`, () => {
      assert.deepEqual(actual(markdown), expected(markdown));
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
        assert.deepEqual(actual(text), expected(text));
      }),
      { numRuns: 1000 },
    );
  });
});
