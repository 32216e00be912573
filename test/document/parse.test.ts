import assert from "node:assert/strict";
import fc from "fast-check";
import { type Block, type DesignDoc, parseDocument } from "../../src/core/document/index.ts";
import { slice } from "../../src/core/text/span.ts";

/** One line per block: kind, section, source text; `>` for each quote, `•` for each list level. */
function outline(document: DesignDoc): string[] {
  return document.blocks.map((block) => `${marks(block)}${block.kind}: ${slice(document.text, block.span)}`);
}

function marks(block: Block): string {
  return `${">".repeat(block.quotes)}${"•".repeat(block.item?.depth ?? 0)}`;
}

function headings({ sections }: DesignDoc): string[] {
  return sections.map(({ level, heading }) => `${level} ${heading?.text}`);
}

describe("parseDocument", () => {
  describe("reads blocks with their spans", () => {
    const cases: [name: string, markdown: string, blocks: string[]][] = [
      ["a paragraph", "One\ntwo  \n", ["text: One\ntwo"]],
      ["nested lists", "- a\n  - b\n    more\n1. c", ["•text: a", "••text: b\n    more", "•text: c"]],
      ["two markers on one line", "- - a", ["••text: a"]],
      ["a quote in a list in a quote", "> - x\n>   > y\n>   > z", [">•text: x", ">>•text: y\n>   > z"]],
      ["a table", "| a | b |\n|---|---|\n| 1 | 2 |\n", ["row: | a | b |", "row: | 1 | 2 |"]],
      ["a table without outer pipes", "a | b\n--|--\n1 | 2", ["row: a | b", "row: 1 | 2"]],
      ["a table in a list", "- | a | b |\n  |---|---|\n  | 1 | 2 |\n", ["•row: | a | b |", "•row: | 1 | 2 |"]],
      ["a fence", "```js\nx\n```\n", ["fence: ```js\nx\n```"]],
      ["an unclosed fence", "~~~js\nx\n", ["fence: ~~~js\nx"]],
      ["indented code", "    x = 1\n", ["fence: x = 1"]],
      ["display math", "$$\na + b\n$$\n", ["fence: $$\na + b\n$$"]],
      ["display math with a list inside", "$$ a\n- b $$\n\nText", ["fence: $$ a\n- b $$", "text: Text"]],
      ["dollars that open nothing", "$$ is much\n\nmoney", ["text: $$ is much", "text: money"]],
      ["an HTML block", "<div>\nx\n</div>\n", ["html: <div>\nx\n</div>"]],
      ["a heading inside a quote as its text", "> # no", [">text: no"]],
      ["tabs", "-\ta\n\n\tb", ["•text: a", "•text: b"]],
      ["carriage returns", "a\rb\r\r- c\r", ["text: a\rb", "•text: c"]],
      ["a zero character", "a \0 b \n", ["text: a \0 b"]],
      ["wide spaces", "\u3000\u3000a\u3000\n", ["text: a"]],
    ];
    for (const [name, markdown, blocks] of cases) {
      it(name, () => assert.deepEqual(outline(parseDocument(markdown)), blocks));
    }
  });

  describe("reads headings", () => {
    const cases: [name: string, markdown: string, expected: string[]][] = [
      ["by number signs", "# A\n## B ##\n", ["1 A", "2 B"]],
      ["by underlines", "A\n===\nB\n---\n", ["1 A", "2 B"]],
      ["without marks, links and anchors", "# The **`p99`** [limit](#x) {#anchor}", ["1 The p99 limit"]],
      ["with snake case kept", "# max_batch_size and _why_", ["1 max_batch_size and why"]],
      ["inside list items", "- ## A\n- text", ["2 A"]],
      ["not in fences, comments and quotes", "```\n# a\n```\n<!--\n# b\n-->\n> # c", []],
      ["empty ones", "#\n", ["1 "]],
    ];
    for (const [name, markdown, expected] of cases) {
      it(name, () => assert.deepEqual(headings(parseDocument(markdown)), expected));
    }
  });

  it("hangs sections into a tree", () => {
    const { root, sections } = parseDocument("intro\n# A\na\n## B\nb\n### C\n## D\n# E\n");
    assert.deepEqual(
      sections.map(({ heading, parent }) => `${parent?.heading?.text ?? "root"} > ${heading?.text}`),
      ["root > A", "A > B", "B > C", "A > D", "root > E"],
    );
    assert.equal(root.blocks.length, 1);
    assert.deepEqual(sections[0]?.span, { start: 6, end: 30 });
  });

  it("splits rows into cells", () => {
    const text = "| a | `b` | |\n|---|---|---|\n| 1 \\| 2 | x |\n";
    const cells = parseDocument(text).blocks.map((row) =>
      row.kind === "row" ? row.cells.map(({ span }) => slice(text, span)) : [],
    );
    assert.deepEqual(cells, [
      ["a", "`b`", ""],
      ["1 \\| 2", "x"],
    ]);
  });

  it("gives a fence's content and info word", () => {
    const text = "> ```Python {.x}\n> a\n> ```\n";
    const [fence] = parseDocument(text).blocks;
    assert.ok(fence?.kind === "fence");
    assert.equal(fence.info, "python");
    assert.equal(slice(text, fence.content), "> a\n");
  });

  it("reads front matter", () => {
    const { frontMatter, blocks } = parseDocument("\uFEFF---\ndesign-doc: eight-step\ntask: [a, b]\n---\nText");
    assert.deepEqual({ ...frontMatter.values }, { "design-doc": "eight-step", task: ["a", "b"] });
    assert.equal(blocks.length, 1);
  });

  it("reads front matter in lone carriage returns", () => {
    const { frontMatter } = parseDocument("---\rdesign-doc: eight-step\rprofile: interview\r---\r# T\r");
    assert.deepEqual({ ...frontMatter.values }, { "design-doc": "eight-step", profile: "interview" });
    assert.deepEqual(frontMatter.spans.profile, { start: 36, end: 45 });
  });

  it("reads plain front matter as YAML does, which it asks where a comment stands", () => {
    const word = fc.stringMatching(/^(?:true|false|null|yes|no|on|inf|e5|[a-z][a-z\d@-]{0,5})$/);
    const key = fc.stringMatching(/^(?:true|null|y|[a-z][a-z-]{0,4})$/);
    fc.assert(
      fc.property(fc.array(fc.tuple(key, word), { minLength: 1, maxLength: 4 }), (pairs) => {
        const lines = pairs.map(([name, value]) => `${name}: ${value}\n`).join("");
        const [plain, whole] = [lines, `${lines}# YAML\n`].map(
          (yaml) => parseDocument(`---\n${yaml}---\nText`).frontMatter,
        );
        const { span: _, ...rest } = plain ?? {};
        const { span: __, ...expected } = whole ?? {};
        assert.deepEqual(rest, expected);
      }),
      { numRuns: 50 },
    );
  });

  describe("tells about front matter that it cannot read", () => {
    for (const [name, yaml, values] of [
      ["broken YAML", "a: [1", {}],
      ["broken YAML, of which what stands before is read", "a: x\nb: [1", { a: "x" }],
      ["a list", "- a", {}],
      ["a key twice", "a: 1\na: 2", { a: 1 }],
      ["nesting by the thousand", `a: ${"[".repeat(20_000)}`, {}],
    ] as const) {
      it(name, () => {
        const { frontMatter, blocks } = parseDocument(`---\n${yaml}\n---\nText`);
        assert.equal(frontMatter.problems.length > 0, true);
        assert.deepEqual({ ...frontMatter.values }, values);
        assert.equal(blocks.length, 1);
      });
    }

    it("an alias bomb", () => {
      const bomb =
        "a: &a [x,x,x]\nb: &b [*a,*a,*a]\nc: &c [*b,*b,*b]\nd: &d [*c,*c,*c]\ne: &e [*d,*d,*d]\nf: [*e,*e,*e]";
      const { frontMatter } = parseDocument(`---\n${bomb}\n---\n`);
      assert.equal(frontMatter.values.f, null);
    });
  });

  it("bounds what it reads and says so", () => {
    const paragraph = `${"x".repeat(99_998)}\n\n`;
    const { readUntil, text, prose, blocks } = parseDocument(paragraph.repeat(90));
    assert.equal(readUntil, 8_300_000);
    assert.equal(blocks.length, 83);
    assert.equal(prose.length, text.length);
  });
});

describe("prose", () => {
  const cases: [name: string, markdown: string, prose: string][] = [
    ["link targets", "see [the p99](http://x/FP) now", "see [the p99]              now"],
    ["bare URLs", "at https://a.b/recall today", "at                    today"],
    ["code spans", "`a` and ``b ` c``", "    and          "],
    ["code spans behind a run that nothing closes", "`` x ``` y ` z ``` `a`", "`` x                  "],
    ["comments", "a <!-- FP --> b", "a             b"],
    ["tags", "a<br/>b", "a     b"],
    ["math stays", "$x$ and $5 or $6", "$x$ and $5 or $6"],
    ["quote markers", "> a\n> b", "> a\n  b"],
    ["alternative texts stay", "![a plot](x.png)", "![a plot]       "],
  ];
  for (const [name, markdown, prose] of cases) {
    it(name, () => assert.equal(parseDocument(markdown).prose, prose));
  }
});

describe("any text", () => {
  const fragments = [
    "a",
    "1",
    " ",
    "\n",
    "\n\n",
    "\r",
    "\t",
    "#",
    "- ",
    "> ",
    "|",
    "---",
    "```",
    "`",
    "$",
    "$$",
    "\\",
    "[",
    "](",
    ")",
    "<",
    "<!--",
    "-->",
    "\0",
    "\ud800",
    "é",
    "1. ",
  ];
  const markdown = fc.array(fc.constantFrom(...fragments), { maxLength: 60 }).map((parts) => parts.join(""));

  it("gives blocks in order that lie inside their sections, and prose of the same length", () => {
    fc.assert(
      fc.property(markdown, (text) => {
        const { blocks, prose } = parseDocument(text);
        assert.equal(prose.length, text.length);
        let at = 0;
        for (const { span, section } of blocks) {
          assert.ok(at <= span.start && span.start <= span.end && span.end <= text.length);
          assert.ok(section.span.start <= span.start && span.end <= section.span.end);
          at = span.end;
        }
      }),
      { numRuns: 500 },
    );
  });
});
