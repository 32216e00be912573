/** Puts a missing section where the template wants it, in the document's own levels, numbering and line ends. */

import type { Checklist, SectionState, StepState } from "../checklist/checklist.ts";
import type { DesignDoc, Heading, Section } from "../document/index.ts";
import type { Edit, Fix } from "../text/edit.ts";
import { withLineBreaksOf } from "../text/line-break.ts";
import { numbered } from "./numbering.ts";

/** The fix that inserts a section, and its step where that is missing too; none for an unknown id. */
export function insertSection(document: DesignDoc, checklist: Checklist, sectionId: string): Fix | undefined {
  for (const [index, step] of checklist.steps.entries()) {
    const state = step.sections.find(({ section }) => section.id === sectionId);
    if (state)
      return fix(
        document,
        state,
        step.match ? belowStep(document, step, state) : newStep(document, checklist, index, state),
      );
  }
  return undefined;
}

/** The fix that puts a section's skeleton under its heading, which exists already. */
export function insertSkeleton(document: DesignDoc, { section, match }: SectionState): Fix | undefined {
  if (!match) return undefined;
  const at = ownEnd(match.section);
  return fixAt(document, `Insert the skeleton of “${section.title}”`, at, section.skeleton.trimEnd());
}

interface Placement {
  readonly at: number;
  readonly headings: string;
}

function fix(document: DesignDoc, { section }: SectionState, { at, headings }: Placement): Fix {
  return fixAt(document, `Insert the section “${section.title}”`, at, `${headings}\n\n${section.skeleton.trimEnd()}`);
}

function fixAt(document: DesignDoc, title: string, at: number, markdown: string): Fix {
  return { title, edits: [insertion(document, at, markdown)] };
}

/** Inserts Markdown as blocks of their own: with one empty line before and one behind. */
function insertion({ text }: DesignDoc, at: number, markdown: string): Edit {
  const start = text.slice(0, at).trimEnd().length;
  const after = text.slice(at);
  const following = after.trimStart();
  const gapBefore = start === 0 ? "" : "\n\n";
  const gapBehind = following === "" ? "\n" : "\n\n";
  const end = at + after.length - following.length;
  return { span: { start, end }, text: withLineBreaksOf(text, gapBefore + markdown + gapBehind) };
}

/** Behind the nearest earlier section of the same step, else on top of the step. */
function belowStep(document: DesignDoc, { step, match, sections }: StepState, state: SectionState): Placement {
  const parent = match?.section ?? document.root;
  const earlier = sections.slice(0, sections.indexOf(state)).filter((sibling) => sibling.match && sibling.active);
  const neighbour = earlier.at(-1);
  const inside = neighbour?.match && neighbour.match.section.span.end <= parent.span.end;
  const template = step.sections.find(({ id }) => id === state.section.id) ?? state.section;
  if (!neighbour?.match || !inside) {
    const level = Math.max(1, Math.min(6, parent.level + Math.max(1, template.level - 2)));
    return { at: ownEnd(parent), headings: heading(level, template.title, undefined) };
  }
  const { heading: own, section } = neighbour.match;
  const level = Math.max(parent.level + 1, Math.min(6, own.level + template.level - neighbour.section.level));
  const at = level > own.level ? ownEnd(section) : section.span.end;
  return { at, headings: heading(level, template.title, level === own.level ? own : undefined) };
}

/** A step of its own, behind the nearest earlier step that the document has, else before the next one. */
function newStep(document: DesignDoc, { steps }: Checklist, index: number, { section }: SectionState): Placement {
  const title = steps[index]?.step.title ?? section.title;
  const earlier = steps.slice(0, index).findLast(({ match }) => match);
  const later = steps.slice(index + 1).find(({ match }) => match);
  const model = (earlier ?? later)?.match?.heading;
  const level = model?.level ?? 2;
  const at = earlier?.match?.section.span.end ?? later?.match?.heading.span.start ?? document.text.length;
  const stepHeading = `${"#".repeat(level)} ${model ? numbered(title, model.text, index + 1) : `Step ${index + 1}. ${title}`}`;
  return {
    at,
    headings: `${stepHeading}\n\n${heading(Math.min(6, level + section.level - 2), section.title, undefined)}`,
  };
}

function heading(level: number, title: string, model: Heading | undefined): string {
  return `${"#".repeat(level)} ${model ? numbered(title, model.text) : title}`;
}

/** Where a section's own text ends: before its first subsection. */
function ownEnd(section: Section): number {
  return section.children[0]?.span.start ?? section.span.end;
}
