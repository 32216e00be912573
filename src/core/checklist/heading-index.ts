/** Finds the steps and sections of a template that a heading stands for. */

import type { Aliases, Step, Template, TemplateSection } from "../templates/template.ts";
import { editDistance } from "../text/did-you-mean.ts";
import { type SpecialKind, type SpecialOf, specialHeadings } from "./areas.ts";
import { headingKey, headOf, partsOf, plainHeading, tailOf } from "./heading-text.ts";

export interface ConceptMatch {
  readonly step: Step;
  /** Absent where the heading stands for the step itself. */
  readonly section?: TemplateSection;
  /** As written in the template. */
  readonly alias: string;
  readonly how: "exact" | "part" | "typo" | "contained";
  /** The alias is the title. */
  readonly title: boolean;
}

/** What a heading stands for. */
export interface Meaning {
  readonly matches: readonly ConceptMatch[];
  readonly special: SpecialKind | undefined;
}

type Entry = Omit<ConceptMatch, "how">;

const none: readonly ConceptMatch[] = [];
const remembered = 5000;

export class HeadingIndex {
  readonly #entries = new Map<string, Entry[]>();
  readonly #byFirstLetter = new Map<string, string[]>();
  readonly #headings = new Map<string, Meaning | null>();
  readonly #labels = new Map<string, Meaning | null>();
  readonly #specialOf: SpecialOf;
  #longest = 1;

  constructor(template: Template) {
    this.#specialOf = specialHeadings(template.lexicons);
    for (const step of template.steps) {
      this.#add(step.title, step.aliases, { step });
      for (const section of step.sections) this.#add(section.title, section.aliases, { step, section });
    }
  }

  /** For a heading: exact, then by its head, its parts, a typing slip, an alias inside it. */
  heading(text: string): Meaning | null {
    return remember(this.#headings, text, () => this.#meaning(text, this.#find(text)));
  }

  /** For what only may be a heading, such as the words before a colon: nothing but the whole of it and its parts. */
  label(text: string): Meaning | null {
    return remember(this.#labels, text, () => {
      const plain = plainHeading(text);
      const exact = this.#exact(plain, "exact");
      return this.#meaning(text, exact.length > 0 ? exact : this.#allParts(plain));
    });
  }

  /** Headings that stand for no part of the template may still matter, because of what their text is not. */
  #meaning(text: string, matches: readonly ConceptMatch[]): Meaning | null {
    const special = this.#specialOf(text);
    return matches.length > 0 || special ? { matches, special } : null;
  }

  #add(title: string, aliases: Aliases, concept: { step: Step; section?: TemplateSection }): void {
    for (const alias of [title, ...Object.values(aliases).flat()]) {
      const key = headingKey(plainHeading(alias));
      const entries = this.#entries.get(key) ?? [];
      if (key === "" || entries.some((e) => e.step === concept.step && e.section === concept.section)) continue;
      entries.push({ ...concept, alias, title: alias === title });
      this.#entries.set(key, entries);
      this.#longest = Math.max(this.#longest, key.split(" ").length);
      const first = key.charAt(0);
      if (entries.length === 1) this.#byFirstLetter.set(first, [...(this.#byFirstLetter.get(first) ?? []), key]);
    }
  }

  #find(text: string): readonly ConceptMatch[] {
    const plain = plainHeading(text.length > 200 ? text.slice(0, 200) : text);
    const head = headOf(plain);
    const ways = [
      () => this.#exact(plain, "exact"),
      () => (head ? this.#exact(head, "exact") : none),
      () => this.#parts(head ?? plain),
      () => this.#parts(tailOf(plain) ?? ""),
      () => this.#typo(headingKey(head ?? plain)),
      () => this.#contained(headingKey(plain)),
    ];
    for (const way of ways) {
      const matches = way();
      if (matches.length > 0) return matches;
    }
    return none;
  }

  #exact(plain: string, how: ConceptMatch["how"]): readonly ConceptMatch[] {
    return (this.#entries.get(headingKey(plain)) ?? none).map((entry) => ({ ...entry, how }));
  }

  #parts(plain: string): readonly ConceptMatch[] {
    return unique(partsOf(plain).flatMap((part) => this.#exact(part, "part")));
  }

  /** Every part must be known, so that `latency and other fun` is no label. */
  #allParts(plain: string): readonly ConceptMatch[] {
    const parts = partsOf(plain).map((part) => this.#exact(part, "part"));
    return parts.length > 1 && parts.every((matches) => matches.length > 0) ? unique(parts.flat()) : none;
  }

  /** The first letter must be right: Russian “source data” and “input data” are but two slips apart otherwise. */
  #typo(key: string): readonly ConceptMatch[] {
    const limit = key.length >= 10 ? 2 : key.length >= 6 ? 1 : 0;
    if (limit === 0 || key.length > 60) return none;
    let best = limit + 1;
    let found: string | undefined;
    for (const candidate of this.#byFirstLetter.get(key.charAt(0)) ?? []) {
      const distance = editDistance(key, candidate, best);
      if (distance >= best) continue;
      best = distance;
      found = candidate;
    }
    return found === undefined ? none : this.#exact(found, "typo");
  }

  /** The longest aliases of at least two words that stand in the heading. */
  #contained(key: string): readonly ConceptMatch[] {
    const words = key.split(" ");
    for (let length = Math.min(words.length, this.#longest); length >= 2; length--) {
      const found = windows(words, length).flatMap((part) => (isLong(part) ? this.#exact(part, "contained") : none));
      if (found.length > 0) return unique(found);
    }
    return none;
  }
}

function windows(words: readonly string[], length: number): string[] {
  return words.slice(0, words.length - length + 1).map((_, index) => words.slice(index, index + length).join(" "));
}

/** Two CJK characters make one word. */
function isLong(part: string): boolean {
  return part.length >= 7;
}

function unique(matches: readonly ConceptMatch[]): readonly ConceptMatch[] {
  return matches.filter((a, index) => matches.findIndex((b) => a.step === b.step && a.section === b.section) === index);
}

/** Headings repeat from one keystroke to the next. */
function remember<T>(known: Map<string, T>, text: string, find: () => T): T {
  const before = known.get(text);
  if (before !== undefined) return before;
  if (known.size >= remembered) known.clear();
  const found = find();
  known.set(text, found);
  return found;
}
