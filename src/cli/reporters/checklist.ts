/** What `checklist` prints, for people and for machines, of one document or of many. */

import type { Checklist, FacetState, ItemState, Status, StepState } from "../../core/checklist/checklist.ts";
import { askedItems, progressOf } from "../../core/checklist/index.ts";
import type { DesignDoc } from "../../core/document/index.ts";
import { type Span, slice } from "../../core/text/span.ts";
import { counted, firstLine, indented } from "./words.ts";

export interface Assessed {
  readonly path: string;
  readonly document: DesignDoc;
  readonly checklist: Checklist;
}

/** All that the end wants to know of a document. */
export interface Score {
  readonly path: string;
  readonly answered: number;
  readonly required: number;
}

export interface ChecklistReporter {
  readonly begin: string;
  readonly between: string;
  readonly file: (assessed: Assessed) => string;
  readonly end: (scores: readonly Score[]) => string;
}

/** A single document needs no summary. */
export function reporterOf(json: boolean, isOne: boolean): ChecklistReporter {
  if (isOne) {
    const file = json ? (one: Assessed) => indented(valueOfChecklist(one), 0) : textOf;
    return { begin: "", between: "", file, end: () => (json ? "\n" : "") };
  }
  return json ? manyJson : manyText;
}

export function scoreOf({ path, checklist: { answered, required } }: Assessed): Score {
  return { path, answered, required };
}

/** Whoever asks nothing has all answers. */
export function percentOf({ answered, required }: Pick<Score, "answered" | "required">): number {
  return required === 0 ? 100 : (100 * answered) / required;
}

const manyText: ChecklistReporter = {
  begin: "",
  between: "\n",
  file: textOf,
  end: (scores) => `\n${counted(scores.length, "design doc")}, ${share(totalOf(scores))}.\n`,
};

const manyJson: ChecklistReporter = {
  begin: '{\n  "files": [\n',
  between: ",\n",
  file: (one) => indented(valueOfChecklist(one), 4),
  end: (scores) => {
    const { answered, required } = totalOf(scores);
    return `\n  ],\n  "answered": ${answered},\n  "required": ${required}\n}\n`;
  },
};

function totalOf(scores: readonly Score[]): Omit<Score, "path"> {
  const sum = (count: "answered" | "required") => scores.reduce((total, score) => total + score[count], 0);
  return { answered: sum("answered"), required: sum("required") };
}

function share({ answered, required }: Omit<Score, "path">): string {
  return `${answered} of ${required} required questions answered`;
}

function textOf({ path, document, checklist }: Assessed): string {
  const { template, answered, required, steps } = checklist;
  const head = `${path}: ${template.title}, ${share({ answered, required })}\n`;
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

function valueOfChecklist({ path, document, checklist }: Assessed): object {
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
  const facets = checklist.facets.map((facet) => facetJson(document, facet));
  return { path, template: template.id, facets, steps, answered, required };
}

function facetJson(document: DesignDoc, { name, values, source, span }: FacetState): object {
  return {
    name,
    values,
    source: values.length > 0 ? source : null,
    line: span ? lineOf(document, span) : null,
    evidence: span ? firstLine(slice(document.text, span)) : null,
  };
}

function lineOf({ lines }: DesignDoc, { start }: Span): number {
  return lines.lineAt(start) + 1;
}
