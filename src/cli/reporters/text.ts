/** What people read in a terminal. */

import type { Calculation } from "../../core/calc/calculation.ts";
import type { DesignDoc } from "../../core/document/index.ts";
import { severities } from "../../core/rules/rule.ts";
import type { Span } from "../../core/text/span.ts";
import type { FindingReport } from "../report.ts";
import type { Reporter, Total } from "./reporter.ts";
import { counted, firstLine } from "./words.ts";

/** One finding a block: `path:line:column`, which terminals open at a click, then the line with carets below. */
export const textReporter: Reporter = {
  wanted: {},
  begin: "",
  between: "",
  file({ path, findings }) {
    let text = "";
    for (const [index, finding] of findings.entries()) {
      text += findingText(path, finding);
      if (!isAt(finding, findings[index + 1])) text += excerpt(finding);
    }
    return text;
  },
  end: summary,
};

function findingText(path: string, { place, severity, message, code }: FindingReport): string {
  return `${path}:${place.line}:${place.column} ${severity} ${code}: ${message}\n`;
}

/** Findings at one place share one excerpt, below the last of them. */
function isAt({ place }: FindingReport, next: FindingReport | undefined): boolean {
  return next?.place.line === place.line && next.place.column === place.column;
}

/** The source line with carets under the place; only where the line fits a terminal. */
function excerpt({ place, source }: FindingReport): string {
  if (source.length > 160) return "\n";
  const end = place.endLine === place.line ? place.endColumn - 1 : source.length;
  const carets = "^".repeat(Math.max(1, end - (place.column - 1)));
  const indent = source.slice(0, place.column - 1).replace(/[^\t]/g, " ");
  return `    ${source}\n    ${indent}${carets}\n\n`;
}

function summary({ files, counts, codes }: Total): string {
  const found = severities.reduce((sum, severity) => sum + counts[severity], 0);
  if (found === 0) return `No findings in ${counted(files, "file")}.\n`;
  const kinds = severities
    .filter((severity) => counts[severity] > 0)
    .map((severity) => {
      const count = counts[severity];
      return severity === "information" ? `${count} information` : counted(count, severity);
    });
  const [first] = codes;
  return `${counted(found, "finding")} (${kinds.join(", ")}) in ${counted(files, "file")}.\n“design-doc rules ${first}” explains the first.\n`;
}

export function calculationText({ text, display, steps, claim, problems }: Calculation): string {
  const lines = problems.map(({ message }) => `${message}`);
  const result = display();
  if (result) lines.push(result, ...steps().map((step) => `  ${step.text}`));
  if (claim) lines.push(verdictText(claim));
  return `${lines.length > 0 ? lines.join("\n") : `There is nothing to compute in “${firstLine(text)}”.`}\n`;
}

function verdictText({ text, verdict, expected, slip }: NonNullable<Calculation["claim"]>): string {
  if (verdict === "holds") return `✓ ${text} holds`;
  return `✗ ${text} is ${verdict}${expected ? `, expected ${expected}` : ""}${slip ? ` (probably ${slip})` : ""}`;
}

export function calculationsText(path: string, document: DesignDoc, calculations: readonly Calculation[]): string {
  const lines = calculations.map((calculation) => {
    const { span, text, value, display, claim, problems } = calculation;
    const result = claim ? verdictText(claim) : value !== null ? `= ${display()}` : (problems[0]?.message ?? "");
    return `  ${placeOf(document, span).padEnd(8)} ${firstLine(text, 100)}  ${result}\n`;
  });
  return `${path}\n${lines.join("")}${counted(calculations.length, "calculation")}.\n`;
}

function placeOf({ lines }: DesignDoc, { start }: Span): string {
  const { line, character } = lines.position(start);
  return `${line + 1}:${character + 1}`;
}
