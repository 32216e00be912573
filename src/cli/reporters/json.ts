/** Machine output. The shapes are part of the product's interface: keys may be added, none may change. */

import type { Calculation } from "../../core/calc/calculation.ts";
import type { Checklist } from "../../core/checklist/checklist.ts";
import { askedItems } from "../../core/checklist/index.ts";
import type { DesignDoc } from "../../core/document/index.ts";
import type { Finding } from "../../core/rules/rule.ts";
import { fixesOf } from "../../core/rules/run.ts";
import { type Span, slice } from "../../core/text/span.ts";
import { dimensionName } from "../../core/units/index.ts";
import type { Linted } from "../commands/lint.ts";
import { firstLine } from "./words.ts";

export function lintJson(files: readonly Linted[]): string {
  return print({ files: files.map(fileJson) });
}

function fileJson({ path, analysis }: Linted): object {
  const findings = analysis.findings.map((finding) => ({
    ...findingJson(analysis.document, finding),
    fixes: fixesOf(finding, analysis).map(({ title }) => title),
  }));
  return { path, template: analysis.template?.id ?? null, findings };
}

function findingJson(document: DesignDoc, { code, severity, message, span }: Finding): object {
  return { code, severity, message, ...placeJson(document, span) };
}

/** One-based lines and columns; columns in UTF-16 units. */
function placeJson({ lines }: DesignDoc, { start, end }: Span): object {
  const from = lines.position(start);
  const to = lines.position(end);
  return { line: from.line + 1, column: from.character + 1, endLine: to.line + 1, endColumn: to.character + 1 };
}

export function calculationJson(calculation: Calculation): object {
  const { text, value, dimension, display, claim, steps, problems } = calculation;
  return {
    text,
    value,
    dimension: dimension === null ? null : dimensionName(dimension),
    display,
    claim: claim ? { text: claim.text, value: claim.value, verdict: claim.verdict, expected: claim.expected } : null,
    steps: steps.map((step) => step.text),
    problems: problems.map(({ code, message, span }) => ({ code, message, start: span.start, end: span.end })),
  };
}

export function calculationsJson(path: string, document: DesignDoc, calculations: readonly Calculation[]): string {
  const found = calculations.map((calculation) => {
    return { ...calculationJson(calculation), ...placeJson(document, calculation.span) };
  });
  return print({ path, calculations: found });
}

export function checklistJson(path: string, document: DesignDoc, checklist: Checklist): string {
  const steps = checklist.steps.map((state) => ({
    id: state.step.id,
    title: state.step.title,
    line: state.match ? lineOf(document, state.match.heading.span) : null,
    items: askedItems(state).map(({ item, need, status, evidence }) => ({
      id: item.id,
      question: item.question,
      required: need === "required",
      status,
      line: evidence ? lineOf(document, evidence.span) : null,
      evidence: evidence ? firstLine(slice(document.text, evidence.span)) : null,
      reason: evidence?.reason ?? null,
    })),
  }));
  const { template, answered, required } = checklist;
  return print({ path, template: template.id, steps, answered, required });
}

function lineOf({ lines }: DesignDoc, { start }: Span): number {
  return lines.lineAt(start) + 1;
}

function print(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
