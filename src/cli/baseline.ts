/** A baseline: the findings that are known and tolerated, so that only new ones fail. */

import fs from "node:fs";
import { reasonOf, UsageError } from "./errors.ts";
import { writeFile } from "./files.ts";
import type { FileReport } from "./report.ts";

/** By path, the fingerprints of its tolerated findings. They outlive every change of other lines. */
export type Baseline = Readonly<Record<string, readonly string[]>>;

export function readBaseline(file: string): Baseline {
  const written = parsed(file);
  if (isBaseline(written)) return written.findings;
  throw new UsageError(`${file} is no baseline of design-doc; make one with --write-baseline ${file}.`);
}

export function writeBaseline(file: string, reports: readonly FileReport[]): void {
  const findings = Object.fromEntries(
    reports
      .filter((report) => report.findings.length > 0)
      .map((report) => [keyOf(report.path), report.findings.map(({ fingerprint }) => fingerprint)]),
  );
  writeFile(file, `${JSON.stringify({ version: 1, findings }, null, 2)}\n`);
}

/** The report without what the baseline tolerates. */
export function newFindings(report: FileReport, baseline: Baseline): FileReport {
  const known = new Set(baseline[keyOf(report.path)]);
  return { ...report, findings: report.findings.filter(({ fingerprint }) => !known.has(fingerprint)) };
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
