/** An automaton made deterministic, step by step as text asks for it, so that each word of a document costs one look-up. */

import type { Automaton, State } from "./automaton.ts";
import { maskOf, type Term } from "./vocabulary.ts";

/** All that several states have in common to go on from. */
export interface Node {
  /** The groups of phrases that end here. */
  readonly groups: readonly number[];
  /** Where the phrases go on that allow any words in between. */
  readonly gap: Node | undefined;
  /** By set of terms of the next word; null where nothing goes on. */
  readonly next: Map<number, Node | null>;
  /** A bit for each term that leads on: where a set of terms has none of them, nothing need be looked up. */
  readonly mask: number;
  readonly states: readonly State[];
  /** Where the states lead, by term; made once somebody asks. */
  edges?: Map<Term, State[]>;
}

/** Beyond this many the nodes are made anew: no text, however varied, lets them grow without bounds. */
const maxNodes = 50_000;

export class Matcher {
  readonly automaton: Automaton;
  #first: (Node | null | undefined)[] = [];
  #nodes = 0;

  constructor(automaton: Automaton) {
    this.automaton = automaton;
  }

  /** Where a first word leads. */
  first(set: number): Node | null {
    const known = this.#first[set];
    if (known !== undefined) return known;
    if (this.#nodes > maxNodes) {
      this.#first = [];
      this.#nodes = 0;
    }
    const node = this.#node(this.#starts(set));
    this.#first[set] = node;
    return node;
  }

  /** Where a further word leads. */
  next(node: Node, set: number): Node | null {
    if ((node.mask & (this.automaton.vocabulary.masks[set] ?? 0)) === 0) return null;
    const known = node.next.get(set);
    if (known !== undefined) return known;
    const made = this.#node(this.#targets(node, set));
    node.next.set(set, made);
    return made;
  }

  #starts(set: number): State[] {
    const { starts, vocabulary } = this.automaton;
    const targets = new Set<State>();
    for (const term of vocabulary.terms(set)) {
      for (let link = starts.last(term); link !== 0; link = starts.before(link)) targets.add(starts.value(link));
    }
    return [...targets];
  }

  #targets(node: Node, set: number): State[] {
    node.edges ??= this.#edgesOf(node.states);
    const targets = new Set<State>();
    for (const term of this.automaton.vocabulary.terms(set))
      for (const to of node.edges.get(term) ?? nowhere) targets.add(to);
    return [...targets];
  }

  #edgesOf(states: readonly State[]): Map<Term, State[]> {
    const { edges, labels } = this.automaton;
    const byTerm = new Map<Term, State[]>();
    for (const state of states) {
      for (let link = edges.last(state); link !== 0; link = edges.before(link)) {
        const term = labels[link] ?? 0;
        const targets = byTerm.get(term);
        if (targets) targets.push(edges.value(link));
        else byTerm.set(term, [edges.value(link)]);
      }
    }
    return byTerm;
  }

  #node(states: readonly State[]): Node | null {
    if (states.length === 0) return null;
    this.#nodes++;
    const { gaps, ends, edges, labels } = this.automaton;
    const groups = new Set<number>();
    let mask = 0;
    for (const state of states) {
      for (let link = ends.last(state); link !== 0; link = ends.before(link)) groups.add(ends.value(link));
      for (let link = edges.last(state); link !== 0; link = edges.before(link)) mask |= maskOf(labels[link] ?? 0);
    }
    const beyond = states.flatMap((state) => gaps[state] ?? []);
    return {
      groups: [...groups],
      gap: this.#node(beyond) ?? undefined,
      next: new Map(),
      mask,
      states,
    };
  }
}

const nowhere: readonly State[] = [];
