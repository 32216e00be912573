/** An automaton made deterministic, step by step as text asks for it, so that each word of a document costs one look-up. */

import type { Automaton, State } from "./automaton.ts";
import type { HitWriter } from "./hits.ts";
import { PairTable } from "./pair-table.ts";
import type { Term, TermSet } from "./vocabulary.ts";
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
  /** In which round a state or group was met last, so that nothing is added twice. */
  readonly #metStates: Int32Array;
  readonly #metGroups: Int32Array;
  #round = 0;

  constructor(automaton: Automaton) {
    const { vocabulary, groups, gaps } = automaton;
    this.#automaton = automaton;
    this.groups = groups;
    this.words = new WordSets(vocabulary);
    this.#next = new PairTable(vocabulary.size);
    this.#maxNodes = Math.min(maxNodes, 2 ** 31 / vocabulary.size);
    this.#sets = new Int32Array(vocabulary.size << setBits).fill(unknown);
    this.#metStates = new Int32Array(gaps.length);
    this.#metGroups = new Int32Array(groups);
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
    const { starts, vocabulary } = this.#automaton;
    const targets: State[] = [];
    this.#round++;
    for (let rest = set; rest !== 0; rest = vocabulary.rest(rest)) {
      const term = vocabulary.longest(rest);
      for (let link = starts.last(term); link !== 0; link = starts.before(link))
        this.#addNew(targets, starts.value(link), this.#metStates);
    }
    const node = this.#node(targets);
    const at = set << setBits;
    this.#sets[at] = node;
    this.#maskSet(at + 1, set);
    for (let place = 0; place < 1 << nodeBits; place++)
      this.#sets[at + 4 + place] = this.#nodes[(node << nodeBits) + place] ?? 0;
  }

  #maskSet(at: number, set: TermSet): void {
    const { vocabulary } = this.#automaton;
    clearMasks(this.#sets, at);
    for (let rest = set; rest !== 0; rest = vocabulary.rest(rest)) addToMasks(this.#sets, at, vocabulary.longest(rest));
  }

  #follow(node: Node, set: TermSet): Node {
    const { edges, labels, vocabulary } = this.#automaton;
    const targets: State[] = [];
    this.#round++;
    for (let rest = set; rest !== 0; rest = vocabulary.rest(rest)) {
      const term = vocabulary.longest(rest);
      for (const state of this.#states[node] ?? nothing)
        for (let link = edges.last(state); link !== 0; link = edges.before(link))
          if (labels[link] === term) this.#addNew(targets, edges.value(link), this.#metStates);
    }
    const made = this.#node(targets);
    this.#next.set(node, set, made);
    return made;
  }

  #addNew(numbers: number[], added: number, met: Int32Array): void {
    if (met[added] === this.#round) return;
    met[added] = this.#round;
    numbers.push(added);
  }

  #node(states: readonly State[]): Node {
    if (states.length === 0) return 0;
    const rest = this.#restOf(states);
    const node = this.#states.push(states) - 1;
    const at = node << nodeBits;
    if (at >= this.#nodes.length) this.#grow();
    this.#maskNode(at, states);
    this.#nodes[at + 3] = rest;
    return node;
  }

  #restOf(states: readonly State[]): Rest {
    const { gaps, ends } = this.#automaton;
    const beyond: State[] = [];
    const groups: number[] = [];
    this.#round++;
    for (const state of states) {
      const gap = gaps[state] ?? 0;
      if (gap !== 0) beyond.push(gap);
      for (let link = ends.last(state); link !== 0; link = ends.before(link))
        this.#addNew(groups, ends.value(link), this.#metGroups);
    }
    const gap = this.#node(beyond);
    return gap !== 0 || groups.length > 0 ? this.#rest.push(gap, groups.length, ...groups) - groups.length - 2 : 0;
  }

  #maskNode(at: number, states: readonly State[]): void {
    const { edges, labels } = this.#automaton;
    clearMasks(this.#nodes, at);
    for (const state of states)
      for (let link = edges.last(state); link !== 0; link = edges.before(link))
        addToMasks(this.#nodes, at, labels[link] ?? 0);
  }

  #grow(): void {
    const before = this.#nodes;
    this.#nodes = new Int32Array(before.length * 2);
    this.#nodes.set(before);
  }
}

/** A bit for each term in each of three masks, where different terms share one. Sets of terms that have no bit in common in one of them have no term in common. */
function addToMasks(masks: Int32Array, at: number, term: Term): void {
  masks[at] = (masks[at] ?? 0) | (1 << (term & 31));
  masks[at + 1] = (masks[at + 1] ?? 0) | (1 << ((term >> 5) & 31));
  masks[at + 2] = (masks[at + 2] ?? 0) | (1 << ((term >> 2) & 31));
}

function clearMasks(masks: Int32Array, at: number): void {
  masks.fill(0, at, at + 3);
}

/** A number that is not 0 has the sign bit, or its negative has. To ask for all three at once leaves the processor less to guess. */
function isNoneZero(a: number, b: number, c: number): boolean {
  return ((a | -a) & (b | -b) & (c | -c)) < 0;
}
