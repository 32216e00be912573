import assert from "node:assert/strict";
import fc from "fast-check";
import { describe, it } from "mocha";
import { loadLexicons, loadTemplate } from "../../src/core/templates/index.ts";
import { anyCharacter } from "../any-character.ts";

const small = `id: small
title: Small
steps:
  - id: first
    title: First
    aliases: { en: [start] }
    sections:
      - id: part
        title: Part
        requirement: required
        items:
          - id: question
            question: What?
            interview: true
            evidence:
              - says: [$colour, very (large|big)]
                quantity: [time]
lexicons:
  colour: [red, blue]
`;

/** A change of the template above, and the problem it makes: what stands at its place, and its message. */
const broken: readonly [name: string, from: string, to: string, at: string, message: RegExp][] = [
  ["a wrong type", "title: Small", "title: [1]", "[1]", /title is text/],
  ["an unknown key", "aliases: { en", "alises: { en", "alises", /did you mean “aliases”/],
  ["a duplicate id", "id: part", "id: first", "first", /used twice/],
  ["an id with spaces", "id: part", "id: my part", "my part", /words-with-hyphens/],
  ["an unknown lexicon", "$colour,", "$color,", "$color", /no lexicon “color”; did you mean “colour”/],
  ["a bad phrase", "very (large|big)", "very (large|big", "(", /has no `\)`/],
  ["an unknown quantity", "[time]", "[tiem]", "tiem", /did you mean “time”/],
  ["an unknown requirement", "requirement: required", "requirement: requird", "requird", /did you mean “required”/],
  ["a lexicon in itself", "[red, blue]", "[red, $colour]", "colour", /refers to itself/],
  ["a key twice", "title: Small", "title: Small\ntitle: Again", "t", /unique/],
  [
    "a condition without an end",
    "requirement: required",
    "when: { facets: { a: [b] }, then: maybe }",
    "maybe",
    /asked or required/,
  ],
];

describe("loadTemplate", () => {
  it("reads a template", () => {
    const { template, problems } = loadTemplate(small);
    assert.deepEqual(problems, []);
    const section = template?.steps[0]?.sections[0];
    assert.deepEqual([template?.version, section?.level, section?.requirement], [1, 3, "required"]);
    assert.deepEqual(section?.items[0]?.evidence, [{ says: ["$colour", "very (large|big)"], quantity: ["time"] }]);
  });

  for (const [name, from, to, at, message] of broken) {
    it(`tells ${name} and where it is`, () => {
      assert.ok(small.includes(from));
      const text = small.replace(from, to);
      const [problem] = loadTemplate(text).problems;
      assert.match(problem?.message ?? "no problem", message);
      assert.equal(text.slice(problem?.span.start, problem?.span.end), at);
    });
  }

  it("keeps what is right beside what is wrong", () => {
    const { template, problems } = loadTemplate(`${small}\nnonsense: 1\n`);
    assert.equal(problems.length, 1);
    assert.equal(template?.steps.length, 1);
  });

  it("knows shared lexicons", () => {
    assert.deepEqual(
      loadTemplate(small.replace("$colour,", "$shape,"), { lexicons: { shape: ["round"] } }).problems,
      [],
    );
  });

  for (const [name, text] of [
    ["an empty file", ""],
    ["a comment alone", "# nothing"],
    ["text", "just text"],
    ["a list", "- a\n- b"],
    ["broken YAML", "a: [b\nc: {"],
    ["an alias without an anchor", "id: *nowhere"],
    ["an alias bomb", bomb()],
    ["a file of 10 MB", `id: x\ntitle: ${"y".repeat(10_000_000)}`],
    ["deep nesting", "[".repeat(20_000)],
    ["a list that holds itself", "&a [*a]"],
    ["binary", "\u0000\u0001\ud800"],
  ] as const) {
    it(`gives no template but a problem for ${name}`, () => {
      const { template, problems } = loadTemplate(text);
      assert.equal(template, undefined);
      assert.ok(problems.length > 0);
      for (const { span } of problems) assert.ok(0 <= span.start && span.start <= span.end && span.end <= text.length);
    });
  }

  it("bounds how far lexicons are written out", () => {
    const levels = Array.from({ length: 30 }, (_, level) => `  l${level}: [$l${level + 1} $l${level + 1}]`);
    const text = `${small}${levels.join("\n")}\n  l30: [word]\n`.replace("$colour,", "$l0 x,");
    assert.ok(loadTemplate(text).problems.some(({ code }) => code === "phrase-too-large"));
  });

  it("never throws", () => {
    const edits = fc.array(fc.tuple(fc.nat(small.length), fc.nat(5), fc.string({ unit: anyCharacter, maxLength: 5 })), {
      maxLength: 4,
    });
    fc.assert(
      fc.property(edits, (changes) => {
        const text = changes.reduce((now, [at, cut, add]) => now.slice(0, at) + add + now.slice(at + cut), small);
        loadTemplate(text);
        loadLexicons(text);
      }),
      { numRuns: 40 },
    );
  });

  for (const yaml of ["device:\n  - jetson\n  - rtx #\n", "device: [\n  jetson, rtx #, a100\n  ]\n"]) {
    it(`tells a phrase that a comment cuts short: ${JSON.stringify(yaml)}`, () => {
      assert.match(
        loadLexicons(yaml)
          .problems.map(({ message }) => message)
          .join(),
        /quotation marks/,
      );
    });
  }

  it("has nothing against a phrase in quotation marks", () => {
    assert.deepEqual(loadLexicons('device:\n  - "rtx #"\n').problems, []);
  });
});

/** Nine levels of ten aliases each amount to a billion values. */
function bomb(): string {
  const levels = Array.from(
    { length: 9 },
    (_, level) => `l${level + 1}: &l${level + 1} [${`*l${level}, `.repeat(10)}]`,
  );
  return ["l0: &l0 [x]", ...levels].join("\n");
}
