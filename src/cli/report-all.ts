/** Writes the report of all files as they are judged. */

import type { Judgement } from "./judge.ts";
import { Progress } from "./progress.ts";
import { type Reporter, Totals } from "./reporters/reporter.ts";
import type { Streams } from "./run.ts";

export interface Outcome {
  readonly totals: Totals;
  /** Files whose front matter asks for what cannot be done. */
  readonly unjudged: readonly string[];
  /** Files that cannot be read, and team's templates that are broken; all of it has been told. */
  readonly complaints: ReadonlySet<string>;
  /** What is wrong with the configuration. */
  readonly configProblems: ReadonlySet<string>;
}

export interface Run {
  /** How many files there are. */
  readonly count: number;
  readonly judgements: Iterable<Judgement>;
  readonly reporter: Reporter;
  /** Complaints that have been told already. */
  readonly told: ReadonlySet<string>;
}

export function reportAll({ count, judgements, reporter, told }: Run, { out, err }: Streams): Outcome {
  const progress = new Progress(count);
  const totals = new Totals();
  const unjudged: string[] = [];
  const complaints = new Set(told);
  const configProblems = new Set<string>();
  let lead = reporter.begin;
  for (const { file, judged, complaints: made, configProblems: wrong } of judgements) {
    progress.at(file);
    for (const complaint of made.filter((one) => !complaints.has(one))) {
      complaints.add(complaint);
      progress.end();
      err(complaint);
    }
    for (const problem of wrong) configProblems.add(problem);
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
  return { totals, unjudged, complaints, configProblems };
}
