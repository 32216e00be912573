/** `design-doc rules`: what is judged, and the page of a rule, section or item. */

import { aboutCode, documentedRules, knownNames } from "../../core/language/index.ts";
import { builtinTemplates } from "../../core/templates/index.ts";
import { didYouMean } from "../../core/text/did-you-mean.ts";
import { formatOption, formatOptions, plainFormats, readArguments } from "../args.ts";
import { UsageError } from "../errors.ts";
import type { Command } from "./command.ts";

export const rulesCommand: Command = {
  name: "rules",
  summary: "list the rules, or explain one, or a section or item of a template",
  usage: `Usage: design-doc rules [options] [ID]

Without an ID, the rules with their severity. With the id of a rule, section or item, its page.
What a document does not answer is reported under the ids of sections and items.

  --format FORMAT  text (default) or json; --json is short for --format json

Exit codes: 0 printed, 2 no such id.`,
  run(argv, { out }) {
    const given = readArguments(argv, formatOptions);
    const json = formatOption(given, plainFormats) === "json";
    const [id, ...more] = given.paths;
    if (more.length > 0) throw new UsageError("rules takes one id, or none.");
    if (id !== undefined) out(pageFor(id, json));
    else out(json ? `${JSON.stringify({ rules: listed() }, null, 2)}\n` : listText());
    return 0;
  },
};

function listed() {
  return documentedRules.map(({ id, severity, summary }) => ({ id, severity, summary }));
}

function listText(): string {
  const rules = listed();
  const width = Math.max(...rules.map(({ id }) => id.length));
  return rules.map(({ id, severity, summary }) => `${id.padEnd(width)}  ${severity.padEnd(11)}  ${summary}\n`).join("");
}

function pageFor(id: string, json: boolean): string {
  const about = aboutCode(id);
  if (!about) throw new UsageError(`there is no rule, section or item “${id}”. ${advice(id)}`);
  return json ? `${JSON.stringify({ id, ...about }, null, 2)}\n` : about.page;
}

function advice(id: string): string {
  const meant = didYouMean(id, knownNames(builtinTemplates).codes);
  return meant === undefined ? "“design-doc rules” lists the rules." : `Did you mean ${meant}?`;
}
