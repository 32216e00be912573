/** “Offline metrics” and “Model metrics” side by side: two sections for one thing. */

import type { Section } from "../document/index.ts";
import type { Rule } from "./rule.ts";

export const duplicateSection: Rule = {
  id: "duplicate-section",
  summary: "Sections side by side are about different things",
  why: "Of two places for one thing the reader finds one, and only one is kept up to date. Off by default: stages, tasks and use cases may each have a section of the same kind.",
  severity: "hint",
  offByDefault: true,
  examples: {
    bad: "---\ndesign-doc: eight-step\n---\n# Line anomaly\n\n## Offline metrics\n\nRecall.\n\n## Model metrics\n\nPrecision.\n",
    good: "---\ndesign-doc: eight-step\n---\n# Line anomaly\n\n## Offline metrics\n\nRecall.\n\n## Online metrics\n\nAlarms per shift.\n",
  },
  *check({ checklist, wording }) {
    const told = new Set<Section>();
    for (const { section } of checklist?.steps.flatMap(({ sections }) => sections) ?? []) {
      const places = (wording?.sectionsOf(section) ?? []).slice(0, 50);
      const second = places.find((place, at) => places.slice(0, at).some((other) => isTwin(other, place)));
      const first = places.find((place) => second && isTwin(place, second));
      if (!second?.heading || !first?.heading || told.has(second)) continue;
      told.add(second);
      const message = `“${first.heading.text}” beside it is about the same: ${section.title.toLowerCase()}. Merge the two, or name what sets them apart.`;
      yield {
        span: second.heading.span,
        message,
        related: [{ span: first.heading.span, message: `“${first.heading.text}”` }],
      };
    }
  },
};

/** Siblings whose names share a word; behind a colon each says what sets it apart. */
function isTwin(a: Section, b: Section): boolean {
  if (a === b || a.parent !== b.parent || !a.heading || !b.heading || /:/.test(a.heading.text + b.heading.text))
    return false;
  const words = wordsOf(a.heading.text);
  return wordsOf(b.heading.text).some((word) => words.some((other) => other.slice(0, 4) === word.slice(0, 4)));
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[a-zµ\u00c0-\u1fff\u3040-\ud7ff]{4,}/g) ?? [];
}
