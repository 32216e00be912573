/** What people read in a terminal. */

import type { Calculation } from "../../core/calc/calculation.ts";
import type { Checklist, ItemState, Status, StepState } from "../../core/checklist/checklist.ts";
import { askedItems, progressOf } from "../../core/checklist/index.ts";
import type { DesignDoc } from "../../core/document/index.ts";
import { severities } from "../../core/rules/rule.ts";
import type { Span } from "../../core/text/span.ts";
import type { FileReport, FindingReport } from "../report.ts";
import { counted, firstLine } from "./words.ts";

export function lintText(files: readonly FileReport[]): string {
  const parts = files
    .filter(({ findings }) => findings.length > 0)
    .map(({ path, findings }) => `${path}\n${findings.map(findingText).join("")}\n`);
  return parts.join("") + summary(files);
}

function findingText(finding: FindingReport): string {
  const { place, severity, message, code } = finding;
  const where = `${place.line}:${place.column}`.padEnd(8);
  return `  ${where} ${severity.padEnd(11)} ${message}  ${code}\n${excerpt(finding)}`;
}

/** The source line with carets under the place; only where the line fits a terminal. */
function excerpt({ place, source }: FindingReport): string {
  if (source.length > 160) return "";
  const end = place.endLine === place.line ? place.endColumn - 1 : source.length;
  const carets = "^".repeat(Math.max(1, end - (place.column - 1)));
  const indent = source.slice(0, place.column - 1).replace(/[^\t]/g, " ");
  return `             ${source}\n             ${indent}${carets}\n`;
}

function summary(files: readonly FileReport[]): string {
  const all = files.flatMap(({ findings }) => findings);
  if (all.length === 0) return `No findings in ${counted(files.length, "file")}.\n`;
  const kinds = severities
    .map((severity) => ({ severity, count: all.filter((finding) => finding.severity === severity).length }))
    .filter(({ count }) => count > 0)
    .map(({ severity, count }) => (severity === "information" ? `${count} information` : counted(count, severity)));
  return `${counted(all.length, "finding")} (${kinds.join(", ")}) in ${counted(files.length, "file")}.\n`;
}

export function calculationText({ text, display, steps, claim, problems }: Calculation): string {
  const lines = problems.map(({ message }) => `${message}`);
  if (display) lines.push(display, ...steps.map((step) => `  ${step.text}`));
  if (claim) lines.push(verdictText(claim));
  return `${lines.length > 0 ? lines.join("\n") : `There is nothing to compute in “${firstLine(text)}”.`}\n`;
}

function verdictText({ text, verdict, expected, slip }: NonNullable<Calculation["claim"]>): string {
  if (verdict === "holds") return `✓ ${text} holds`;
  return `✗ ${text} is ${verdict}${expected ? `, expected ${expected}` : ""}${slip ? ` (probably ${slip})` : ""}`;
}

export function calculationsText(path: string, document: DesignDoc, calculations: readonly Calculation[]): string {
  const lines = calculations.map((calculation) => {
    const { span, text, display, claim, problems } = calculation;
    const result = claim ? verdictText(claim) : display ? `= ${display}` : (problems[0]?.message ?? "");
    return `  ${placeOf(document, span).padEnd(8)} ${firstLine(text, 100)}  ${result}\n`;
  });
  return `${path}\n${lines.join("")}${counted(calculations.length, "calculation")}.\n`;
}

export function checklistText(path: string, document: DesignDoc, checklist: Checklist): string {
  const { template, answered, required, steps } = checklist;
  const head = `${path}: ${template.title}, ${answered} of ${required} required questions answered\n`;
  return head + steps.map((step, index) => stepText(document, step, index + 1)).join("");
}

function stepText(document: DesignDoc, state: StepState, number: number): string {
  const items = askedItems(state);
  const { answered, required } = progressOf(items);
  const head = `\n${number}. ${state.step.title} (${answered}/${required})\n`;
  return head + items.map((item) => itemText(document, item)).join("");
}

const marks: Readonly<Record<Status, string>> = { answered: "✓", partial: "~", missing: "·", "not-applicable": "–" };

function itemText(document: DesignDoc, { item, need, status, evidence }: ItemState): string {
  const mark = status === "missing" && need === "required" ? "✗" : marks[status];
  const where = evidence ? `  [line ${document.lines.lineAt(evidence.span.start) + 1}]` : "";
  return `  ${mark} ${item.question}${where}\n`;
}

function placeOf({ lines }: DesignDoc, { start }: Span): string {
  const { line, character } = lines.position(start);
  return `${line + 1}:${character + 1}`;
}
