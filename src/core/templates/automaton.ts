/** All phrases of a template as one automaton over words. */

import { lexiconsIn, type Phrase, type PhraseElement } from "./phrases.ts";
import { type FrozenVocabulary, type Term, Vocabulary } from "./vocabulary.ts";

/** What is known after some words of some phrases. */
export interface State {
  edges?: Map<Term, State[]>;
  /** Reached over up to eight words of any kind. */
  gap?: State;
  /** The groups of phrases that end here. */
  groups?: number[];
}

export interface Automaton {
  readonly vocabulary: FrozenVocabulary;
  /** By set of terms: where a first word of that set leads. */
  readonly starts: readonly (readonly State[])[];
  readonly groups: number;
}

type Lexicons = ReadonlyMap<string, readonly Phrase[]>;

type Branch = readonly PhraseElement[];

export class AutomatonBuilder {
  readonly #root: State = newState();
  readonly #vocabulary = new Vocabulary();
  readonly #lexicons: Lexicons;
  /** States reached from the root by words alone can be shared by phrases that begin alike. */
  readonly #shared = new Set<State>([this.#root]);
  #groups = 0;

  constructor(lexicons: Lexicons) {
    this.#lexicons = lexicons;
  }

  /** A group of phrases whose hits are collected together. */
  group(phrases: readonly Phrase[]): number {
    const group = this.#groups++;
    for (const { elements } of phrases) {
      for (const end of this.#sequence([this.#root], elements, [])) {
        end.groups ??= [];
        if (!end.groups.includes(group)) end.groups.push(group);
      }
    }
    return group;
  }

  build(): Automaton {
    const vocabulary = this.#vocabulary.freeze();
    const starts = vocabulary.sets.map((terms) => terms.flatMap((term) => this.#root.edges?.get(term) ?? []));
    return { vocabulary, starts, groups: this.#groups };
  }

  /** From any of some states over the elements; `open` names the lexicons being written out, so that none holds itself. */
  #sequence(from: readonly State[], elements: readonly PhraseElement[], open: readonly string[]): readonly State[] {
    return elements.reduce((states, element) => this.#element(states, element, open), from);
  }

  #element(from: readonly State[], element: PhraseElement, open: readonly string[]): readonly State[] {
    switch (element.kind) {
      case "word":
      case "number":
        return this.#word(from, this.#term(element));
      case "gap":
        return from.map((state) => (state.gap ??= newState()));
      case "any":
        return [...(element.optional ? from : []), this.#any(from, element.branches, open)];
      case "lexicon":
        return [this.#any(from, this.#branches(element.name, open), [...open, element.name])];
    }
  }

  #term(element: PhraseElement & { kind: "word" | "number" }): Term {
    return element.kind === "word" ? this.#vocabulary.term(element.word, element.stem) : this.#vocabulary.digits();
  }

  #word(from: readonly State[], term: Term): readonly State[] {
    const [only] = from;
    const shared = only !== undefined && from.length === 1 && this.#shared.has(only);
    const known = shared ? only.edges?.get(term)?.find((state) => this.#shared.has(state)) : undefined;
    if (known) return [known];
    const to = newState();
    if (shared) this.#shared.add(to);
    for (const state of from) connect(state, term, to);
    return [to];
  }

  #any(from: readonly State[], branches: readonly Branch[], open: readonly string[]): State {
    const to = newState();
    for (const branch of branches) this.#join(from, branch, to, open);
    return to;
  }

  /** Like `#sequence`, but ends in a given state. */
  #join(from: readonly State[], branch: Branch, to: State, open: readonly string[]): void {
    const last = branch.at(-1);
    if (!last || last.kind === "gap") return;
    const before = this.#sequence(from, branch.slice(0, -1), open);
    if (last.kind === "word" || last.kind === "number") {
      for (const state of before) connect(state, this.#term(last), to);
      return;
    }
    const inner = last.kind === "any" ? last.branches : this.#branches(last.name, open);
    const inside = last.kind === "any" ? open : [...open, last.name];
    for (const one of inner) this.#join(before, one, to, inside);
    if (last.kind === "any" && last.optional) this.#join(from, branch.slice(0, -1), to, open);
  }

  #branches(name: string, open: readonly string[]): readonly Branch[] {
    if (open.includes(name)) return [];
    return this.#plain(name).map(({ elements }) => elements);
  }

  #plain(name: string): Phrase[] {
    return (this.#lexicons.get(name) ?? []).filter(({ cancels }) => !cancels);
  }
}

/** The cancelling phrases that go with these: their own, and those of the lexicons they mention. */
export function cancelsOf(phrases: readonly Phrase[], lexicons: Lexicons): Phrase[] {
  const names = new Set<string>();
  const queue = [...phrases];
  for (let phrase = queue.pop(); phrase; phrase = queue.pop()) {
    for (const { name } of lexiconsIn(phrase.elements)) {
      if (names.has(name)) continue;
      names.add(name);
      queue.push(...(lexicons.get(name) ?? []));
    }
  }
  const mentioned = [...names].flatMap((name) => lexicons.get(name) ?? []);
  return [...phrases, ...mentioned].filter(({ cancels }) => cancels);
}

function newState(): State {
  return {};
}

function connect(from: State, term: Term, to: State): State {
  from.edges ??= new Map();
  const targets = from.edges.get(term);
  if (!targets) from.edges.set(term, [to]);
  else if (!targets.includes(to)) targets.push(to);
  return to;
}
