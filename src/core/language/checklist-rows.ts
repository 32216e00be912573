/** The checklist as rows: per step how far it is, per item what answers it or where an answer belongs. */

import type { Analysis } from "../analysis.ts";
import type { Checklist, ItemState, Need, SectionState, Status, StepState } from "../checklist/checklist.ts";
import { isSettled, progressOf } from "../checklist/index.ts";
import type { DesignDoc } from "../document/index.ts";
import { hasHole, placeOf } from "../rules/missing-item.ts";
import { type Span, slice } from "../text/span.ts";
import { firstLine } from "./first-line.ts";

/** Which rows are wanted; without a word about it, all. */
export interface RowFilter {
  /** Only items that are neither answered nor set aside. */
  readonly openOnly?: boolean;
  /** Only items that an interview asks as well (★). */
  readonly interviewOnly?: boolean;
  /** Only these steps, by id; those of another template are passed over, and none at all means every step. */
  readonly steps?: readonly string[];
}

export interface ChecklistRows {
  readonly answered: number;
  readonly required: number;
  /** Those that the filter lets through. */
  readonly steps: readonly StepRow[];
  readonly allSteps: readonly StepRow[];
  /** Items that the filter lets through … */
  readonly shown: number;
  /** … of how many. */
  readonly total: number;
  /** The titles of the steps that the filter chose, where it chose some. */
  readonly chosenSteps: readonly string[];
}

export interface StepRow {
  readonly kind: "step";
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
  readonly kind: "item";
  readonly id: string;
  readonly question: string;
  readonly status: Status;
  readonly need: Need;
  /** The title of the template's section that asks. */
  readonly section: string;
  readonly sectionId: string;
  readonly guidance: string;
  /** Asked in an interview too. */
  readonly interview: boolean;
  /** What the author has said about it, in a directive. */
  readonly mark?: "done" | "na";
  /** The section's skeleton would help: the item is open, and no skeleton waits to be filled in. */
  readonly insertable: boolean;
  /** The first line of what answers it, or comes close. */
  readonly evidence?: string;
  /** The heading that it stands under, where that belongs to another step. */
  readonly elsewhere?: string;
  /** Why that counts, or falls short. */
  readonly reason?: string;
  /** The evidence, else the heading under which the answer belongs. */
  readonly target: Span;
}

/** Nothing for Markdown that is no design doc. Steps count all their items, whatever is shown of them. */
export function checklistRows({ document, checklist }: Analysis, filter: RowFilter = {}): ChecklistRows | undefined {
  if (!checklist) return undefined;
  const all = checklist.steps.map((step) => stepRow(document, step));
  const chosen = all.filter(({ id }) => filter.steps?.includes(id));
  const steps = (chosen.length > 0 ? chosen : all).flatMap((step) => filtered(step, filter));
  const { answered, required }: Checklist = checklist;
  return {
    answered,
    required,
    steps,
    allSteps: all,
    shown: itemCount(steps),
    total: itemCount(all),
    chosenSteps: chosen.map(({ title }) => title),
  };
}

/** A step of which nothing is left is no row any more. */
function filtered(step: StepRow, { openOnly, interviewOnly }: RowFilter): StepRow[] {
  if (!openOnly && !interviewOnly) return [step];
  const items = step.items.filter((item) => !(openOnly && isSettled(item)) && (!interviewOnly || item.interview));
  return items.length > 0 ? [{ ...step, items }] : [];
}

function itemCount(steps: readonly StepRow[]): number {
  return steps.reduce((sum, { items }) => sum + items.length, 0);
}

function stepRow(document: DesignDoc, state: StepState): StepRow {
  const asked = state.sections.flatMap((section) => itemRows(document, state, section));
  const { answered, required } = progressOf(asked);
  return {
    kind: "step",
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

function itemRows(document: DesignDoc, step: StepState, state: SectionState): ItemRow[] {
  if (!state.active) return [];
  const { section } = state;
  const shared = {
    section: section.title,
    sectionId: section.id,
    guidance: section.guidance,
    target: placeOf(document, step, state),
  };
  const waits = hasHole(document, state);
  return state.items
    .filter(({ need }) => need !== "hidden")
    .map((item) => ({ ...shared, insertable: !waits && !isSettled(item), ...itemRow(document, item) }));
}

type OwnRow = Omit<ItemRow, "section" | "sectionId" | "guidance" | "target" | "insertable">;

function itemRow(document: DesignDoc, { item, status, need, evidence }: ItemState): OwnRow & Partial<ItemRow> {
  const { id, question, interview } = item;
  const own = { kind: "item" as const, id, question, interview, status, need };
  if (!evidence) return own;
  const { span: target, reason, where } = evidence;
  if (where === "directive") return { ...own, mark: status === "answered" ? "done" : "na", reason, target };
  const heading = where === "document" ? headingOver(document, target) : undefined;
  const elsewhere = heading === undefined ? {} : { elsewhere: heading };
  return { ...own, evidence: firstLine(slice(document.text, target)), ...elsewhere, reason, target };
}

/** The document's title says nothing about the place. */
function headingOver({ sections }: DesignDoc, { start }: Span): string | undefined {
  const section = sections.findLast(({ span }) => span.start <= start);
  return section && section.level > 1 ? section.heading?.text : undefined;
}
