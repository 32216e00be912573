/** Changes of a template's steps: drop, add, rename, re-require. What names nothing changes nothing. */

import type { Composer } from "./compose.ts";
import type { Addition, Changes, Place, Requirement } from "./draft.ts";
import type { Item, Step, TemplateSection } from "./template.ts";

export function withChanges(steps: readonly Step[], changes: Changes, composer: Composer): readonly Step[] {
  const { drop = [], add = [], rename = {}, require = {} } = changes;
  const kept = dropped(steps, new Set(drop));
  const complete = add.reduce((all, addition) => added(all, addition, composer), kept);
  return complete.map((step) => required(renamed(step, rename), require));
}

function dropped(steps: readonly Step[], ids: ReadonlySet<string>): readonly Step[] {
  if (ids.size === 0) return steps;
  const remains = ({ id }: { readonly id: string }): boolean => !ids.has(id);
  return steps.filter(remains).map((step) => ({
    ...step,
    sections: step.sections.filter(remains).map((section) => ({ ...section, items: section.items.filter(remains) })),
  }));
}

function added(steps: readonly Step[], { place, step, section, item }: Addition, composer: Composer): readonly Step[] {
  if (step !== undefined) return put(steps, composer.step(step), place);
  if (!place) return steps;
  const made = section === undefined ? undefined : composer.section(section);
  const question = item === undefined ? undefined : composer.item(item);
  return steps.map((one) => ({ ...one, sections: withPart(one, place, made, question) }));
}

function withPart(
  { id, sections }: Step,
  place: Place,
  section: TemplateSection | undefined,
  item: Item | undefined,
): readonly TemplateSection[] {
  if (section) return place.where === "into" && place.id !== id ? sections : put(sections, section, place);
  return sections.map((one) => {
    if (place.where === "into" && place.id !== one.id) return one;
    return { ...one, items: put(one.items, item, place) };
  });
}

/** Into: behind all others. */
function put<Part extends { readonly id: string }>(
  parts: readonly Part[],
  part: Part | undefined,
  place: Place | undefined,
): readonly Part[] {
  if (!part) return parts;
  if (!place || place.where === "into") return [...parts, part];
  const at = parts.findIndex(({ id }) => id === place.id);
  return at < 0 ? parts : parts.toSpliced(place.where === "after" ? at + 1 : at, 0, part);
}

function renamed(step: Step, titles: Readonly<Record<string, string>>): Step {
  const titleOf = ({ id, title }: { readonly id: string; readonly title: string }): string =>
    Object.hasOwn(titles, id) ? (titles[id] ?? title) : title;
  const sections = step.sections.map((section) => {
    const items = section.items.map((item) => ({
      ...item,
      question: titleOf({ id: item.id, title: item.question }),
    }));
    return { ...withOldTitle(section, titleOf(section)), items };
  });
  return { ...withOldTitle(step, titleOf(step)), sections };
}

/** Documents that carry the old heading keep counting. */
function withOldTitle<Part extends Step | TemplateSection>(part: Part, title: string): Part {
  if (title === part.title) return part;
  const { en = [] } = part.aliases;
  return { ...part, title, aliases: { ...part.aliases, en: [...en, part.title.toLowerCase()] } };
}

function required(step: Step, needs: Readonly<Record<string, Requirement>>): Step {
  const needOf = (id: string): Requirement | undefined => (Object.hasOwn(needs, id) ? needs[id] : undefined);
  const ofStep = needOf(step.id);
  const sections = step.sections.map((section) => {
    const need = needOf(section.id) ?? ofStep;
    const items = section.items.map((item) => {
      const own = needOf(item.id);
      return own ? { ...item, requirement: own } : item;
    });
    return { ...(need ? withNeed(section, need) : section), items };
  });
  return { ...step, sections };
}

/** A condition that only makes a section stricter is settled by what is said here; one that hides it stays. */
function withNeed(section: TemplateSection, requirement: Requirement): TemplateSection {
  if (section.when?.then !== "required") return { ...section, requirement };
  const { when: _, ...rest } = section;
  return { ...rest, requirement };
}
