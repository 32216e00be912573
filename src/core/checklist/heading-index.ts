/** Finds the steps and sections of a template that a heading stands for. */

import { headingLexiconsOf } from "../templates/builtin.ts";
import type { Template } from "../templates/template.ts";
import { AliasTable, type ConceptMatch } from "./alias-table.ts";
import { type SpecialKind, specialHeadings } from "./areas.ts";
import { FirstWords } from "./first-words.ts";
import { firstWord, headingKey, headOf, partsOf, plainHeading, tailOf } from "./heading-text.ts";

/** What a heading stands for. */
export interface Meaning {
  readonly matches: readonly ConceptMatch[];
  readonly special: SpecialKind | undefined;
}

/** What the headings of one document stand for. */
export interface HeadingReader {
  /** For a heading: exact, then by its head, its parts, a typing slip, an alias inside it. */
  heading(text: string): Meaning | null;
  /** For what only may be a heading, such as the words before a colon: nothing but the whole of it and its parts. */
  label(text: string): Meaning | null;
}

type Meanings = ReadonlyMap<string, Meaning | null>;

const nothing: Meanings = new Map();

export class HeadingIndex {
  /** Labels begin with one of these. */
  readonly firstWords: FirstWords = new FirstWords();
  readonly #aliases: AliasTable;
  readonly #special: ReadonlyMap<string, SpecialKind>;
  // What the headings and labels of the document read last stand for, since they repeat from one keystroke to the next.
  // Of documents before that one nothing is kept, for a heading cut out of a text keeps all of the text in memory.
  #headings = nothing;
  #labels = nothing;

  constructor(template: Template) {
    this.#aliases = new AliasTable(template);
    this.#special = specialHeadings(headingLexiconsOf(template));
    for (const word of this.#aliases.firstWords()) this.firstWords.add(word);
    for (const key of this.#special.keys()) this.firstWords.add(firstWord(key));
  }

  /** What the headings and labels of one more document stand for. */
  forDocument(): HeadingReader {
    const headings = remembering(this.#headings, (text) => this.#heading(text));
    const labels = remembering(this.#labels, (text) => this.#label(text));
    this.#headings = headings.known;
    this.#labels = labels.known;
    return {
      heading: headings.find,
      label: (text) => (this.firstWords.begin(text) ? labels.find(text) : null),
    };
  }

  /** For a heading that stands elsewhere: nothing is kept of it. */
  meaningOf(text: string): Meaning | null {
    return this.#heading(text);
  }

  #heading(text: string): Meaning | null {
    const plain = plainHeading(text.length > 200 ? text.slice(0, 200) : text);
    const head = headOf(plain);
    const key = headingKey(plain);
    const headKey = head ? headingKey(head) : key;
    const matches =
      this.#exactly(key) ??
      this.#exactly(headKey) ??
      this.#parts(head ?? plain) ??
      this.#parts(tailOf(plain) ?? "") ??
      this.#all(this.#aliases.near(headKey), "typo") ??
      this.#all(this.#aliases.within(key.split(" ")), "contained");
    return this.#meaning(headKey, matches);
  }

  #label(text: string): Meaning | null {
    const plain = plainHeading(text);
    const head = headOf(plain);
    const key = headingKey(plain);
    const matches = this.#exactly(key) ?? this.#allParts(plain);
    return this.#meaning(head ? headingKey(head) : key, matches);
  }

  /** Headings that stand for no part of the template may still matter, because of what their text is not. */
  #meaning(headKey: string, matches: readonly ConceptMatch[] = []): Meaning | null {
    const special = this.#special.get(headKey);
    return matches.length > 0 || special ? { matches, special } : null;
  }

  #parts(plain: string): readonly ConceptMatch[] | undefined {
    return this.#all(partsOf(plain).map(headingKey), "part");
  }

  /** Every part must be known, so that `latency and other fun` is no label. */
  #allParts(plain: string): readonly ConceptMatch[] | undefined {
    const parts = partsOf(plain);
    if (parts.length < 2) return undefined;
    const keys: string[] = [];
    for (const part of parts) {
      const key = headingKey(part);
      if (!this.#exactly(key)) return undefined;
      keys.push(key);
    }
    return this.#all(keys, "part");
  }

  #exactly(key: string): readonly ConceptMatch[] | undefined {
    const matches = this.#aliases.of(key);
    return matches.length > 0 ? matches : undefined;
  }

  #all(keys: readonly string[], how: ConceptMatch["how"]): readonly ConceptMatch[] | undefined {
    const matches: ConceptMatch[] = [];
    for (const key of keys) for (const match of this.#aliases.of(key)) matches.push({ ...match, how });
    return matches.length > 0 ? unique(matches) : undefined;
  }
}

function unique(matches: readonly ConceptMatch[]): readonly ConceptMatch[] {
  return matches.filter((a, index) => matches.findIndex((b) => a.step === b.step && a.section === b.section) === index);
}

/** Finds each meaning once, unless it is known from before. */
function remembering(before: Meanings, find: (text: string) => Meaning | null) {
  const known = new Map<string, Meaning | null>();
  return {
    known,
    find(text: string): Meaning | null {
      let meaning = known.get(text);
      if (meaning !== undefined) return meaning;
      meaning = before.get(text);
      if (meaning === undefined) meaning = find(text);
      known.set(text, meaning);
      return meaning;
    },
  };
}
