/** `design-doc lint`: the findings of files, for people and for CI. */

import process from "node:process";
import { type AnalysisOptions, analyze } from "../../core/analysis.ts";
import { type Severity, severities } from "../../core/rules/rule.ts";
import { type Arguments, choiceOption, readArguments, templateOption, textOption } from "../args.ts";
import { newFindings, readBaseline, writeBaseline } from "../baseline.ts";
import { defaultCacheFile, ReportCache } from "../cache.ts";
import { ConfigFiles } from "../config.ts";
import { UsageError } from "../errors.ts";
import { filesOf, readText, writeFile } from "../files.ts";
import { Progress } from "../progress.ts";
import { type FileReport, reportOf } from "../report.ts";
import { lintGithub } from "../reporters/github.ts";
import { lintJson } from "../reporters/json.ts";
import { lintSarif } from "../reporters/sarif.ts";
import { lintText } from "../reporters/text.ts";
import { counted } from "../reporters/words.ts";
import type { Streams } from "../run.ts";
import { TeamTemplates } from "../team-templates.ts";
import type { Command } from "./command.ts";

const reporters = { text: lintText, json: lintJson, sarif: lintSarif, github: lintGithub };
const formats = Object.keys(reporters) as readonly (keyof typeof reporters)[];

export const lint: Command = {
  name: "lint",
  summary: "report what is missing and what contradicts itself",
  usage: `Usage: design-doc lint [options] FILE|FOLDER|- …

Documents whose front matter says "design-doc: TEMPLATE" are judged by that template; in any other
Markdown only the calculations are checked.

Severities, and templates for files by their names, are read from the .design-doc.yaml in a file's
folder and in those above it, up to the repository.

A team's own templates are found in .design-doc/templates/*.yaml there and above.

  --template ID          judge documents without front matter by this template
  --format FORMAT        text (default), json, sarif or github; --json is short for --format json
  --output FILE          write the report there
  --fail-on SEVERITY     exit with 1 from this severity on: error, warning, information or hint
                         (default: warning)
  --write-baseline FILE  record today's findings as known, and exit with 0
  --baseline FILE        report only findings that are not recorded there
  --cache                keep reports in node_modules/.cache and judge only files that changed
  --cache-location FILE  the same, kept in this file

Exit codes: 0 nothing found, 1 findings, 2 wrong usage, an unreadable file, a mistake in a
.design-doc.yaml or a team's template, or front matter that is no YAML or names no template.`,
  run(argv, streams) {
    const given = readArguments(argv, {
      template: { type: "string" },
      format: { type: "string" },
      json: { type: "boolean" },
      output: { type: "string" },
      "fail-on": { type: "string" },
      baseline: { type: "string" },
      "write-baseline": { type: "string" },
      cache: { type: "boolean" },
      "cache-location": { type: "string" },
    });
    const team = new TeamTemplates(streams.err);
    const template = templateOption(
      given,
      given.paths.flatMap((path) => team.for(path)),
    );
    const format = given.values.json ? "json" : (choiceOption(given, "format", formats) ?? "text");
    const failOn = choiceOption(given, "fail-on", severities) ?? "warning";
    const output = textOption(given, "output");
    const known = textOption(given, "baseline");
    const baseline = known === undefined ? {} : readBaseline(known);

    const config = new ConfigFiles(team);
    const { reports, unreadable } = judge(given, team, (file) => config.optionsFor(file, template), streams);
    const toRecord = textOption(given, "write-baseline");
    if (toRecord !== undefined) return recordBaseline(toRecord, reports, streams);

    const fresh = reports.map((report) => newFindings(report, baseline));
    const text = reporters[format](fresh);
    if (output === undefined) streams.out(text);
    else writeFile(output, text);

    const unjudged = fresh.filter((report) => report.unjudged);
    for (const { path } of unjudged) streams.err(`design-doc: ${path} cannot be judged as its front matter asks.\n`);
    if (config.hasFailed(streams.err) || team.broken || unreadable || unjudged.length > 0) return 2;
    return fresh.some((report) => fails(report, failOn)) ? 1 : 0;
  },
};

/** A file that cannot be read is told, and keeps no other from being judged. */
function judge(given: Arguments, team: TeamTemplates, optionsFor: (file: string) => AnalysisOptions, { err }: Streams) {
  const files = filesOf(given.paths);
  const cache = cacheOf(given);
  const progress = new Progress(files.length);
  const reports: FileReport[] = [];
  let unreadable = false;
  for (const file of files) {
    progress.at(file);
    try {
      const text = readText(file);
      const options = optionsFor(file);
      const make = () => reportOf(file, analyze(text, { ...options, templates: team.for(file) }));
      reports.push(cache ? cache.report(file, text, { ...options, team: team.textsFor(file) }, make) : make());
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
      err(`design-doc: ${error.message}\n`);
      unreadable = true;
    }
  }
  progress.end();
  cache?.save();
  return { reports, unreadable };
}

function cacheOf(given: Arguments): ReportCache | undefined {
  const file = textOption(given, "cache-location") ?? (given.values.cache ? defaultCache() : undefined);
  return file === undefined ? undefined : new ReportCache(file);
}

function defaultCache(): string {
  const file = defaultCacheFile(process.cwd());
  if (file !== undefined) return file;
  throw new UsageError("there is no node_modules here to keep a cache in; say where with --cache-location FILE.");
}

function recordBaseline(file: string, reports: readonly FileReport[], { out }: Streams): 0 {
  writeBaseline(file, reports);
  const count = reports.reduce((sum, { findings }) => sum + findings.length, 0);
  out(`Recorded ${counted(count, "finding")} in ${file}.\n`);
  return 0;
}

function fails({ findings }: FileReport, failOn: Severity): boolean {
  const limit = severities.indexOf(failOn);
  return findings.some(({ severity }) => severities.indexOf(severity) <= limit);
}
