/** Machine output. The shapes are part of the product's interface: keys may be added, none may change. */

import type { Calculation } from "../../core/calc/calculation.ts";
import type { DesignDoc } from "../../core/document/index.ts";
import { dimensionName } from "../../core/units/index.ts";
import { type FindingReport, placeIn } from "../report.ts";
import type { Reporter } from "./reporter.ts";
import { indented } from "./words.ts";

export const jsonReporter: Reporter = {
  wanted: { details: true },
  begin: '{\n  "files": [\n',
  between: ",\n",
  file: ({ path, template, findings }) => indented({ path, template, findings: findings.map(findingJson) }, 4),
  end: () => "\n  ]\n}\n",
};

function findingJson({ code, severity, message, place, fixes }: FindingReport): object {
  return { code, severity, message, ...place, fixes: fixes.map(({ title }) => title) };
}

export function calculationJson(calculation: Calculation): object {
  const { text, value, dimension, display, claim, steps, problems } = calculation;
  return {
    text,
    value,
    dimension: dimension === null ? null : dimensionName(dimension),
    display: display(),
    claim: claim ? { text: claim.text, value: claim.value, verdict: claim.verdict, expected: claim.expected } : null,
    steps: steps().map((step) => step.text),
    problems: problems.map(({ code, message, span }) => ({ code, message, start: span.start, end: span.end })),
  };
}

export function calculationsJson(path: string, document: DesignDoc, calculations: readonly Calculation[]): string {
  const found = calculations.map((calculation) => {
    return { ...calculationJson(calculation), ...placeIn(document, calculation.span) };
  });
  return print({ path, calculations: found });
}

function print(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
