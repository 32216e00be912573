/** The titles and aliases of a template's steps and sections by their words, worked out once. */

import type { HeadingNames } from "../templates/heading-names.ts";
import type { Step, Template, TemplateSection } from "../templates/template.ts";
import { headingKey, plainHeading } from "./heading-text.ts";

/** What a title or an alias stands for; of a step there is no section. */
export interface Concept {
  readonly step: Step;
  readonly section?: TemplateSection;
}

/** In the order in which names count them. */
export function conceptsOf({ steps }: Template): readonly Concept[] {
  return steps.flatMap((step) => [{ step }, ...step.sections.map((section) => ({ step, section }))]);
}

export function headingNames(template: Template): HeadingNames {
  const names = namesIn(template);
  const lines = [...names].flatMap(([words, named]) =>
    [...named].map(([concept, alias]) => ({ words, concept, alias })),
  );
  const longest = longestOf(names.keys());
  return {
    words: lines.map(({ words }) => words).join("\n"),
    concepts: lines.map(({ concept }) => concept),
    written: Object.fromEntries(lines.flatMap(({ words, alias }, at) => (alias === words ? [] : [[at, alias]]))),
    firsts: [...longest.keys()].join("\n"),
    longest: [...longest.values()],
  };
}

/** By words, then by concept: as what of several it is written first. */
function namesIn(template: Template): Map<string, Map<number, string>> {
  const names = new Map<string, Map<number, string>>();
  for (const [at, { step, section = step }] of conceptsOf(template).entries()) {
    for (const alias of [section.title, ...Object.values(section.aliases).flat()]) {
      const words = headingKey(plainHeading(alias));
      const named = names.get(words) ?? new Map<number, string>();
      if (words !== "") names.set(words, named);
      if (!named.has(at)) named.set(at, alias);
    }
  }
  return names;
}

function longestOf(names: Iterable<string>): Map<string, number> {
  const longest = new Map<string, number>();
  for (const name of names) {
    const words = name.split(" ");
    const [first = ""] = words;
    longest.set(first, Math.max(longest.get(first) ?? 0, words.length));
  }
  return longest;
}
