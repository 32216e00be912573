/** Finds the steps and sections of a template that a heading stands for. */

import type { Aliases, Step, Template, TemplateSection } from "../templates/template.ts";
import { editDistance } from "../text/did-you-mean.ts";
import { type SpecialKind, type SpecialOf, specialHeadings } from "./areas.ts";
import { articles, firstWord, headingKey, headOf, isNumbering, partsOf, plainHeading, tailOf } from "./heading-text.ts";

export interface ConceptMatch {
  readonly step: Step;
  /** Absent where the heading stands for the step itself. */
  readonly section?: TemplateSection;
  /** As written in the template. */
  readonly alias: string;
  readonly how: "exact" | "part" | "typo" | "contained";
  /** The words that were found in the heading, folded; of a slip, those that were meant. */
  readonly words: string;
  /** The alias is the title. */
  readonly title: boolean;
}

/** What a heading stands for. */
export interface Meaning {
  readonly matches: readonly ConceptMatch[];
  readonly special: SpecialKind | undefined;
}

type Entry = Omit<ConceptMatch, "how" | "words">;

const none: readonly ConceptMatch[] = [];
const remembered = 5000;

export class HeadingIndex {
  readonly #entries = new Map<string, Entry[]>();
  readonly #byFirstLetter = new Map<string, string[]>();
  readonly #headings = new Map<string, Meaning | null>();
  readonly #labels = new Map<string, Meaning | null>();
  readonly #firstWords = new Set<string>(articles);
  readonly #specialOf: SpecialOf;
  #longest = 1;

  constructor(template: Template) {
    this.#specialOf = specialHeadings(template.lexicons, this.#firstWords);
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
    if (!this.#mayBegin(text)) return null;
    return remember(this.#labels, text, () => {
      const plain = plainHeading(text);
      const exact = this.#exact(plain, "exact");
      return this.#meaning(text, exact.length > 0 ? exact : this.#allParts(plain));
    });
  }

  /** Nearly all lines of a text are told apart from labels by their first word alone; numbering may come before it. */
  #mayBegin(text: string): boolean {
    const word = firstWord(text);
    return word.length <= 1 || isNumbering(word) || this.#firstWords.has(word);
  }

  /** Headings that stand for no part of the template may still matter, because of what their text is not. */
  #meaning(text: string, matches: readonly ConceptMatch[]): Meaning | null {
    const special = this.#specialOf(text);
    return matches.length > 0 || special ? { matches, special } : null;
  }

  #add(title: string, aliases: Aliases, concept: { step: Step; section?: TemplateSection }): void {
    this.#addAlias(title, title, concept);
    for (const list of Object.values(aliases)) for (const alias of list) this.#addAlias(alias, title, concept);
  }

  #addAlias(alias: string, title: string, { step, section }: { step: Step; section?: TemplateSection }): void {
    const key = headingKey(plainHeading(alias));
    const entry: Entry = { step, ...(section ? { section } : {}), alias, title: alias === title };
    const entries = this.#entries.get(key);
    if (entries) {
      if (!entries.some((known) => known.step === step && known.section === section)) entries.push(entry);
    } else if (key !== "") {
      this.#entries.set(key, [entry]);
      this.#addKey(key);
    }
  }

  #addKey(key: string): void {
    const words = key.split(" ");
    this.#longest = Math.max(this.#longest, words.length);
    this.#firstWords.add(words[0] ?? "");
    const alike = this.#byFirstLetter.get(key.charAt(0));
    if (alike) alike.push(key);
    else this.#byFirstLetter.set(key.charAt(0), [key]);
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
    const words = headingKey(plain);
    return this.#entries.get(words)?.map((entry) => ({ ...entry, how, words })) ?? none;
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
    let found: string[] = [];
    for (const candidate of this.#byFirstLetter.get(key.charAt(0)) ?? []) {
      const distance = editDistance(key, candidate, best + 1);
      if (distance > best || distance > limit) continue;
      found = distance < best ? [candidate] : [...found, candidate];
      best = distance;
    }
    return unique(found.flatMap((words) => this.#exact(words, "typo")));
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
