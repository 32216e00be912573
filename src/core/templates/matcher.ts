/** An automaton made deterministic, step by step as text asks for it, so that each word of a document costs one look-up. */

import type { Automaton, State } from "./automaton.ts";
import { PairTable } from "./pair-table.ts";
import { maskOf, type Term, type TermSet } from "./vocabulary.ts";
import { WordSets } from "./word-sets.ts";

/** All that several states have in common to go on from, as a number; 0 is none. */
export type Node = number;

/** Beyond this many the nodes are made anew: no text, however varied, lets them grow without bounds. */
const maxNodes = 50_000;
const maxSteps = 500_000;

const unknown = -1;

export class Matcher {
  readonly words: WordSets;
  readonly #automaton: Automaton;
  /** By set of terms: where it leads as a first word. */
  readonly #first: Int32Array;
  /** By node and set of terms: where it leads as a further word. */
  readonly #next = new PairTable();
  // By node.
  #states: (readonly State[])[] = [[]];
  #groups: (readonly number[])[] = [[]];
  #gaps: Node[] = [0];
  #masks: number[] = [0];
  /** Where the states lead, by term; made once somebody asks. */
  #edges: (ReadonlyMap<Term, readonly State[]> | undefined)[] = [undefined];

  constructor(automaton: Automaton) {
    this.#automaton = automaton;
    this.words = new WordSets(automaton.vocabulary);
    this.#first = new Int32Array(automaton.vocabulary.size).fill(unknown);
  }

  /** Where a first word leads. */
  first(set: TermSet): Node {
    const known = this.#first[set] ?? 0;
    return known === unknown ? this.#begin(set) : known;
  }

  /** Where a further word leads. */
  next(node: Node, set: TermSet): Node {
    const known = this.#next.get(node, set);
    return known === unknown ? this.#follow(node, set) : known;
  }

  /** The groups of phrases that end here. */
  groups(node: Node): readonly number[] {
    return this.#groups[node] ?? nothing;
  }

  /** Where the phrases go on that allow any words in between. */
  gap(node: Node): Node {
    return this.#gaps[node] ?? 0;
  }

  /** A bit for each term that leads on: where a set of terms has none of them, nothing need be looked up. */
  mask(node: Node): number {
    return this.#masks[node] ?? 0;
  }

  #begin(set: TermSet): Node {
    if (this.#states.length > maxNodes || this.#next.size > maxSteps) this.#forget();
    const { starts, vocabulary } = this.#automaton;
    const targets = new Set<State>();
    for (const term of vocabulary.terms(set)) {
      for (let link = starts.last(term); link !== 0; link = starts.before(link)) targets.add(starts.value(link));
    }
    const node = this.#node([...targets]);
    this.#first[set] = node;
    return node;
  }

  #follow(node: Node, set: TermSet): Node {
    this.#edges[node] ??= this.#edgesOf(node);
    const edges = this.#edges[node];
    const targets = new Set<State>();
    for (const term of this.#automaton.vocabulary.terms(set))
      for (const to of edges?.get(term) ?? nothing) targets.add(to);
    const made = this.#node([...targets]);
    this.#next.set(node, set, made);
    return made;
  }

  #forget(): void {
    this.#first.fill(unknown);
    this.#next.clear();
    for (const column of [this.#states, this.#groups, this.#gaps, this.#masks, this.#edges]) column.length = 1;
  }

  #edgesOf(node: Node): Map<Term, State[]> {
    const { edges, labels } = this.#automaton;
    const byTerm = new Map<Term, State[]>();
    for (const state of this.#states[node] ?? nothing) {
      for (let link = edges.last(state); link !== 0; link = edges.before(link)) {
        const term = labels[link] ?? 0;
        const targets = byTerm.get(term);
        if (targets) targets.push(edges.value(link));
        else byTerm.set(term, [edges.value(link)]);
      }
    }
    return byTerm;
  }

  #node(states: readonly State[]): Node {
    if (states.length === 0) return 0;
    const { gaps, ends, edges, labels } = this.#automaton;
    const groups = new Set<number>();
    let mask = 0;
    for (const state of states) {
      for (let link = ends.last(state); link !== 0; link = ends.before(link)) groups.add(ends.value(link));
      for (let link = edges.last(state); link !== 0; link = edges.before(link)) mask |= maskOf(labels[link] ?? 0);
    }
    const gap = this.#node(states.flatMap((state) => gaps[state] ?? []));
    this.#groups.push([...groups]);
    this.#gaps.push(gap);
    this.#masks.push(mask);
    this.#edges.push(undefined);
    return this.#states.push(states) - 1;
  }
}

const nothing: readonly never[] = [];
