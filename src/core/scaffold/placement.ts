/** Finds the place of a missing section: beside its siblings, below its parent, or with a step of its own. */

import type { SectionState, StepState } from "../checklist/checklist.ts";
import { isOwnSection } from "../templates/parts.ts";
import type { TemplateSection } from "../templates/template.ts";
import { newStep } from "./new-step.ts";
import { numbered, numberedBelow } from "./numbering.ts";
import { type Anchor, climbed, type Neighbour, ownEnd, type Presence, type Present } from "./presence.ts";
import type { TitleOf } from "./titles.ts";

export interface Placement {
  readonly anchor: Anchor;
  /** The section's heading as a line of Markdown; before it that of its step, if this is missing too. */
  readonly headings: readonly string[];
}

/** Places a section and notes it as present, so that the next one finds its place beside it. */
export function place(presence: Presence, step: StepState, { section }: SectionState, titleOf: TitleOf): Placement {
  if (isOwnSection(step.step, section)) return placeOwn(presence, step, section, titleOf);
  const found = besideSiblings(presence, step, section.id) ?? belowStep(presence, step) ?? besideLater(presence, step);
  const stepHeading = found ? undefined : newStep(presence, step, titleOf);
  const spot = found ?? onTopOf(presence, stepHeading as Present & { readonly anchor: Anchor });
  const text = spot.numbered(titleOf(section));
  presence.add(section, { ...spot, text });
  const headings = [...(stepHeading ? [stepHeading] : []), { level: spot.level, text }];
  return { anchor: spot.anchor, headings: headings.map((heading) => `${"#".repeat(heading.level)} ${heading.text}`) };
}

/** What a step asks right below its heading has no heading of its own. */
function placeOwn(presence: Presence, step: StepState, section: TemplateSection, titleOf: TitleOf): Placement {
  const standing = presence.of(step.step);
  if (standing) return { anchor: onTopOf(presence, standing).anchor, headings: [] };
  const heading = newStep(presence, step, titleOf);
  presence.add(section, heading);
  return { anchor: heading.anchor, headings: [`${"#".repeat(heading.level)} ${heading.text}`] };
}

/** Where a heading goes, and how a title is numbered there. */
interface Spot extends Omit<Present, "text"> {
  readonly anchor: Anchor;
  readonly numbered: (title: string) => string;
}

/**
 * Behind the nearest sibling before it, which has the same parent in the template, else on top of the parent. Where the
 * parent has no heading, its siblings and its parent take their place; at last anything of the step that comes before.
 */
function besideSiblings(presence: Presence, step: StepState, id: string): Spot | undefined {
  const order = step.sections.findIndex(({ section }) => section.id === id);
  const earlier = presence.sectionsOf(step).filter((one) => one.order < order);
  for (let at = order; at >= 0; ) {
    const level = levelOf(step, at);
    const parent = step.sections.slice(0, at).findLastIndex(({ section }) => section.level < level);
    const sibling = earlier.findLast((one) => one.order > parent && levelOf(step, one.order) === level);
    if (sibling) return behind(sibling.present, sibling.present.level);
    const standing = earlier.find((one) => one.order === parent);
    if (standing) return onTopOf(presence, standing.present);
    at = parent;
  }
  const last = earlier.at(-1);
  return last && behind(last.present, shallower(presence, step, last, levelOf(step, order)));
}

function levelOf({ sections }: StepState, order: number): number {
  return sections[order]?.section.level ?? 0;
}

/** The level of a section that stands as many levels above its neighbour as in the template, if the document has room. */
function shallower(presence: Presence, step: StepState, { order, present }: Neighbour, level: number): number {
  const below = presence.of(step.step)?.level;
  const highest = below === undefined ? presence.topLevel : below + 1;
  return Math.max(highest, Math.min(present.level, present.level + level - levelOf(step, order)));
}

function behind(neighbour: Present, wanted: number): Spot {
  const { anchor, section: own } = neighbour;
  const title = (level: number) => (title: string) =>
    level === neighbour.level ? numbered(title, neighbour.text) : title;
  if (anchor && (wanted >= anchor.depth || own.level < wanted)) {
    const level = Math.max(wanted, anchor.depth);
    return { level, section: own, anchor, numbered: title(level) };
  }
  const section = climbed(own, wanted);
  const { level } = section;
  return { level, section, anchor: { at: section.span.end, before: false, depth: level }, numbered: title(level) };
}

/** Before the subsections that are there, at their level. */
function onTopOf(presence: Presence, { section, level: own, anchor, text }: Present): Spot {
  const level = (anchor ? undefined : section.children[0]?.level) ?? Math.min(6, own + 1);
  const isFirst = anchor !== undefined || section.children.length === 0;
  const title = (title: string) => (isFirst && presence.numbersSubsections ? numberedBelow(title, text) : title);
  return { section, level, anchor: anchor ?? { at: ownEnd(section), before: false, depth: level }, numbered: title };
}

function belowStep(presence: Presence, { step }: StepState): Spot | undefined {
  const present = presence.of(step);
  return present && onTopOf(presence, present);
}

/** Before the first section of the step, where the document has no heading for the step itself. */
function besideLater(presence: Presence, step: StepState): Spot | undefined {
  const [first] = presence.sectionsOf(step);
  if (!first) return undefined;
  const { section, level } = first.present;
  const anchor = { at: section.span.start, before: true, depth: level };
  return { section, level, anchor, numbered: (title) => title };
}
