/** `design-doc checklist`: what one document answers of its template. */

import { analyze } from "../../core/analysis.ts";
import type { FrontMatter } from "../../core/document/index.ts";
import type { Template } from "../../core/templates/index.ts";
import { readArguments, templateOption, textOption, unknownTemplate } from "../args.ts";
import { ConfigFiles } from "../config.ts";
import { UsageError } from "../errors.ts";
import { readText } from "../files.ts";
import { checklistJson } from "../reporters/json.ts";
import { checklistText } from "../reporters/text.ts";
import { TeamTemplates } from "../team-templates.ts";
import type { Command } from "./command.ts";

export const checklist: Command = {
  name: "checklist",
  summary: "show per step what is answered, thin and missing",
  usage: `Usage: design-doc checklist [options] FILE|-

  --template ID   judge a document without front matter by this template
  --json          print JSON
  --min-score N   exit with 1 where less than N percent of the required questions are answered

Exit codes: 0 done, 1 below --min-score, 2 wrong usage, an unreadable file, or a
mistake in a .design-doc.yaml.`,
  run(argv, { out, err }) {
    const given = readArguments(argv, {
      template: { type: "string" },
      json: { type: "boolean" },
      "min-score": { type: "string" },
    });
    const minScore = scoreOption(textOption(given, "min-score"));
    const [path, ...more] = given.paths;
    if (path === undefined || more.length > 0)
      throw new UsageError("checklist takes one file, or - for standard input.");
    const team = new TeamTemplates(err);
    const templates = team.for(path);
    const template = templateOption(given, templates);
    const config = new ConfigFiles(team);
    const analysis = analyze(readText(path), { ...config.optionsFor(path, template), templates });
    const judged = analysis.checklist;
    if (!judged) throw new UsageError(noTemplate(path, analysis.document.frontMatter, templates));
    out(
      given.values.json
        ? checklistJson(path, analysis.document, judged)
        : checklistText(path, analysis.document, judged),
    );
    if (config.hasFailed(err)) return 2;
    const score = judged.required === 0 ? 100 : (100 * judged.answered) / judged.required;
    return minScore !== undefined && score < minScore ? 1 : 0;
  },
};

function scoreOption(written: string | undefined): number | undefined {
  if (written === undefined) return undefined;
  const score = Number(written);
  if (written.trim() !== "" && score >= 0 && score <= 100) return score;
  throw new UsageError("--min-score takes a number from 0 to 100.");
}

/** Why a document cannot be judged, and what to do about it. */
export function noTemplate(
  path: string,
  { values, problems: [problem] }: FrontMatter,
  own: readonly Template[],
): string {
  const written = values["design-doc"];
  if (problem) return `${path}: ${problem.message}`;
  if (typeof written === "string") return `${path}: ${unknownTemplate(written, own)}`;
  return `${path} names no template. Write “design-doc: eight-step” in its front matter, or give --template ID.`;
}
