/**
 * What a template asks for and the document does not say. Reports under the ids of items and sections, never under its
 * own: the section's id once, where it has neither a heading nor an answered item, else the id of each item.
 */

import type { Checklist, ItemState, SectionState, StepState } from "../checklist/checklist.ts";
import { isSettled } from "../checklist/index.ts";
import type { DesignDoc, Heading } from "../document/index.ts";
import { completeDocument, insertSection, insertSkeleton } from "../scaffold/index.ts";
import type { TemplateSection } from "../templates/template.ts";
import { onceForEach } from "../text/once.ts";
import { type Span, slice } from "../text/span.ts";
import { isEarlyDraft } from "./early-draft.ts";
import type { Report, Rule } from "./rule.ts";

export const missingItem: Rule = {
  id: "missing-item",
  summary: "Every question of the template is answered",
  why: "A reviewer first asks what is not there. The template's questions are the ones that designs fail on.",
  severity: "warning",
  examples: {
    bad: "---\ndesign-doc: eight-step\n---\n# Line anomaly\n\n## Step 1. Requirements\n",
    good: "# A note that follows no template\n",
  },
  check({ document, checklist }) {
    const reports: Report[] = [];
    if (isEarlyDraft(document)) return reports;
    // Most documents have no hole at all, so that no section is searched for one.
    const mayWait = document.text.includes("TBD");
    for (const step of checklist?.steps ?? [])
      for (const section of step.sections) if (section.active) addReports(reports, document, step, section, mayWait);
    return reports;
  },
  fixAll({ document, checklist }) {
    return checklist && completeDocument(document, checklist);
  },
  fix({ data }, { document, checklist }) {
    const { section, skeletonOnly } = data as MissingData;
    if (!checklist) return undefined;
    if (!skeletonOnly) return insertSection(document, checklist, section);
    const state = stateOf(checklist, section);
    return state && !hasHole(document, state) ? insertSkeleton(document, state) : undefined;
  },
};

interface MissingData {
  /** The id of the section to insert. */
  readonly section: string;
  /** Its heading stands already. */
  readonly skeletonOnly: boolean;
}

function addReports(
  reports: Report[],
  document: DesignDoc,
  step: StepState,
  state: SectionState,
  mayWait: boolean,
): void {
  const open: ItemState[] = [];
  let asked = 0;
  for (const item of state.items) {
    if (item.need === "hidden") continue;
    asked++;
    if (!isSettled(item)) open.push(item);
  }
  if (open.length === 0) return;
  const told = mayWait && hasHole(document, state) ? open.filter(({ need }) => need === "required") : open;
  if (told.length === 0) return;
  const span = placeOf(document, step, state);
  const data: MissingData = { section: state.section.id, skeletonOnly: state.match !== undefined };
  if (state.match || open.length < asked) for (const item of told) reports.push(itemReport(item, span, data));
  else {
    const severity = open.some(isGrave) ? "warning" : "information";
    reports.push({ code: state.section.id, span, data, severity, message: sectionMessage(state.section) });
  }
}

function itemReport(state: ItemState, span: Span, data: MissingData): Report {
  const { item, status, evidence } = state;
  if (status === "missing") {
    const severity = isGrave(state) ? "warning" : "information";
    return { code: item.id, span, data, severity, message: `Not answered: ${item.question}` };
  }
  const related = evidence ? [{ span: evidence.span, message: evidence.reason }] : [];
  const message = `Not fully answered: ${item.question}${evidence ? ` (${evidence.reason})` : ""}`;
  return { code: item.id, span, data, severity: "information", message, related };
}

const sectionMessage: (section: TemplateSection) => string = onceForEach(({ title, items }) => {
  const questions = items.map(({ question }) => question).join(" ");
  return `The section “${title}” is missing. ${questions}`;
});

/** A required question without any answer is a warning; the rest is good to know. */
function isGrave({ need, status }: ItemState): boolean {
  return need === "required" && status === "missing";
}

/** Where an answer belongs: the section's heading, else its step's, else the document's title, else its first line. */
export function placeOf(document: DesignDoc, step: StepState, state?: SectionState): Span {
  return state?.match?.heading.span ?? step.match?.heading.span ?? titleOf(document)?.span ?? document.lines.line(0);
}

function titleOf({ sections }: DesignDoc): Heading | undefined {
  return sections.find(({ level }) => level === 1)?.heading;
}

function stateOf({ steps }: Checklist, id: string): SectionState | undefined {
  return steps.flatMap(({ sections }) => sections).find(({ section }) => section.id === id);
}

/**
 * A skeleton waits to be filled in. It is not inserted a second time, and `placeholder-left` already speaks for what
 * would be good to have there.
 */
export function hasHole({ text }: DesignDoc, { match }: SectionState): boolean {
  if (!match) return false;
  const own = slice(text, match.section.span);
  return own.includes("TBD") && /\bTBD\b/.test(own);
}
