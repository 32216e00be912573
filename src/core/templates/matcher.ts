/** An automaton made deterministic, step by step as text asks for it, so that each word of a document costs one look-up. */

import type { Automaton, State } from "./automaton.ts";

/** All that several states have in common to go on from. */
export interface Node {
  /** The groups of phrases that end here. */
  readonly groups: readonly number[];
  /** Where the phrases go on that allow any words in between. */
  readonly gap: Node | undefined;
  /** By set of terms of the next word; null where nothing goes on. */
  readonly next: Map<number, Node | null>;
  /** By set of terms: 1 where it is known that nothing goes on. Asked far more often than `next` has an answer. */
  readonly dead: Uint8Array;
  readonly states: readonly State[];
}

/** Beyond this many the nodes are made anew: no text, however varied, lets them grow without bounds. */
const maxNodes = 50_000;

const nothing = new Uint8Array(0);

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
    const node = this.#node(this.automaton.starts[set] ?? []);
    this.#first[set] = node;
    return node;
  }

  /** Where a further word leads. */
  next(node: Node, set: number): Node | null {
    if (node.dead[set] === 1) return null;
    const known = node.next.get(set);
    if (known !== undefined) return known;
    const made = this.#node(this.#targets(node.states, set));
    if (made) node.next.set(set, made);
    else if (node.dead.length > 0) node.dead[set] = 1;
    else node.next.set(set, null);
    return made;
  }

  #targets(states: readonly State[], set: number): State[] {
    const terms = this.automaton.vocabulary.sets[set] ?? [];
    return [...new Set(states.flatMap(({ edges }) => terms.flatMap((term) => edges?.get(term) ?? [])))];
  }

  #node(states: readonly State[], isGap = false): Node | null {
    if (states.length === 0) return null;
    this.#nodes++;
    const gaps = states.flatMap(({ gap }) => gap ?? []);
    return {
      groups: [...new Set(states.flatMap(({ groups }) => groups ?? []))],
      gap: gaps.length > 0 ? (this.#node(gaps, true) ?? undefined) : undefined,
      next: new Map(),
      dead: isGap ? new Uint8Array(this.automaton.vocabulary.sets.length) : nothing,
      states,
    };
  }
}
