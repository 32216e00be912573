/** The titles of steps and sections in the script that a document is written in. */

import type { DesignDoc } from "../document/index.ts";
import type { Step, TemplateSection } from "../templates/template.ts";

type Concept = Step | TemplateSection;

/** Gives each step and section the title that fits a document; the template's own where it knows no other. */
export type TitleOf = (concept: Concept) => string;

/**
 * Russian headings call for a Russian title, whatever the language of the template: of each language the first alias
 * is a title. Scripts are told apart and not languages, because one heading is enough for the former.
 */
export function titlesFor(document: Pick<DesignDoc, "sections" | "prose">): TitleOf {
  return titlesIn(scriptOfDocument(document));
}

/** The titles for a document that has nothing yet but a title. */
export function titlesLike(text: string): TitleOf {
  return titlesIn(scriptOf(text));
}

/** How the title of a step is numbered where the document has no example of it. */
export function stepTitle(title: string, number: number): string {
  return scriptOf(title) === "Cyrillic" ? `Шаг ${number}. ${title}` : `Step ${number}. ${title}`;
}

/** What a template calls a concept in the script, with a capital letter. */
function titlesIn(script: string | undefined): TitleOf {
  return ({ title, aliases }) => {
    if (script === undefined || scriptOf(title) === script) return title;
    const firsts = Object.values(aliases).flatMap(([first]) => first ?? []);
    const fitting = firsts.find((alias) => scriptOf(alias) === script);
    return fitting === undefined ? title : fitting.charAt(0).toUpperCase() + fitting.slice(1);
  };
}

/** Scripts with letters of their own: one such letter tells more than Latin names and terms around it. */
const scripts = ["Cyrillic", "Han", "Hangul", "Greek", "Arabic", "Hebrew", "Devanagari"] as const;

/** By script: any of its letters; made once somebody asks, since the engine looks them up among all that there are. */
const letters = new Map<string, RegExp>();

function letterOf(script: string): RegExp {
  const known = letters.get(script);
  if (known) return known;
  const letter = new RegExp(`\\p{Script=${script}}`, "u");
  letters.set(script, letter);
  return letter;
}

function scriptOf(text: string): string | undefined {
  const foreign = scripts.find((script) => letterOf(script).test(text));
  return foreign ?? (/\p{Script=Latin}/u.test(text) ? "Latin" : undefined);
}

/** What most headings below the title are written in, else the title, else the text itself. */
function scriptOfDocument({ sections, prose }: Pick<DesignDoc, "sections" | "prose">): string | undefined {
  const [title = "", ...headings] = sections.map(({ heading }) => heading?.text ?? "");
  return mostOf(headings.flatMap((text) => scriptOf(text) ?? [])) ?? scriptOf(title) ?? scriptOf(prose.slice(0, 2000));
}

/** Of equally many the first. */
function mostOf(names: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0];
}
