/** The shape of a reporter: a report is written file by file, so that its length does not matter. */

import { type Severity, severities } from "../../core/rules/rule.ts";
import type { FileReport, Wanted } from "../report.ts";

export interface Reporter {
  readonly wanted: Wanted;
  readonly begin: string;
  /** What stands between two files that both have something to say. */
  readonly between: string;
  /** What one file has to say; nothing else decides it, since the cache keeps it. */
  readonly file: (report: FileReport) => string;
  /** The same with what only the run knows: all codes so far, each at its final place. */
  readonly inRun?: (text: string, codes: readonly string[]) => string;
  readonly end: (total: Total) => string;
}

/** What the end of a report wants to know of a file, beside what is written already. */
export interface Tally {
  readonly counts: Readonly<Record<Severity, number>>;
  /** Each once, in the order of the findings. */
  readonly codes: readonly string[];
}

/** The tallies of all files together. */
export interface Total extends Tally {
  readonly files: number;
}

export function tallyOf({ findings, suppressed }: FileReport): Tally {
  const counts = { ...none };
  for (const { severity } of findings) counts[severity]++;
  return { counts, codes: [...new Set([...findings, ...suppressed].map(({ code }) => code))] };
}

/** Takes in one file after another. */
export class Totals implements Total {
  readonly counts: Record<Severity, number> = { ...none };
  readonly #codes = new Set<string>();
  files = 0;

  add({ counts, codes }: Tally): void {
    this.files++;
    for (const severity of severities) this.counts[severity] += counts[severity];
    for (const code of codes) this.#codes.add(code);
  }

  get codes(): readonly string[] {
    return [...this.#codes];
  }
}

const none: Readonly<Record<Severity, number>> = { error: 0, warning: 0, information: 0, hint: 0 };
