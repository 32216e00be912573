/** Lists of phrases gathered in one automaton. */

import { type Automaton, AutomatonBuilder } from "./automaton.ts";
import { type Phrase, parsePhrase } from "./phrases.ts";
import type { Lexicons } from "./template.ts";

/** Which groups of the automaton a list of phrases amounts to. */
export interface PhraseList {
  /** Counts the lists of a template. */
  readonly id: number;
  readonly groups: readonly number[];
  /** Hits that overlap a hit of one of these do not count. */
  readonly cancels: readonly number[];
}

export interface GatheredPhrases {
  readonly automaton: Automaton;
  /** In the order in which they were given. */
  readonly lists: readonly PhraseList[];
  /** By the name of a lexicon. */
  readonly named: ReadonlyMap<string, PhraseList>;
  /** A list without phrases. */
  readonly none: PhraseList;
}

export function gatherPhrases(lexicons: Lexicons, lists: readonly (readonly string[])[]): GatheredPhrases {
  const parsed = new Map(Object.entries(lexicons).map(([name, phrases]) => [name, parseAll(phrases)]));
  const compiler = new ListCompiler(parsed);
  return {
    lists: lists.map((list) => compiler.list(parseAll(list))),
    named: new Map([...parsed.keys()].map((name) => [name, compiler.lexicon(name)])),
    none: compiler.list([]),
    automaton: compiler.builder.build(),
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
