/** The checklist as rows: per step how far it is, per item what answers it or where an answer belongs. */

import type { Analysis } from "../analysis.ts";
import type { Checklist, ItemState, Need, SectionState, Status, StepState } from "../checklist/checklist.ts";
import { isSettled, progressOf } from "../checklist/index.ts";
import { type DesignDoc, plainLine } from "../document/index.ts";
import { placeOf } from "../rules/missing-item.ts";
import { type Span, slice } from "../text/span.ts";

export interface ChecklistRows {
  readonly answered: number;
  readonly required: number;
  readonly steps: readonly StepRow[];
}

export interface StepRow {
  readonly id: string;
  readonly title: string;
  readonly purpose: string;
  /** Required items that are answered or not applicable, of how many. */
  readonly answered: number;
  readonly required: number;
  readonly progress: "untouched" | "started" | "done";
  /** The step's heading, or where it would be looked for. */
  readonly target: Span;
  readonly items: readonly ItemRow[];
}

export interface ItemRow {
  readonly id: string;
  readonly question: string;
  readonly status: Status;
  readonly need: Need;
  /** The title of the template's section that asks. */
  readonly section: string;
  readonly guidance: string;
  /** The first line of what answers it, or comes close. */
  readonly evidence?: string;
  /** Why that counts, or falls short. */
  readonly reason?: string;
  /** The evidence, else the heading under which the answer belongs. */
  readonly target: Span;
}

/** Nothing for Markdown that is no design doc. */
export function checklistRows({ document, checklist }: Analysis): ChecklistRows | undefined {
  if (!checklist) return undefined;
  const { answered, required }: Checklist = checklist;
  return { answered, required, steps: checklist.steps.map((step) => stepRow(document, step)) };
}

function stepRow(document: DesignDoc, state: StepState): StepRow {
  const asked = state.sections.flatMap((section) => itemRows(document, state, section));
  const { answered, required } = progressOf(asked);
  return {
    id: state.step.id,
    title: state.step.title,
    purpose: state.step.purpose,
    answered,
    required,
    progress: stageOf(required > 0 ? asked.filter(({ need }) => need === "required") : asked),
    target: placeOf(document, state),
    items: asked,
  };
}

function stageOf(items: readonly ItemRow[]): StepRow["progress"] {
  if (items.every(isSettled)) return "done";
  return items.some(isSettled) ? "started" : "untouched";
}

function itemRows(document: DesignDoc, step: StepState, section: SectionState): ItemRow[] {
  if (!section.active) return [];
  const place = placeOf(document, step, section);
  return section.items.filter(({ need }) => need !== "hidden").map((item) => itemRow(document, section, item, place));
}

function itemRow(document: DesignDoc, { section }: SectionState, state: ItemState, place: Span): ItemRow {
  const { item, status, need, evidence } = state;
  const { id, question } = item;
  const found = evidence && { evidence: firstLine(slice(document.text, evidence.span)), reason: evidence.reason };
  const target = evidence?.span ?? place;
  return { id, question, status, need, section: section.title, guidance: section.guidance, ...found, target };
}

const longestLine = 120;

/** Without the marks that make it a heading, a list item, a quote, a table row or emphasis. */
function firstLine(text: string): string {
  const line = (text.trimStart().split(/[\r\n]/, 1)[0] ?? "").slice(0, 2 * longestLine);
  const content = line.startsWith("|") ? withoutBars(line) : line.replace(/^(?:#{1,6}|[-*+>]|\d{1,9}[.)])\s+/, "");
  const plain = plainLine(content);
  return plain.length > longestLine ? `${plain.slice(0, longestLine).trimEnd()}…` : plain.trim();
}

function withoutBars(row: string): string {
  const cells = row.split("|").map((cell) => cell.trim());
  return cells.filter((cell) => cell !== "").join(" · ");
}
