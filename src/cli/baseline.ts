/** A baseline: the findings that are known and tolerated, so that only new ones fail. */

import fs from "node:fs";
import { reasonOf, UsageError } from "./errors.ts";
import type { FileReport } from "./report.ts";
import type { Reporter } from "./reporters/reporter.ts";
import { indented } from "./reporters/words.ts";

/** By path, the fingerprints of its tolerated findings. They outlive every change of other lines. */
export type Baseline = Readonly<Record<string, readonly string[]>>;

export function readBaseline(file: string): Baseline {
  const written = parsed(file);
  if (isBaseline(written)) return written.findings;
  throw new UsageError(`${file} is no baseline of design-doc; make one with --write-baseline ${file}.`);
}

/** Writes a baseline as a report. */
export const baselineReporter: Reporter = {
  wanted: { fingerprints: true },
  begin: '{\n  "version": 1,\n  "findings": {\n',
  between: ",\n",
  file: ({ path, findings }) => (findings.length === 0 ? "" : entry(path, findings)),
  end: () => "\n  }\n}\n",
};

/** What the baseline tolerates in a file. */
export function knownIn(path: string, baseline: Baseline): readonly string[] {
  return baseline[keyOf(path)] ?? [];
}

/** The report without what is known. */
export function newFindings(report: FileReport, known: readonly string[]): FileReport {
  if (known.length === 0) return report;
  const prints = new Set<string | undefined>(known);
  return { ...report, findings: report.findings.filter(({ fingerprint }) => !prints.has(fingerprint)) };
}

function entry(path: string, findings: FileReport["findings"]): string {
  const prints = findings.map(({ fingerprint }) => fingerprint);
  return `    ${JSON.stringify(keyOf(path))}:${indented(prints, 4).slice(3)}`;
}

/** One spelling for a path on every system, so that a baseline can be shared. */
function keyOf(path: string): string {
  return path.replaceAll("\\", "/").replace(/^(?:\.\/)+/, "");
}

function parsed(file: string): unknown {
  try {
    return JSON.parse(fs.readFileSync(file, "utf8"));
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw new UsageError(`cannot read ${file}: ${reasonOf(error)}.`);
  }
}

function isBaseline(written: unknown): written is { readonly findings: Baseline } {
  const { version, findings } = (written ?? {}) as { version?: unknown; findings?: unknown };
  if (version !== 1 || typeof findings !== "object" || findings === null) return false;
  return Object.values(findings).every(
    (prints) => Array.isArray(prints) && prints.every((print) => typeof print === "string"),
  );
}
