/** Judges single files, and keeps of each only what a report says of it: plain data, which another thread can send. */

import { analyze } from "../core/analysis.ts";
import { type Baseline, baselineReporter, knownIn, newFindings } from "./baseline.ts";
import type { Cache } from "./cache.ts";
import type { ConfigFiles } from "./config.ts";
import { attempt } from "./errors.ts";
import { linkedTo, readText } from "./files.ts";
import { reportOf, type Wanted } from "./report.ts";
import { githubReporter } from "./reporters/github.ts";
import { jsonReporter } from "./reporters/json.ts";
import { type Reporter, type Tally, tallyOf } from "./reporters/reporter.ts";
import { sarifReporter } from "./reporters/sarif.ts";
import { textReporter } from "./reporters/text.ts";
import type { TeamTemplates } from "./team-templates.ts";
import { homepage } from "./version.ts";

/** How all files of a run are judged. */
export interface Request {
  readonly format: Format;
  readonly template: string | undefined;
  readonly baseline: Baseline | undefined;
}

export type Format = "text" | "json" | "sarif" | "github" | "baseline";

/** What a report says of one file. */
export interface Judged extends Tally {
  readonly text: string;
  readonly unjudged: boolean;
}

export interface Judgement {
  readonly file: string;
  /** Absent where the file cannot be read. */
  readonly judged?: Judged;
  /** Why it cannot be read, and what is wrong with a team's templates and no file before has shown. */
  readonly complaints: readonly string[];
  /** What is wrong with the configuration and no file before has shown. */
  readonly configProblems: readonly string[];
}

export type Judge = (file: string) => Judgement;

/** The files that are read beside the documents, each once. */
export interface Surroundings {
  readonly team: TeamTemplates;
  readonly config: ConfigFiles;
  readonly cache: Cache<Judged> | undefined;
}

export const reporters: Readonly<Record<Format, Reporter>> = {
  text: textReporter,
  json: jsonReporter,
  sarif: sarifReporter(homepage),
  github: githubReporter,
  baseline: baselineReporter,
};

/** A file that cannot be read keeps no other from being judged. */
export function judgeFor(request: Request, surroundings: Surroundings): Judge {
  const templateProblems = newOnes(surroundings.team.problems);
  const configProblems = newOnes(surroundings.config.problems);
  return (file) => {
    const complaints: string[] = [];
    const judged = attempt(
      (text) => complaints.push(text),
      () => judge(file, request, surroundings),
    );
    const found = { file, complaints: [...templateProblems(), ...complaints], configProblems: configProblems() };
    return judged ? { ...found, judged } : found;
  };
}

/** Each call gives what has come to a set since the call before. */
function newOnes(set: ReadonlySet<string>): () => readonly string[] {
  let known = set.size;
  return () => {
    if (set.size === known) return [];
    const added = [...set].slice(known);
    known = set.size;
    return added;
  };
}

function judge(file: string, { format, template, baseline }: Request, { team, config, cache }: Surroundings): Judged {
  const text = readText(file);
  const options = { ...config.optionsFor(file, template), linked: linkedTo(file, text) };
  const reporter = reporters[format];
  const known = baseline ? knownIn(file, baseline) : [];
  const make = () => {
    const analysis = analyze(text, { ...options, templates: team.for(file) });
    const report = newFindings(reportOf(file, analysis, wantedOf(reporter, baseline)), known);
    return { ...tallyOf(report), text: reporter.file(report), unjudged: report.unjudged };
  };
  return cache ? cache.get(file, text, { ...options, file, known, team: team.textsFor(file) }, make) : make();
}

function wantedOf({ wanted }: Reporter, baseline: Baseline | undefined): Wanted {
  return baseline ? { ...wanted, fingerprints: true } : wanted;
}
