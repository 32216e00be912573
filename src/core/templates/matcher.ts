/** An automaton made deterministic, step by step as text asks for it, so that each word of a document costs one look-up. */

import type { Automaton, State } from "./automaton.ts";
import type { HitWriter } from "./hits.ts";
import { isNoneZero, maskEdges, maskSet } from "./masks.ts";
import { PairTable } from "./pair-table.ts";
import { Targets } from "./targets.ts";
import type { TermSet } from "./vocabulary.ts";
import { WordSets } from "./word-sets.ts";

/** All that several states have in common to go on from, as a number; 0 is none. */
export type Node = number;

/** What there is at some nodes besides words that lead on; 0 is nothing. */
export type Rest = number;

/** Beyond this many the nodes are made anew. */
const maxNodes = 50_000;
const maxSteps = 500_000;

const unknown = -1;

const firstNodes = 1 << 10;
/** Four numbers a node … */
const nodeBits = 2;
/** … and eight a set. */
const setBits = 3;

const nothing: readonly never[] = [];

export class Matcher {
  readonly words: WordSets;
  /** How many groups of phrases there are. */
  readonly groups: number;
  readonly #automaton: Automaton;
  readonly #targets: Targets;
  /** By set of terms: where it leads as a first word, three masks of its terms, and what stands at that node, so that one place tells all. */
  readonly #sets: Int32Array;
  /** By node and set of terms: where it leads as a further word. */
  readonly #next: PairTable;
  /** A table of pairs holds only those whose product has 32 bits. */
  readonly #maxNodes: number;
  /** By node: three masks of the terms that lead on, and where the rest stands in `#rest`. */
  #nodes = new Int32Array(firstNodes << nodeBits);
  /** The node behind a gap, and how many groups of phrases end here, and which. Most nodes have none, and share the first. */
  readonly #rest: number[] = [0, 0];
  readonly #states: (readonly State[])[] = [nothing];

  constructor(automaton: Automaton) {
    const { vocabulary, groups } = automaton;
    this.#automaton = automaton;
    this.#targets = new Targets(automaton);
    this.groups = groups;
    this.words = new WordSets(vocabulary);
    this.#next = new PairTable(vocabulary.size);
    this.#maxNodes = Math.min(maxNodes, 2 ** 31 / vocabulary.size);
    this.#sets = new Int32Array(vocabulary.size << setBits).fill(unknown);
    this.#begin(0);
  }

  /** Makes a set ready, which has to be done before anything is asked about it. */
  meet(set: TermSet): void {
    if (this.#sets[set << setBits] === unknown) this.#begin(set);
  }

  /** Where a first word leads. */
  first(set: TermSet): Node {
    return this.#sets[set << setBits] ?? 0;
  }

  /** The same as `rest` of where it leads. */
  firstRest(set: TermSet): Rest {
    return this.#sets[(set << setBits) + 7] ?? 0;
  }

  /** The same as `mayLead` of where it leads. */
  mayBegin(first: TermSet, second: TermSet): boolean {
    const sets = this.#sets;
    const to = (first << setBits) + 4;
    const from = (second << setBits) + 1;
    const low = (sets[to] ?? 0) & (sets[from] ?? 0);
    const high = (sets[to + 1] ?? 0) & (sets[from + 1] ?? 0);
    const mixed = (sets[to + 2] ?? 0) & (sets[from + 2] ?? 0);
    return isNoneZero(low, high, mixed);
  }

  /** Where a further word leads. */
  next(node: Node, set: TermSet): Node {
    return this.mayLead(node, set) ? this.step(node, set) : 0;
  }

  /** The same where the word may lead on. */
  step(node: Node, set: TermSet): Node {
    const known = this.#next.get(node, set);
    return known === unknown ? this.#follow(node, set) : known;
  }

  /** Tells nearly all words that lead nowhere, at the price of a glance. */
  mayLead(node: Node, set: TermSet): boolean {
    const to = node << nodeBits;
    const from = (set << setBits) + 1;
    const low = (this.#nodes[to] ?? 0) & (this.#sets[from] ?? 0);
    const high = (this.#nodes[to + 1] ?? 0) & (this.#sets[from + 1] ?? 0);
    const mixed = (this.#nodes[to + 2] ?? 0) & (this.#sets[from + 2] ?? 0);
    return isNoneZero(low, high, mixed);
  }

  /** What there is at a node besides the words that lead on, as a number; 0 is nothing. */
  rest(node: Node): Rest {
    return this.#nodes[(node << nodeBits) + 3] ?? 0;
  }

  /** Where the phrases go on that allow any words in between. */
  gap(rest: Rest): Node {
    return this.#rest[rest] ?? 0;
  }

  /** Adds a hit to each group of phrases that ends here. */
  report(rest: Rest, hits: HitWriter, start: number, end: number, sentence: number): void {
    const count = this.#rest[rest + 1] ?? 0;
    if (count > 0) hits.add(this.#rest, rest + 2, count, start, end, sentence);
  }

  /** The first of some words, given by their sets, that may lead on from a node; `to` where none does. */
  seek(node: Node, sets: Int32Array, from: number, to: number): number {
    const known = this.#sets;
    const at = node << nodeBits;
    // Read once for all words, which is why `mayLead` is written out.
    const low = this.#nodes[at] ?? 0;
    const high = this.#nodes[at + 1] ?? 0;
    const mixed = this.#nodes[at + 2] ?? 0;
    for (let word = from; word < to; word++) {
      const set = ((sets[word] ?? 0) << setBits) + 1;
      if (isNoneZero(low & (known[set] ?? 0), high & (known[set + 1] ?? 0), mixed & (known[set + 2] ?? 0))) return word;
    }
    return to;
  }

  /** Between two sentences: no text, however varied, lets the nodes grow without bounds. */
  makeRoom(): void {
    if (this.#states.length <= this.#maxNodes && this.#next.size <= maxSteps) return;
    this.#sets.fill(unknown);
    this.#next.clear();
    this.#rest.length = 2;
    this.#states.length = 1;
    this.#begin(0);
  }

  #begin(set: TermSet): void {
    const node = this.#node(this.#targets.first(set));
    const from = node << nodeBits;
    const at = set << setBits;
    this.#sets[at] = node;
    maskSet(this.#sets, at + 1, set, this.#automaton.vocabulary);
    for (let place = 0; place < 1 << nodeBits; place++) this.#sets[at + 4 + place] = this.#nodes[from + place] ?? 0;
  }

  #follow(node: Node, set: TermSet): Node {
    const made = this.#node(this.#targets.further(this.#states[node] ?? nothing, set));
    this.#next.set(node, set, made);
    return made;
  }

  #node(states: readonly State[]): Node {
    if (states.length === 0) return 0;
    const rest = this.#restOf(states);
    const node = this.#states.push(states) - 1;
    const at = node << nodeBits;
    if (at >= this.#nodes.length) this.#grow();
    maskEdges(this.#nodes, at, states, this.#automaton);
    this.#nodes[at + 3] = rest;
    return node;
  }

  #restOf(states: readonly State[]): Rest {
    const gap = this.#node(this.#targets.behindGaps(states));
    const groups = this.#targets.groups(states);
    if (gap === 0 && groups.length === 0) return 0;
    return this.#rest.push(gap, groups.length, ...groups) - groups.length - 2;
  }

  #grow(): void {
    const before = this.#nodes;
    this.#nodes = new Int32Array(before.length * 2);
    this.#nodes.set(before);
  }
}
