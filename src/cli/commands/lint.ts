/** `design-doc lint`: the findings of files, for people and for CI. */

import process from "node:process";
import { type Severity, severities } from "../../core/rules/rule.ts";
import {
  type Arguments,
  choiceOption,
  formatOption,
  formatOptions,
  readArguments,
  templateOption,
  textOption,
} from "../args.ts";
import { readBaseline } from "../baseline.ts";
import { Cache, defaultCacheFile } from "../cache.ts";
import { ConfigFiles } from "../config.ts";
import { alone, judgements } from "../crew.ts";
import { UsageError } from "../errors.ts";
import { checkTarget, writeFile } from "../files.ts";
import { findFiles, placesOf } from "../find.ts";
import { type Judged, judgeFor, type Request, reporters } from "../judge.ts";
import { type Outcome, type Run, reportAll } from "../report-all.ts";
import type { Tally } from "../reporters/reporter.ts";
import { counted } from "../reporters/words.ts";
import type { Streams } from "../run.ts";
import { TeamTemplates } from "../team-templates.ts";
import type { Command } from "./command.ts";

export const lint: Command = {
  name: "lint",
  summary: "report what is missing and what contradicts itself",
  usage: `Usage: design-doc lint [options] FILE|FOLDER|GLOB|- …

Documents whose front matter says "design-doc: TEMPLATE" are judged by that template; in any other
Markdown only the calculations are checked.

Severities, and templates for files by their names, are read from the .design-doc.yaml in a file's
folder and in those above it, up to the repository.

A team's own templates are found in .design-doc/templates/*.yaml there and above.

A glob in quotes ("docs/**/*.md") is the same on every system; "!docs/drafts" leaves files out again.

  --template ID          judge documents without front matter by this template
  --format FORMAT        text (default), json, sarif or github; --json is short for --format json
  --output FILE          write the report there
  --fail-on SEVERITY     exit with 1 from this severity on: error, warning, information or hint
                         (default: warning)
  --write-baseline FILE  record today's findings as known, and exit with 0
  --baseline FILE        report only findings that are not recorded there
  --cache                keep reports in node_modules/.cache and judge only files that changed
  --cache-location FILE  the same, kept in this file

Exit codes: 0 nothing found, 1 findings, 2 wrong usage, a glob that fits nothing, a file that cannot be
read or written, a mistake in a .design-doc.yaml or a team's template, or front matter that is no YAML
or names no template.`,
  run(argv, streams) {
    const given = readArguments(argv, {
      template: { type: "string" },
      ...formatOptions,
      output: { type: "string" },
      "fail-on": { type: "string" },
      baseline: { type: "string" },
      "write-baseline": { type: "string" },
      cache: { type: "boolean" },
      "cache-location": { type: "string" },
    });
    const team = new TeamTemplates();
    const nearby = placesOf(given.paths).flatMap((path) => team.for(path));
    for (const problem of team.problems) streams.err(problem);
    const template = templateOption(given, nearby);
    const format = formatOption(given, ["text", "json", "sarif", "github"]);
    const failOn = choiceOption(given, "fail-on", severities) ?? "warning";
    const known = textOption(given, "baseline");
    const toRecord = textOption(given, "write-baseline");
    const target = toRecord ?? textOption(given, "output");
    if (target !== undefined) checkTarget(target);

    const config = new ConfigFiles(team);
    const { files, problems } = findFiles(given.paths);
    for (const problem of problems) streams.err(`design-doc: ${problem}\n`);
    const request: Request = {
      format: toRecord === undefined ? format : "baseline",
      template,
      baseline: known === undefined ? undefined : readBaseline(known),
    };
    const cache = cacheOf(given, request.format);
    const judge = judgeFor(request, { team, config, cache });
    const found = cache ? alone(files, judge) : judgements(files, request, judge);
    const run: Run = {
      count: files.length,
      judgements: found,
      reporter: reporters[request.format],
      told: team.problems,
    };
    const outcome = target === undefined ? reportAll(run, streams) : toFile(target, run, streams);
    cache?.save();
    const { totals, unjudged, complaints, configProblems } = outcome;
    for (const path of unjudged) streams.err(`design-doc: ${path} cannot be judged as its front matter asks.\n`);
    if (toRecord !== undefined) streams.out(`Recorded ${counted(sumOf(totals), "finding")} in ${toRecord}.\n`);
    for (const problem of configProblems) streams.err(`design-doc: ${problem}\n`);
    if (problems.length + unjudged.length + complaints.size + configProblems.size > 0) return 2;
    return toRecord === undefined && sumOf(totals, failOn) > 0 ? 1 : 0;
  },
};

/** The report is written when it is complete, whole or not at all. */
function toFile(target: string, run: Run, { err }: Streams): Outcome {
  const parts: Buffer[] = [];
  const outcome = reportAll(run, { out: (text) => parts.push(Buffer.from(text)), err });
  writeFile(target, parts);
  return outcome;
}

/** Of this severity and all graver ones. */
function sumOf({ counts }: Tally, from: Severity = "hint"): number {
  return severities.slice(0, severities.indexOf(from) + 1).reduce((sum, severity) => sum + counts[severity], 0);
}

function cacheOf(given: Arguments, kind: string): Cache<Judged> | undefined {
  const file = textOption(given, "cache-location") ?? (given.values.cache ? defaultCache() : undefined);
  return file === undefined ? undefined : new Cache(file, kind);
}

function defaultCache(): string {
  const file = defaultCacheFile(process.cwd());
  if (file !== undefined) return file;
  throw new UsageError("there is no node_modules here to keep a cache in; say where with --cache-location FILE.");
}
