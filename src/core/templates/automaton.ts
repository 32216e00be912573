/** All phrases of a template as one automaton over words. */

import { type NumberLists, NumberListsBuilder } from "./number-lists.ts";
import type { Phrase, PhraseElement } from "./phrases.ts";
import { Terms } from "./terms.ts";
import { type Term, Vocabulary } from "./vocabulary.ts";

/** What is known after some words of some phrases, as a number; 0 is the root, before any word. */
export type State = number;

const root: State = 0;

/** As flat as can be, since it is built before the first document is read. */
export interface Automaton {
  readonly vocabulary: Vocabulary;
  /** By term: the states to which a first word leads. */
  readonly starts: NumberLists;
  /** By state but the root: those to which a further word leads … */
  readonly edges: NumberLists;
  /** … and, by link in these lists, the term of that word. */
  readonly labels: ArrayLike<Term>;
  /** By state: the one reached over up to eight words of any kind; 0 where there is none. */
  readonly gaps: ArrayLike<State>;
  /** By state: the groups of phrases that end there. */
  readonly ends: NumberLists;
  readonly groups: number;
}

type Lexicons = ReadonlyMap<string, readonly Phrase[]>;

type Branch = readonly PhraseElement[];

export class AutomatonBuilder {
  readonly #terms = new Terms();
  readonly #lexicons: Lexicons;
  readonly #starts = new NumberListsBuilder();
  readonly #edges = new NumberListsBuilder();
  readonly #labels: Term[] = [0];
  readonly #gaps: State[] = [root];
  readonly #ends = new NumberListsBuilder();
  /** By term: the state after a first word, which phrases that begin with it share. */
  readonly #first: (State | undefined)[] = [];
  #groups = 0;

  constructor(lexicons: Lexicons) {
    this.#lexicons = lexicons;
  }

  /** A group of phrases whose hits are collected together. */
  group(phrases: readonly Phrase[]): number {
    const group = this.#groups++;
    for (const { elements } of phrases) {
      for (const end of this.#sequence([root], elements, [])) {
        const { lists } = this.#ends;
        const isKnown = lists.value(lists.last(end)) === group && lists.last(end) !== 0;
        if (!isKnown) this.#ends.add(end, group);
      }
    }
    return group;
  }

  build(): Automaton {
    return {
      vocabulary: new Vocabulary(this.#terms.spelled),
      starts: this.#starts.lists,
      edges: this.#edges.lists,
      labels: this.#labels,
      gaps: this.#gaps,
      ends: this.#ends.lists,
      groups: this.#groups,
    };
  }

  /** From any of some states over the elements; `open` names the lexicons being written out, so that none holds itself. */
  #sequence(from: readonly State[], elements: readonly PhraseElement[], open: readonly string[]): readonly State[] {
    let states = from;
    for (const element of elements) states = this.#element(states, element, open);
    return states;
  }

  #element(from: readonly State[], element: PhraseElement, open: readonly string[]): readonly State[] {
    switch (element.kind) {
      case "word":
        return [this.#word(from, element)];
      case "number":
        return [this.#digit(from, this.#newState())];
      case "gap":
        return from.map((state) => this.#gap(state));
      case "any":
        return [...(element.optional ? from : []), this.#any(from, element.branches, open)];
      case "lexicon":
        return [this.#any(from, this.#branches(element.name, open), [...open, element.name])];
    }
  }

  #word(from: readonly State[], { word, stem }: PhraseElement & { kind: "word" }): State {
    const term = this.#terms.term(word, stem);
    if (from.length > 1 || from[0] !== root) return this.#connect(from, term, this.#newState());
    const known = this.#first[term];
    if (known !== undefined) return known;
    const to = this.#connect(from, term, this.#newState());
    this.#first[term] = to;
    return to;
  }

  #gap(from: State): State {
    const known = this.#gaps[from] ?? root;
    if (known !== root) return known;
    const to = this.#newState();
    this.#gaps[from] = to;
    return to;
  }

  /** A word that begins with any digit. */
  #digit(from: readonly State[], to: State): State {
    for (let digit = 0; digit < 10; digit++) this.#connect(from, this.#terms.term(String(digit), true), to);
    return to;
  }

  #connect(from: readonly State[], term: Term, to: State): State {
    for (const state of from) {
      if (state === root) this.#starts.add(term, to);
      else this.#labels[this.#edges.add(state, to)] = term;
    }
    return to;
  }

  #newState(): State {
    return this.#gaps.push(root) - 1;
  }

  #any(from: readonly State[], branches: readonly Branch[], open: readonly string[]): State {
    const to = this.#newState();
    for (const branch of branches) this.#join(from, branch, to, open);
    return to;
  }

  /** Like `#sequence`, but ends in a given state. */
  #join(from: readonly State[], branch: Branch, to: State, open: readonly string[]): void {
    const last = branch.at(-1);
    if (!last || last.kind === "gap") return;
    const before = branch.length === 1 ? from : this.#sequence(from, branch.slice(0, -1), open);
    if (last.kind === "word") this.#connect(before, this.#terms.term(last.word, last.stem), to);
    else if (last.kind === "number") this.#digit(before, to);
    else this.#joinAll(before, last, to, open);
    if (last.kind === "any" && last.optional) this.#join(from, branch.slice(0, -1), to, open);
  }

  #joinAll(
    from: readonly State[],
    element: PhraseElement & { kind: "any" | "lexicon" },
    to: State,
    open: readonly string[],
  ): void {
    const inner = element.kind === "any" ? element.branches : this.#branches(element.name, open);
    const inside = element.kind === "any" ? open : [...open, element.name];
    for (const one of inner) this.#join(from, one, to, inside);
  }

  #branches(name: string, open: readonly string[]): readonly Branch[] {
    if (open.includes(name)) return [];
    return this.#plain(name).map(({ elements }) => elements);
  }

  #plain(name: string): Phrase[] {
    return (this.#lexicons.get(name) ?? []).filter(({ cancels }) => !cancels);
  }
}
