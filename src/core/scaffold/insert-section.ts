/** Puts missing sections where the template wants them, in the document's own levels, numbering, script and line ends. */

import type { Checklist, SectionState, StepState } from "../checklist/checklist.ts";
import { isSettled } from "../checklist/index.ts";
import type { DesignDoc } from "../document/index.ts";
import type { Edit, Fix } from "../text/edit.ts";
import { insertion } from "./insertion.ts";
import { type Placement, place } from "./placement.ts";
import { type Anchor, ownEnd, Presence } from "./presence.ts";
import { type TitleOf, titlesFor } from "./titles.ts";

/** The fix that inserts a section, and its step where that is missing too; none for an unknown id. */
export function insertSection(document: DesignDoc, checklist: Checklist, sectionId: string): Fix | undefined {
  const planned = plan(document, checklist, sectionId);
  if (!planned) return undefined;
  const { placed, state } = planned;
  const title = `Insert the section “${titlesFor(document)(state.section)}”`;
  return { title, edits: [insertion(document, placed.anchor.at, markdownOf(placed, state))] };
}

/** A heading without the marks of its level. */
export interface PlannedHeading {
  readonly level: number;
  readonly title: string;
}

/** The heading that a section would get, with its number; none for an unknown id. */
export function plannedHeading(
  document: DesignDoc,
  checklist: Checklist,
  sectionId: string,
): PlannedHeading | undefined {
  const heading = plan(document, checklist, sectionId)?.placed.headings.at(-1);
  const level = heading?.indexOf(" ") ?? 0;
  return heading === undefined ? undefined : { level, title: heading.slice(level + 1) };
}

function plan(document: DesignDoc, checklist: Checklist, sectionId: string) {
  for (const step of checklist.steps) {
    const state = step.sections.find(({ section }) => section.id === sectionId);
    if (state) return { state, placed: place(new Presence(document, checklist), step, state, titlesFor(document)) };
  }
  return undefined;
}

/** The fix that puts a section's skeleton under its heading, which exists already. */
export function insertSkeleton(document: DesignDoc, { section, match }: SectionState): Fix | undefined {
  if (!match) return undefined;
  const edit = insertion(document, ownEnd(match.section), section.skeleton.trimEnd());
  return { title: `Insert the skeleton of “${section.title}”`, edits: [edit] };
}

/** The fix that inserts every untouched section, as edits of the text as it is; none where nothing is missing. */
export function completeDocument(document: DesignDoc, checklist: Checklist): Fix | undefined {
  const presence = new Presence(document, checklist);
  const titleOf = titlesFor(document);
  const pieces = checklist.steps.flatMap((step) => piecesOf(presence, step, titleOf));
  if (pieces.length === 0) return undefined;
  const title = pieces.length === 1 ? "Insert the missing section" : `Insert all ${pieces.length} missing sections`;
  return { title, edits: editsOf(document, pieces) };
}

/** Neither has a heading nor is answered elsewhere, though something of it is asked. */
export function isUntouched({ active, match, section, items }: SectionState): boolean {
  const asked = items.filter(({ need }) => need !== "hidden");
  if (!active || match || (asked.length === 0 && section.items.length > 0)) return false;
  return asked.every((item) => !isSettled(item));
}

interface Piece {
  readonly anchor: Anchor;
  readonly markdown: string;
}

function piecesOf(presence: Presence, step: StepState, titleOf: TitleOf): Piece[] {
  return step.sections.filter(isUntouched).map((state) => {
    const placed = place(presence, step, state, titleOf);
    return { anchor: placed.anchor, markdown: markdownOf(placed, state) };
  });
}

function markdownOf({ headings }: Placement, { section }: SectionState): string {
  return [...headings, section.skeleton.trimEnd()].filter((part) => part !== "").join("\n\n");
}

/** One edit per place, so that no two of them meet: what belongs to the text before it first, the deepest on top. */
function editsOf(document: DesignDoc, pieces: readonly Piece[]): Edit[] {
  const places = new Map<number, Piece[]>();
  for (const piece of pieces) places.set(piece.anchor.at, [...(places.get(piece.anchor.at) ?? []), piece]);
  return [...places].map(([at, together]) => {
    const ordered = together.sort(
      ({ anchor: a }, { anchor: b }) => Number(a.before) - Number(b.before) || b.depth - a.depth,
    );
    return insertion(document, at, ordered.map(({ markdown }) => markdown).join("\n\n"));
  });
}
