/** `design-doc lint`: the findings of files, for people and for CI. */

import { type Analysis, analyze } from "../../core/analysis.ts";
import { frontMatter } from "../../core/rules/front-matter.ts";
import type { Severity } from "../../core/rules/rule.ts";
import { choiceOption, readArguments, templateOption } from "../args.ts";
import { readSources } from "../files.ts";
import { lintJson } from "../reporters/json.ts";
import { lintText } from "../reporters/text.ts";
import type { Command } from "./command.ts";

/** One file with what is known about it. */
export interface Linted {
  readonly path: string;
  readonly analysis: Analysis;
}

const severities: readonly Severity[] = ["error", "warning", "information", "hint"];

export const lint: Command = {
  name: "lint",
  summary: "report what is missing and what contradicts itself",
  usage: `Usage: design-doc lint [options] FILE|FOLDER|- …

Documents whose front matter says "design-doc: TEMPLATE" are judged by that template; in any other
Markdown only the calculations are checked.

  --template ID       judge documents without front matter by this template
  --format text|json  how to report (default: text); --json is short for --format json
  --fail-on SEVERITY  exit with 1 from this severity on: error, warning, information or hint
                      (default: warning)

Exit codes: 0 nothing found, 1 findings, 2 wrong usage, an unreadable file, or front matter that is
no YAML or names no template.`,
  run(argv, { out, err }) {
    const given = readArguments(argv, {
      template: { type: "string" },
      format: { type: "string" },
      json: { type: "boolean" },
      "fail-on": { type: "string" },
    });
    const template = templateOption(given);
    const format = given.values.json ? "json" : (choiceOption(given, "format", ["text", "json"]) ?? "text");
    const failOn = choiceOption(given, "fail-on", severities) ?? "warning";
    const files = readSources(given.paths).map(({ path, text }): Linted => {
      return { path, analysis: analyze(text, template === undefined ? {} : { template }) };
    });
    out(format === "json" ? lintJson(files) : lintText(files));
    const unreadable = files.filter(({ analysis }) => analysis.findings.some(({ rule }) => rule === frontMatter));
    for (const { path } of unreadable) err(`design-doc: ${path} cannot be judged as its front matter asks.\n`);
    if (unreadable.length > 0) return 2;
    return files.some((file) => fails(file, failOn)) ? 1 : 0;
  },
};

function fails({ analysis }: Linted, failOn: Severity): boolean {
  const limit = severities.indexOf(failOn);
  return analysis.findings.some(({ severity }) => severities.indexOf(severity) <= limit);
}
