/** The parts of a template by their ids. */

import { onceForEach } from "../text/once.ts";
import type { Item, Step, Template, TemplateSection } from "./template.ts";

export interface Parts {
  readonly steps: ReadonlyMap<string, Step>;
  /** With the own sections of steps, under the ids of their steps. */
  readonly sections: ReadonlyMap<string, TemplateSection>;
  readonly items: ReadonlyMap<string, Item>;
}

export function partsById(template: Template | undefined): Parts {
  return template ? partsOf(template) : none;
}

const none: Parts = { steps: new Map(), sections: new Map(), items: new Map() };

const partsOf: (template: Template) => Parts = onceForEach(({ steps }) => {
  const sections = steps.flatMap((step) => step.sections);
  return {
    steps: new Map(steps.map((step) => [step.id, step])),
    sections: new Map(sections.map((section) => [section.id, section])),
    items: new Map(sections.flatMap(({ items }) => items.map((item) => [item.id, item]))),
  };
});

/** What a step asks right below its heading. */
export function isOwnSection(step: Step, section: TemplateSection): boolean {
  return section.id === step.id;
}
