/** `design-doc checklist`: what documents answer of their templates. */

import { type AnalysisOptions, analyze } from "../../core/analysis.ts";
import type { FrontMatter } from "../../core/document/index.ts";
import type { Template } from "../../core/templates/index.ts";
import {
  formatOption,
  formatOptions,
  plainFormats,
  readArguments,
  templateOption,
  textOption,
  unknownTemplate,
} from "../args.ts";
import { ConfigFiles } from "../config.ts";
import { attempt, UsageError } from "../errors.ts";
import { isFolder, linkedTo, readText } from "../files.ts";
import { findFiles, placesOf } from "../find.ts";
import { type Assessed, percentOf, reporterOf, type Score, scoreOf } from "../reporters/checklist.ts";
import type { Streams } from "../run.ts";
import { TeamTemplates } from "../team-templates.ts";
import type { Command } from "./command.ts";

export const checklist: Command = {
  name: "checklist",
  summary: "show per step what is answered, thin and missing",
  usage: `Usage: design-doc checklist [options] FILE|FOLDER|GLOB|- …

Of a folder or a glob ("docs/**/*.md", "!docs/drafts") only the design docs are shown, and behind
several documents stands a summary.

  --template ID    judge documents without front matter by this template
  --format FORMAT  text (default) or json; --json is short for --format json
  --min-score N    exit with 1 where a document answers less than N percent of its required questions

Exit codes: 0 done, 1 below --min-score, 2 wrong usage, an unreadable file, a named file without a
template, or a mistake in a .design-doc.yaml or a team's template.`,
  run(argv, streams) {
    const given = readArguments(argv, {
      template: { type: "string" },
      "min-score": { type: "string" },
      ...formatOptions,
    });
    const minScore = scoreOption(textOption(given, "min-score"));
    const json = formatOption(given, plainFormats) === "json";
    const { files, problems } = findFiles(given.paths);
    for (const problem of problems) streams.err(`design-doc: ${problem}\n`);
    const team = new TeamTemplates(streams.err);
    const template = templateOption(
      given,
      placesOf(given.paths).flatMap((path) => team.for(path)),
    );
    const config = new ConfigFiles(team);
    let failed = problems.length > 0;
    const scores: Score[] = [];
    const reporter = reporterOf(json, isNamedAlone(given.paths));
    for (const file of files) {
      const assessed = attempt(streams.err, () => {
        return assess(file, config.optionsFor(file, template), team.for(file), given.paths.includes(file));
      });
      if (assessed === undefined) failed = true;
      if (!assessed) continue;
      streams.out((scores.length === 0 ? reporter.begin : reporter.between) + reporter.file(assessed));
      scores.push(scoreOf(assessed));
    }
    if (scores.length > 0) streams.out(reporter.end(scores));
    else if (!failed) throw new UsageError(noneIn(given.paths));
    if (config.hasFailed(streams.err) || team.broken || failed) return 2;
    return isBelow(scores, minScore, streams) ? 1 : 0;
  },
};

/** One document, and neither a folder nor a glob that may be many. */
function isNamedAlone(paths: readonly string[]): boolean {
  const [path = "", ...more] = paths;
  return more.length === 0 && placesOf(paths)[0] === path && !isFolder(path);
}

/** Null for Markdown that is no design doc, where nobody has named just this file. */
function assess(
  path: string,
  options: AnalysisOptions,
  templates: readonly Template[],
  isNamed: boolean,
): Assessed | null {
  const text = readText(path);
  const { document, checklist } = analyze(text, { ...options, templates, linked: linkedTo(path, text) });
  if (checklist) return { path, document, checklist };
  const { values, problems } = document.frontMatter;
  if (!isNamed && values["design-doc"] === undefined && problems.length === 0) return null;
  throw new UsageError(noTemplate(path, document.frontMatter, templates));
}

function noneIn(paths: readonly string[]): string {
  return `found no design doc in ${paths.join(", ")}. Write “design-doc: eight-step” in the front matter of one, or give --template ID.`;
}

function isBelow(scores: readonly Score[], minScore: number | undefined, { err }: Streams): boolean {
  const below = scores.filter((score) => minScore !== undefined && percentOf(score) < minScore);
  for (const score of below) {
    const percent = Math.floor(percentOf(score));
    err(`design-doc: ${score.path} answers ${percent} % of its required questions, less than ${minScore} %.\n`);
  }
  return below.length > 0;
}

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
