/** What the fuzzer hands its texts to, with the laws that hold for any of them. */

import assert from "node:assert/strict";
import fs from "node:fs";
import fc from "fast-check";
import { analyze } from "../../src/core/analysis.ts";
import { readConfig, readRulesSetting } from "../../src/core/config/index.ts";
import {
  checklistRows,
  completionsAt,
  fixText,
  hintsIn,
  hoverAt,
  knownNames,
  yamlCompletionsAt,
  yamlHoverAt,
  yamlRepairsIn,
} from "../../src/core/language/index.ts";
import { fixesOf } from "../../src/core/rules/run.ts";
import { builtinTemplates, loadLexicons, loadTemplate } from "../../src/core/templates/index.ts";
import { applyEdits } from "../../src/core/text/edit.ts";
import type { Problem } from "../../src/core/text/problem.ts";
import type { Span } from "../../src/core/text/span.ts";
import { call } from "../cli/call.ts";
import { markdown, words, yaml } from "./inputs.ts";

export interface Target<Input = unknown> {
  readonly inputs: fc.Arbitrary<Input>;
  /** Throws where a law is broken. */
  readonly check: (input: Input) => void;
}

const known = knownNames(builtinTemplates);
const template = fc.constantFrom(undefined, ...builtinTemplates.map(({ id }) => id));

const analysis = target(fc.tuple(markdown, template, fc.nat()), ([text, id, at]) => {
  const options = id === undefined ? {} : { template: id };
  const found = analyze(text, options);
  areInside(text, [...found.findings, ...found.calculations, ...found.quantities, ...found.directives]);
  for (const finding of found.findings) for (const { edits } of fixesOf(finding, found)) applyEdits(text, edits);
  hintsIn(found, { start: 0, end: text.length });
  hoverAt(found, at % (text.length + 1));
  completionsAt(text, at % (text.length + 1), options);
  checklistRows(found);
});

const repair = target(fc.tuple(markdown, template), ([text, id]) => {
  const options = id === undefined ? {} : { template: id };
  const { text: after } = fixText(text, options);
  assert.equal(fixText(after, options).text, after, "a second repair has nothing to do");
});

const ownTemplate = target(yaml, (text) => {
  areRepairable(text, loadTemplate(text, { bases: builtinTemplates }).problems);
  loadLexicons(text);
});

const configuration = target(fc.tuple(yaml, fc.nat()), ([text, at]) => {
  areRepairable(text, readConfig(text, known).problems);
  for (const kind of ["config", "template"] as const) {
    yamlCompletionsAt({ kind, text, templates: builtinTemplates }, at % (text.length + 1));
    yamlHoverAt({ kind, text, templates: builtinTemplates }, at % (text.length + 1));
  }
});

const settings = target(fc.anything(), (value) => void readRulesSetting(value, known));

const commandLine = target(fc.tuple(words, markdown, yaml), ([given, document, config]) => {
  fs.writeFileSync("a.md", document);
  fs.writeFileSync(".design-doc.yaml", config);
  assert.ok([0, 1, 2].includes(call(...given).code));
  for (const command of [["lint", "--format", "sarif"], ["checklist"], ["explain"], ["fix"]])
    assert.ok([0, 1, 2].includes(call(...command, "a.md").code), command.join(" "));
});

export const targets: Readonly<Record<string, Target>> = {
  analysis,
  repair,
  template: ownTemplate,
  configuration,
  settings,
  "command line": commandLine,
};

/** For the types: an arbitrary and the check of what it gives, as a target of anything. */
function target<Input>(inputs: fc.Arbitrary<Input>, check: (input: Input) => void): Target {
  return { inputs, check: (input) => check(input as Input) };
}

function areInside(text: string, places: readonly { readonly span: Span }[]): void {
  for (const { span } of places)
    assert.ok(0 <= span.start && span.start <= span.end && span.end <= text.length, JSON.stringify(span));
}

function areRepairable(text: string, problems: readonly Problem[]): void {
  areInside(text, problems);
  for (const { fix } of yamlRepairsIn(problems, { start: 0, end: text.length })) areInside(text, fix.edits);
}
