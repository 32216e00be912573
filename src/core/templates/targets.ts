/** Where words lead in an automaton from several states at once. */

import type { Automaton, State } from "./automaton.ts";
import type { NumberColumns } from "./number-lists.ts";
import type { TermSet } from "./vocabulary.ts";

/** Reads the columns of the lists themselves: thousands of links are followed before any code here is fast. */
export class Targets {
  readonly #automaton: Automaton;
  readonly #starts: NumberColumns;
  readonly #edges: NumberColumns;
  readonly #ends: NumberColumns;
  /** In which round a state or group was met last, so that none is given twice. */
  readonly #met: Int32Array;
  #round = 0;

  constructor(automaton: Automaton) {
    this.#automaton = automaton;
    this.#starts = automaton.starts.columns;
    this.#edges = automaton.edges.columns;
    this.#ends = automaton.ends.columns;
    this.#met = new Int32Array(Math.max(automaton.gaps.length, automaton.groups));
  }

  /** The states to which a first word leads. */
  first(set: TermSet): State[] {
    const { vocabulary } = this.#automaton;
    const found: State[] = [];
    this.#round++;
    for (let rest = set; rest !== 0; rest = vocabulary.rest(rest))
      this.#addAll(this.#starts, vocabulary.longest(rest), found);
    return found;
  }

  /** Those to which a further word leads. */
  further(states: readonly State[], set: TermSet): State[] {
    const { vocabulary, labels } = this.#automaton;
    const { heads, values, before } = this.#edges;
    const found: State[] = [];
    this.#round++;
    for (let rest = set; rest !== 0; rest = vocabulary.rest(rest)) {
      const term = vocabulary.longest(rest);
      for (const state of states)
        for (let link = heads[state] ?? 0; link !== 0; link = before[link] ?? 0)
          if (labels[link] === term) this.#add(values[link] ?? 0, found);
    }
    return found;
  }

  /** Those behind a gap. */
  behindGaps(states: readonly State[]): State[] {
    const { gaps } = this.#automaton;
    const found: State[] = [];
    for (const state of states) {
      const to = gaps[state] ?? 0;
      if (to !== 0) found.push(to);
    }
    return found;
  }

  /** The groups of phrases that end there. */
  groups(states: readonly State[]): number[] {
    const found: number[] = [];
    this.#round++;
    for (const state of states) this.#addAll(this.#ends, state, found);
    return found;
  }

  #addAll({ heads, values, before }: NumberColumns, list: number, found: number[]): void {
    for (let link = heads[list] ?? 0; link !== 0; link = before[link] ?? 0) this.#add(values[link] ?? 0, found);
  }

  #add(value: number, found: number[]): void {
    if (this.#met[value] === this.#round) return;
    this.#met[value] = this.#round;
    found.push(value);
  }
}
