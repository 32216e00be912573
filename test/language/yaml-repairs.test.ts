import assert from "node:assert/strict";
import { readConfig } from "../../src/core/config/index.ts";
import { knownNames, yamlRepairsIn } from "../../src/core/language/index.ts";
import { builtinTemplates, loadTemplate } from "../../src/core/templates/index.ts";
import { applyEdits } from "../../src/core/text/edit.ts";
import type { Problem } from "../../src/core/text/problem.ts";

const known = knownNames(builtinTemplates);
const inConfig = (text: string) => readConfig(text, known).problems;
const inTemplate = (text: string) => loadTemplate(text, { bases: builtinTemplates }).problems;
const own = "id: own\ntitle: Own\nextends: eight-step\n";

/** What is written, and what stands there once the only proposal is taken. */
type Case = [what: string, before: string, after: string];

const configs: Case[] = [
  ["a key", "ruels:\n  risks: off\n", "rules:\n  risks: off\n"],
  ["a rule", "rules:\n  aritmetic-mismatch: off\n", "rules:\n  arithmetic-mismatch: off\n"],
  ["a severity", "rules:\n  risks: warn\n", "rules:\n  risks: warning\n"],
  ["a name in quotes", '{"rules":{"risks":"eror"}}', '{"rules":{"risks":"error"}}'],
  [
    "a template, and leaves its version",
    'documents:\n  - files: "*.md"\n    template: eigth-step@1 # ours\n',
    'documents:\n  - files: "*.md"\n    template: eight-step@1 # ours\n',
  ],
  [
    "a facet",
    'documents:\n  - { files: "*.md", facets: { deplyoment: edge } }\n',
    'documents:\n  - { files: "*.md", facets: { deployment: edge } }\n',
  ],
  [
    "a facet's value in a list",
    'documents:\n  - { files: "*.md", facets: { deployment: [cloud, egde] } }\n',
    'documents:\n  - { files: "*.md", facets: { deployment: [cloud, edge] } }\n',
  ],
];

const templates: Case[] = [
  ["the base", own.replace("eight", "eigth"), own],
  ["what to drop", `${own}drop: [scalling]\n`, `${own}drop: [scaling]\n`],
  ["what to require", `${own}require: { risks: requird }\n`, `${own}require: { risks: required }\n`],
  [
    "a lexicon within a phrase",
    `${own}lexicons: { colour: [red] }\nadd: [{ into: scaling, item: { id: n, question: N?, evidence: [{ says: ["a $colou b"] }] } }]\n`,
    `${own}lexicons: { colour: [red] }\nadd: [{ into: scaling, item: { id: n, question: N?, evidence: [{ says: ["a $colour b"] }] } }]\n`,
  ],
];

function repairs(what: string, problemsOf: (text: string) => readonly Problem[], cases: readonly Case[]): void {
  describe(`a proposal in ${what}`, () => {
    for (const [name, before, after] of cases) {
      it(`repairs ${name}`, () => {
        const problems = problemsOf(before);
        const found = problems.flatMap(({ span }) => yamlRepairsIn(problems, span));
        assert.deepEqual(
          found.map(({ fix }) => applyEdits(before, fix.edits)),
          [after],
        );
        assert.equal(found[0]?.fix.title, `Replace by ${found[0]?.problem.repair?.text}`);
        assert.equal(problemsOf(after).length, problems.length - 1);
      });
    }
  });
}

repairs(".design-doc.yaml", inConfig, configs);
repairs("a team's template", inTemplate, templates);

describe("yamlRepairsIn", () => {
  const silent: [why: string, problems: readonly Problem[]][] = [
    ["nothing is near", inConfig("nonsense: 1\n")],
    ["the name comes from elsewhere", inConfig("extends: &a eror\nrules: { risks: *a }\n")],
    ["the name is written with escapes", inConfig('rules: { risks: "er\\u006fr" }\n')],
  ];
  for (const [why, problems] of silent) {
    it(`proposes nothing where ${why}`, () => {
      assert.ok(problems.length > 0);
      assert.deepEqual(
        problems.flatMap(({ span }) => yamlRepairsIn(problems, span)),
        [],
      );
    });
  }

  it("proposes nothing elsewhere in the file", () => {
    assert.deepEqual(yamlRepairsIn(inConfig("rules:\n  aritmetic-mismatch: off\n"), { start: 0, end: 3 }), []);
  });
});
