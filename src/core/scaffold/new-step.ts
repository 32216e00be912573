/** Finds the place of a step that the document has nothing of, and the heading that it gets there. */

import type { StepState } from "../checklist/checklist.ts";
import { numbered } from "./numbering.ts";
import { type Anchor, climbed, type Presence, type Present } from "./presence.ts";
import { stepTitle, type TitleOf } from "./titles.ts";

type Planned = Present & { readonly anchor: Anchor };

/** Behind the nearest step before it that the document has something of, else before the next one, else at the end. */
export function newStep(presence: Presence, state: StepState, titleOf: TitleOf): Planned {
  const order = presence.steps.indexOf(state);
  const title = titleOf(state.step);
  const spot = behindEarlier(presence, order) ?? beforeLater(presence, order) ?? atEnd(presence);
  const plain = presence.hasHeadings || state.step.appendix ? title : stepTitle(title, order + 1);
  const present = { ...spot, text: (state.step.appendix ? undefined : spot.text?.(title)) ?? plain };
  presence.add(state.step, present);
  return present;
}

/** Where the heading goes, and how its title is numbered there if there is an example of it. */
interface Spot extends Omit<Planned, "text"> {
  readonly text: ((title: string) => string) | undefined;
}

function behindEarlier(presence: Presence, order: number): Spot | undefined {
  for (let at = order - 1; at >= 0; at--) {
    const spot = behind(presence, at, order);
    if (spot) return spot;
  }
  return undefined;
}

function behind(presence: Presence, at: number, order: number): Spot | undefined {
  const state = presence.steps[at];
  const own = state && presence.of(state.step);
  const text = own && titled(own, at, order);
  if (own?.anchor) return { level: own.level, section: own.section, anchor: own.anchor, text };
  const extent = state && presence.extentOf(state);
  if (!extent) return undefined;
  const section = climbed(extent.last, own?.level ?? presence.topLevel);
  const { level } = section;
  return { level, section, anchor: { at: section.span.end, before: false, depth: level }, text };
}

function beforeLater(presence: Presence, order: number): Spot | undefined {
  for (let at = order + 1; at < presence.steps.length; at++) {
    const state = presence.steps[at];
    const extent = state && presence.extentOf(state);
    if (!extent) continue;
    const own = presence.of(state.step);
    const section = climbed(extent.first, own?.level ?? presence.topLevel);
    const { level } = section;
    const anchor = { at: section.span.start, before: true, depth: level };
    return { level, section, anchor, text: own && titled(own, at, order) };
  }
  return undefined;
}

function atEnd({ document, topLevel: level }: Presence): Spot {
  return {
    level,
    section: document.root,
    anchor: { at: document.text.length, before: false, depth: level },
    text: undefined,
  };
}

/** Numbered like the heading of another step, as many numbers away from it as the template says. */
function titled({ text }: Present, at: number, order: number): (title: string) => string {
  return (title) => numbered(title, text, order - at);
}
