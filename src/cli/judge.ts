/** Judges one file after another, and keeps of each only what a report says of it. */

import { type AnalysisOptions, analyze } from "../core/analysis.ts";
import { type Baseline, knownIn, newFindings } from "./baseline.ts";
import type { Cache } from "./cache.ts";
import { attempt } from "./errors.ts";
import { readText } from "./files.ts";
import { Progress } from "./progress.ts";
import { reportOf, type Wanted } from "./report.ts";
import { type Reporter, type Tally, Totals, tallyOf } from "./reporters/reporter.ts";
import type { Streams } from "./run.ts";
import type { TeamTemplates } from "./team-templates.ts";

/** What a report says of one file. */
export interface Judged extends Tally {
  readonly text: string;
  readonly unjudged: boolean;
}

export interface Judging {
  readonly files: readonly string[];
  readonly reporter: Reporter;
  readonly optionsFor: (file: string) => AnalysisOptions;
  readonly team: TeamTemplates;
  readonly baseline: Baseline | undefined;
  readonly cache: Cache<Judged> | undefined;
}

export interface Outcome {
  readonly totals: Totals;
  /** A file could not be read. */
  readonly unreadable: boolean;
  /** Files whose front matter asks for what cannot be done. */
  readonly unjudged: readonly string[];
}

/** A file that cannot be read is told, and keeps no other from being judged. */
export function judgeAll(judging: Judging, { out, err }: Streams): Outcome {
  const { files, reporter, cache } = judging;
  const progress = new Progress(files.length);
  const totals = new Totals();
  const unjudged: string[] = [];
  let unreadable = false;
  let lead = reporter.begin;
  const tell = (text: string) => {
    progress.end();
    err(text);
  };
  for (const file of files) {
    progress.at(file);
    const judged = attempt(tell, () => judge(file, judging));
    if (judged === undefined) unreadable = true;
    if (judged) totals.add(judged);
    if (judged?.unjudged) unjudged.push(file);
    if (!judged || judged.text === "") continue;
    progress.end();
    out(lead + (reporter.inRun?.(judged.text, totals.codes) ?? judged.text));
    lead = reporter.between;
  }
  progress.end();
  const isEmpty = lead === reporter.begin && lead !== reporter.between;
  out((isEmpty ? lead : "") + reporter.end(totals));
  cache?.save();
  return { totals, unreadable, unjudged };
}

function judge(file: string, { reporter, optionsFor, team, baseline, cache }: Judging): Judged {
  const text = readText(file);
  const options = optionsFor(file);
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
