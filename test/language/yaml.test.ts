import assert from "node:assert/strict";
import { type YamlKind, yamlCompletionsAt, yamlHoverAt, yamlKindOf } from "../../src/core/language/index.ts";
import { builtinTemplates } from "../../src/core/templates/index.ts";

const config =
  "rules:\n  arithmetic-mismatch: off\ndocuments:\n  - files: docs/*.md\n    template: eight-step\n    facets: { deployment: edge }\n";
const template = `id: ours
title: Ours
steps:
  - id: first
    title: First
    sections:
      - id: part
        title: Part
        requirement: required
        when: { facets: { deployment: [edge] }, then: asked }
        items:
          - id: question
            question: What?
            evidence:
              - says: [$colour, red]
                in: section
lexicons:
  colour: [red, blue]
`;

/** The cursor is `▮`; some that are offered, and some that are not. */
const completions: [kind: YamlKind, marked: string, offered: string, not?: string][] = [
  ["config", "▮", "extends rules documents", "files"],
  ["config", "ru▮\nextends: x\n", "rules documents", "extends"],
  ["config", "rules:\n  ▮", "arithmetic-mismatch unused-suppression error-priority business-goal", "missing-item off"],
  ["config", "rules:\n  arithmetic-mismatch: off\n  a▮", "unit-mismatch", "arithmetic-mismatch"],
  ["config", "rules:\n  a▮\n  unit-mismatch: off", "arithmetic-mismatch", "unit-mismatch"],
  ["config", "rules: { ▮", "arithmetic-mismatch"],
  ["config", "rules:\n  arithmetic-mismatch: ▮", "off hint information warning error", "arithmetic-mismatch"],
  ["config", "documents:\n  ▮", "files template facets"],
  ["config", "documents:\n  - ▮", "files template facets"],
  ["config", "documents:\n  - files: x\n    ▮", "template facets", "files"],
  ["config", "documents:\n  - template: e▮", "eight-step"],
  ["config", "documents:\n  - facets: { ▮", "deployment mode"],
  ["config", "documents:\n  - facets:\n      deployment: ▮", "edge cloud"],
  ["config", "documents:\n  - facets: { deployment: [edge, ▮", "cloud"],
  ["config", "documents:\n  - files: ▮", "", "template"],
  ["template", "▮", "id title steps"],
  ["template", "steps:\n  - id: a\n    sections:\n      - id: b\n        ▮", "title requirement items", "id"],
  ["template", "steps:\n  - sections:\n      - requirement: ▮", "required recommended"],
  ["template", "steps:\n  - sections:\n      - level: ▮", "3 4"],
  ["template", "steps:\n  - sections:\n      - when: { facets: { ▮", "deployment imbalanced"],
  ["template", "steps:\n  - sections:\n      - when: { facets: { deployment: [▮", "edge"],
  [
    "template",
    "steps:\n  - sections:\n      - items:\n          - evidence:\n              - ▮",
    "says quantity table",
  ],
  [
    "template",
    "steps:\n  - sections:\n      - items:\n          - evidence:\n              - table: ▮",
    "true",
    "false",
  ],
  [
    "template",
    "steps:\n  - sections:\n      - items:\n          - evidence:\n              - quantity: [▮",
    "time bytes any",
  ],
  ["template", "steps:\n  - sections:\n      - items:\n          - interview: ▮", "true false"],
  ["template", `${template.replace("[$colour", "[$c▮")}`, "$colour $outcome"],
  ["template", "title: ▮", ""],
  ["template", "steps:\n  - sections:\n      - skeleton: |\n          ▮", ""],
];

describe("yamlCompletionsAt", () => {
  for (const [kind, marked, offered, not = ""] of completions) {
    it(`${kind} ${JSON.stringify(marked.length > 90 ? "…" : marked)}`, () => {
      const text = marked.replace("▮", "");
      const found = yamlCompletionsAt({ kind, text, templates: builtinTemplates }, marked.indexOf("▮"));
      const labels = found.map(({ label }) => label);
      if (offered === "") assert.deepEqual(labels, []);
      else
        assert.deepEqual(
          offered.split(" ").filter((label) => !labels.includes(label)),
          [],
          labels.slice(0, 20).join(),
        );
      assert.deepEqual(
        labels.filter((label) => not.split(" ").includes(label)),
        [],
      );
      assert.equal(new Set(labels).size, labels.length, "each once");
    });
  }

  it("writes a key with its colon, and the first key of a list with a dash", () => {
    const insert = (text: string, label: string) =>
      yamlCompletionsAt({ kind: "config", text, templates: builtinTemplates }, text.length).find(
        (one) => one.label === label,
      )?.insert;
    assert.equal(insert("", "rules"), "rules:");
    assert.equal(insert("rules:\n  ", "unit-mismatch"), "unit-mismatch: ");
    assert.equal(insert("documents:\n  ", "template"), "- template: ");
    assert.equal(insert("documents:\n  - ", "template"), "template: ");
  });

  it("tells what an id stands for", () => {
    const text = "rules:\n  error";
    const found = yamlCompletionsAt({ kind: "config", text, templates: builtinTemplates }, text.length);
    assert.match(found.find(({ label }) => label === "error-priority")?.detail ?? "", /\?$/);
  });
});

/** The word under the mouse, and what is said about it. */
const hovers: [kind: YamlKind, text: string, word: string, said: RegExp | undefined][] = [
  ["config", config, "rules", /severity of rules/],
  ["config", config, "arithmetic-mismatch", /\*\*A written calculation gives the written result\*\*/],
  ["config", config, "off", /not reported/],
  ["config", config, "files", /Globs from the folder/],
  ["config", config, "eight-step", /\*\*Eight\\?-step/],
  ["config", config, "deployment", /Where does inference run/],
  ["config", config, "edge", /Where does inference run/],
  ["config", config, "docs", undefined],
  ["template", template, "requirement", /inherits neither/],
  ["template", template, "then", /hidden where the facets say otherwise/],
  ["template", template, "$colour", /red, blue/],
  ["template", template, "evidence", /Any one of these answers/],
  ["template", template, "deployment", /Where does inference run/],
];

describe("yamlHoverAt", () => {
  for (const [kind, text, word, said] of hovers) {
    it(`${kind}: ${word}`, () => {
      const start = text.indexOf(word);
      const hover = yamlHoverAt({ kind, text, templates: builtinTemplates }, start + 1);
      if (!said) return assert.equal(hover, undefined);
      assert.match(hover?.markdown ?? "nothing", said);
      assert.deepEqual(hover?.span, { start, end: start + word.length });
    });
  }
});

describe("yamlKindOf", () => {
  const kinds: Record<string, YamlKind | undefined> = {
    "/a/.design-doc.yaml": "config",
    ".design-doc.yaml": "config",
    "/a/x.design-doc.yaml": undefined,
    "/a/.design-doc/templates/ours.yaml": "template",
    "/a/.design-doc/templates/ours.yml": "template",
    "/a/.design-doc/templates/deep/ours.yml": undefined,
    "/a/templates/ours.yaml": undefined,
  };
  for (const [path, kind] of Object.entries(kinds)) it(path, () => assert.equal(yamlKindOf(path), kind));
});
