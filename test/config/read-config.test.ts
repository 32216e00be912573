import assert from "node:assert/strict";
import fc from "fast-check";
import { readConfig } from "../../src/core/config/index.ts";
import { anyCharacter } from "../any-character.ts";
import { known } from "./known.ts";

const good = `# what our team wants
extends: ../.design-doc.yaml
rules:
  arithmetic-mismatch: warning
  risks: off
documents:
  - files: [docs/**/*.md, "!docs/drafts/**"]
    template: eight-step@1
    facets: { deployment: [edge, cloud], mode: real-time }
`;

/** A text, where its problem stands, and what the problem says. */
const problems: readonly [name: string, text: string, at: string, message: RegExp][] = [
  ["an unknown key", "rule:\n  risks: off", "rule", /“rule” is no key here; did you mean “rules”\?$/],
  ["a key of another place", "template: eight-step", "template", /there are extends, rules, documents\.$/],
  [
    "an unknown rule",
    "rules:\n  aritmetic-mismatch: off",
    "aritmetic-mismatch",
    /did you mean “arithmetic-mismatch”\?$/,
  ],
  ["a rule like no other", "rules:\n  xyz: off", "xyz", /“xyz” is no rule, section or item\.$/],
  ["an unknown severity", "rules:\n  risks: warn", "warn", /did you mean “warning”\?$/],
  ["a severity that is a list", "rules:\n  risks: [off]", "[off]", /A severity is/],
  ["rules as a list", "rules: [risks]", "[risks]", /rules is a mapping/],
  [
    "an unknown template",
    "documents:\n  - files: a.md\n    template: eigth-step",
    "eigth-step",
    /Did you mean eight-step\?/,
  ],
  [
    "an unknown facet",
    "documents:\n  - files: a.md\n    facets: { deploiment: edge }",
    "deploiment",
    /Did you mean deployment\?/,
  ],
  [
    "an unknown value of a facet",
    "documents:\n  - files: a.md\n    facets: { deployment: [edge, clowd] }",
    "clowd",
    /Did you mean cloud\?/,
  ],
  ["documents without files", "documents:\n  - template: eight-step", "t", /has files/],
  ["a bad glob", "documents:\n  - files: /docs/*.md", "/docs/*.md", /leave out the \//],
  [
    "a glob that YAML takes for a reference",
    "documents:\n  - files: **/*.md",
    "**/*.md",
    /in quotes, "\*\*\/\*\.md"\.$/,
  ],
  ["a glob that YAML takes for a tag", "documents:\n  - files: [a/*, !a/b]", "!a/b", /in quotes: "!a\/b"\.$/],
  ["globs that only take out", 'documents:\n  - files: "!a/**"', '"!a/**"', /only take files out/],
  ["a glob taken out again", 'documents:\n  - files: [a/*, "!a/*"]', '"!a/*"', /leave out one of the two/],
  [
    "two templates for one glob",
    "documents:\n  - { files: x.md, template: eight-step }\n  - { files: [a/*, x.md], template: six-step }",
    "x.md",
    /another template for “x\.md”/,
  ],
  [
    "two values of a facet for one glob",
    "documents:\n  - { files: x.md, facets: { mode: batch } }\n  - { files: x.md, facets: { mode: online } }",
    "x.md",
    /another mode for “x\.md”/,
  ],
  ["a key twice", "rules: {}\nrules: {}", "r", /unique/],
  ["a list", "- rules", "- rules", /is a mapping with the keys extends, rules, documents/],
];

describe("readConfig", () => {
  it("reads all that there is", () => {
    const { config, problems: found } = readConfig(good, known);
    assert.deepEqual(found, []);
    assert.equal(config.extends?.value, "../.design-doc.yaml");
    assert.deepEqual(
      [...config.rules].map(([id, { value, span }]) => [id, value, good.slice(span.start, span.end)]),
      [
        ["arithmetic-mismatch", "warning", "warning"],
        ["risks", "off", "off"],
      ],
    );
    const [entry] = config.documents;
    assert.equal(entry?.template?.value, "eight-step@1");
    assert.deepEqual(
      [...(entry?.facets ?? [])].map(([name, { value }]) => [name, value]),
      [
        ["deployment", ["edge", "cloud"]],
        ["mode", "real-time"],
      ],
    );
    const paths = ["docs/a.md", "docs/a/b.md", "docs/drafts/c.md", "docs/a.txt", "a.md"];
    assert.deepEqual(
      paths.filter((path) => entry?.matches(path)),
      ["docs/a.md", "docs/a/b.md"],
    );
  });

  for (const text of ["", "# nothing yet\n", "rules:\n", "rules:\n  risks:\n", "documents:\n  -\n", "extends:\n"]) {
    it(`takes ${JSON.stringify(text)} for a file that is being written`, () => {
      assert.deepEqual(readConfig(text, known).problems, []);
    });
  }

  for (const [name, text, at, message] of problems) {
    it(`tells ${name} and where it is`, () => {
      const found = readConfig(text, known).problems;
      assert.equal(found.length, 1, JSON.stringify(found));
      assert.match(found[0]?.message ?? "", message);
      assert.equal(text.slice(found[0]?.span.start, found[0]?.span.end), at);
    });
  }

  it("keeps what is right beside what is wrong", () => {
    const { config } = readConfig("nonsense: 1\nrules:\n  risks: off\n  unit-mismatch: loud\n", known);
    assert.deepEqual([...config.rules.keys()], ["risks"]);
  });

  it("survives what is made to hurt it", () => {
    const bomb = ["a: &a [x, x]", "b: &b [*a, *a]", "c: &c [*b, *b]"].join("\n");
    for (const text of [
      bomb,
      "[".repeat(20_000),
      "rules: &r { risks: *r }",
      "__proto__: 1",
      "rules: {__proto__: off}",
    ]) {
      assert.ok(readConfig(text, known).problems.length > 0, text.slice(0, 40));
    }
  });

  it("tells of keys that are no words as a problem, and by no warning of the process", () => {
    const { emitWarning } = process;
    const warnings: unknown[] = [];
    process.emitWarning = (warning: unknown) => void warnings.push(warning);
    try {
      assert.deepEqual(
        readConfig("? [a]\n: b\nrules: { { b: c }: off }\n", known).problems.map(({ code }) => code),
        ["unknown-key", "wrong-type"],
      );
    } finally {
      process.emitWarning = emitWarning;
    }
    assert.deepEqual(warnings, []);
  });

  it("never throws, and every problem has a place in the text", () => {
    const edits = fc.array(fc.tuple(fc.nat(good.length), fc.nat(5), fc.string({ unit: anyCharacter, maxLength: 5 })), {
      maxLength: 4,
    });
    fc.assert(
      fc.property(edits, (changes) => {
        const text = changes.reduce((now, [at, cut, add]) => now.slice(0, at) + add + now.slice(at + cut), good);
        for (const { span } of readConfig(text, known).problems) {
          assert.ok(
            0 <= span.start && span.start <= span.end && span.end <= text.length,
            JSON.stringify({ text, span }),
          );
        }
      }),
    );
  });
});
