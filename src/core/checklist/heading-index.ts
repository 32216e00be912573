/** Finds the steps and sections of a template that a heading stands for. */

import type { Template } from "../templates/template.ts";
import { AliasTable, type Entry } from "./alias-table.ts";
import { type SpecialKind, specialHeadings } from "./areas.ts";
import { FirstWords } from "./first-words.ts";
import { firstWord, headingKey, headOf, partsOf, plainHeading, tailOf } from "./heading-text.ts";

export interface ConceptMatch extends Entry {
  readonly how: "exact" | "part" | "typo" | "contained";
  /** The words that were found in the heading, folded; of a slip, those that were meant. */
  readonly words: string;
}

/** What a heading stands for. */
export interface Meaning {
  readonly matches: readonly ConceptMatch[];
  readonly special: SpecialKind | undefined;
}

const none: readonly ConceptMatch[] = [];
const remembered = 5000;

export class HeadingIndex {
  /** Labels begin with one of these. */
  readonly firstWords: FirstWords = new FirstWords();
  readonly #aliases: AliasTable;
  readonly #special: ReadonlyMap<string, SpecialKind>;
  readonly #headings = new Map<string, Meaning | null>();
  readonly #labels = new Map<string, Meaning | null>();

  constructor(template: Template) {
    this.#aliases = new AliasTable(template);
    this.#special = specialHeadings(template.lexicons);
    for (const word of this.#aliases.firstWords()) this.firstWords.add(word);
    for (const key of this.#special.keys()) this.firstWords.add(firstWord(key));
  }

  /** For a heading: exact, then by its head, its parts, a typing slip, an alias inside it. */
  heading(text: string): Meaning | null {
    return remember(this.#headings, text, () => {
      const plain = plainHeading(text.length > 200 ? text.slice(0, 200) : text);
      return this.#meaning(plain, this.#find(plain));
    });
  }

  /** For what only may be a heading, such as the words before a colon: nothing but the whole of it and its parts. */
  label(text: string): Meaning | null {
    if (!this.firstWords.begin(text)) return null;
    return remember(this.#labels, text, () => {
      const plain = plainHeading(text);
      const exact = this.#exact(plain, "exact");
      return this.#meaning(plain, exact.length > 0 ? exact : this.#allParts(plain));
    });
  }

  /** Headings that stand for no part of the template may still matter, because of what their text is not. */
  #meaning(plain: string, matches: readonly ConceptMatch[]): Meaning | null {
    const special = this.#special.get(headingKey(headOf(plain) ?? plain));
    return matches.length > 0 || special ? { matches, special } : null;
  }

  #find(plain: string): readonly ConceptMatch[] {
    const head = headOf(plain);
    const ways = [
      () => this.#exact(plain, "exact"),
      () => (head ? this.#exact(head, "exact") : none),
      () => this.#parts(head ?? plain),
      () => this.#parts(tailOf(plain) ?? ""),
      () => this.#matches(this.#aliases.near(headingKey(head ?? plain)), "typo"),
      () => this.#matches(this.#aliases.within(headingKey(plain).split(" ")), "contained"),
    ];
    for (const way of ways) {
      const matches = way();
      if (matches.length > 0) return matches;
    }
    return none;
  }

  #exact(plain: string, how: ConceptMatch["how"]): readonly ConceptMatch[] {
    const words = headingKey(plain);
    return this.#aliases.of(words).map((entry) => ({ ...entry, how, words }));
  }

  #parts(plain: string): readonly ConceptMatch[] {
    return unique(partsOf(plain).flatMap((part) => this.#exact(part, "part")));
  }

  /** Every part must be known, so that `latency and other fun` is no label. */
  #allParts(plain: string): readonly ConceptMatch[] {
    const parts = partsOf(plain);
    if (parts.length < 2) return none;
    const matches = parts.map((part) => this.#exact(part, "part"));
    return matches.every((ofPart) => ofPart.length > 0) ? unique(matches.flat()) : none;
  }

  #matches(keys: readonly string[], how: ConceptMatch["how"]): readonly ConceptMatch[] {
    return unique(keys.flatMap((words) => this.#aliases.of(words).map((entry) => ({ ...entry, how, words }))));
  }
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
