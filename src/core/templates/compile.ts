/** A template made ready for reading documents: all its phrases in one automaton. */

import { AutomatonBuilder } from "./automaton.ts";
import { facetsOf } from "./facets-of.ts";
import { Matcher } from "./matcher.ts";
import { type Phrase, parsePhrase } from "./phrases.ts";
import type { Item, Template } from "./template.ts";

/** Which groups of the automaton a list of phrases amounts to. */
export interface PhraseList {
  /** Counts the lists of a template. */
  readonly id: number;
  readonly groups: readonly number[];
  /** Hits that overlap a hit of one of these do not count. */
  readonly cancels: readonly number[];
}

export interface CompiledPhrases {
  readonly matcher: Matcher;
  /** By the list itself, as it stands in the template. */
  readonly lists: ReadonlyMap<readonly string[], PhraseList>;
  /** By name, for the lexicons that the checklist itself knows. */
  lexicon(name: string): PhraseList;
}

const compiled = new WeakMap<Template, CompiledPhrases>();

/** Compiles a template once. */
export function compilePhrases(template: Template): CompiledPhrases {
  const known = compiled.get(template);
  if (known) return known;
  const made = compile(template);
  compiled.set(template, made);
  return made;
}

/** Every list of phrases in an item's evidence. */
export function phraseListsOf(item: Item): (readonly string[])[] {
  return item.evidence.flatMap(({ says, and, unless }) =>
    [says, ...(and ?? []), unless].filter((list) => list !== undefined),
  );
}

/** Every list of phrases in what speaks for a facet. */
function signListsOf(template: Template): (readonly string[])[] {
  const signs = facetsOf(template).flatMap((facet) => facet.signs);
  return signs.flatMap(({ says, with: also, unless }) => [says, also, unless].filter((list) => list !== undefined));
}

function compile(template: Template): CompiledPhrases {
  const lexicons = new Map(Object.entries(template.lexicons).map(([name, phrases]) => [name, parseAll(phrases)]));
  const compiler = new ListCompiler(lexicons);
  const lists = new Map<readonly string[], PhraseList>();
  const items = template.steps.flatMap(({ sections }) => sections.flatMap(({ items }) => items));
  for (const list of [...items.flatMap(phraseListsOf), ...signListsOf(template)])
    lists.set(list, compiler.list(parseAll(list)));
  const named = new Map([...lexicons.keys()].map((name) => [name, compiler.lexicon(name)]));
  const none = compiler.list([]);
  return {
    matcher: new Matcher(compiler.builder.build()),
    lists,
    lexicon: (name) => named.get(name) ?? none,
  };
}

class ListCompiler {
  readonly builder: AutomatonBuilder;
  readonly #lexicons: ReadonlyMap<string, readonly Phrase[]>;
  /** By lexicon: those of its phrases that refer to lexicons, which are few. */
  readonly #referring = new Map<string, readonly Phrase[]>();
  readonly #named = new Map<string, readonly number[]>();
  readonly #cancelling = new Map<string, readonly number[]>();
  #count = 0;

  constructor(lexicons: ReadonlyMap<string, readonly Phrase[]>) {
    this.#lexicons = lexicons;
    for (const [name, phrases] of lexicons) this.#referring.set(name, phrases.filter(refers));
    this.builder = new AutomatonBuilder(lexicons);
  }

  list(phrases: readonly Phrase[]): PhraseList {
    return { id: this.#count++, groups: this.#groups(phrases), cancels: this.#cancels(phrases) };
  }

  lexicon(name: string): PhraseList {
    return this.list(parseAll([`$${name}`]));
  }

  /** A bare `$name` shares the group of its lexicon with everybody else who refers to it. */
  #groups(phrases: readonly Phrase[]): readonly number[] {
    const plain = phrases.filter(({ cancels }) => !cancels);
    const names = plain.map(bareLexicon).filter((name) => name !== undefined);
    const own = plain.filter((phrase) => bareLexicon(phrase) === undefined);
    return [
      ...new Set([
        ...names.flatMap((name) => this.#lexicon(name)),
        ...(own.length > 0 ? [this.builder.group(own)] : []),
      ]),
    ];
  }

  /** What cancels hits of these: the phrases that say so, and those of all lexicons referred to, which lists share. */
  #cancels(phrases: readonly Phrase[]): readonly number[] {
    const names = new Set<string>();
    this.#collectLexicons(phrases, names);
    return [...this.#cancelGroup(phrases), ...[...names].flatMap((name) => this.#cancelsOf(name))];
  }

  #collectLexicons(phrases: readonly Phrase[], names: Set<string>): void {
    for (const { lexicons } of phrases) {
      for (const { name } of lexicons) {
        if (names.has(name)) continue;
        names.add(name);
        this.#collectLexicons(this.#referring.get(name) ?? [], names);
      }
    }
  }

  #cancelsOf(lexicon: string): readonly number[] {
    const known = this.#cancelling.get(lexicon);
    if (known) return known;
    const groups = this.#cancelGroup(this.#lexicons.get(lexicon) ?? []);
    this.#cancelling.set(lexicon, groups);
    return groups;
  }

  #cancelGroup(phrases: readonly Phrase[]): readonly number[] {
    const cancelling = phrases.filter(({ cancels }) => cancels);
    return cancelling.length > 0 ? [this.builder.group(cancelling)] : [];
  }

  #lexicon(name: string): readonly number[] {
    const known = this.#named.get(name);
    if (known) return known;
    // Set before its phrases are looked at, so that a lexicon which refers to itself ends here.
    this.#named.set(name, []);
    const groups = this.#groups(this.#lexicons.get(name) ?? []);
    this.#named.set(name, groups);
    return groups;
  }
}

function refers({ lexicons }: Phrase): boolean {
  return lexicons.length > 0;
}

function bareLexicon({ elements: [first, second] }: Phrase): string | undefined {
  return first?.kind === "lexicon" && !second ? first.name : undefined;
}

function parseAll(phrases: readonly string[]): Phrase[] {
  return phrases.flatMap((text) => {
    const parsed = parsePhrase(text);
    return "phrase" in parsed ? [parsed.phrase] : [];
  });
}
