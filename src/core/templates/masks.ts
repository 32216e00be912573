/**
 * Three masks of terms in a row of numbers, with a bit for each term in each, where different terms share one. Sets of
 * terms that have no bit in common in one of them have no term in common.
 */

import type { Automaton, State } from "./automaton.ts";
import type { Term, TermSet, Vocabulary } from "./vocabulary.ts";

/** Puts there the masks of a set. */
export function maskSet(masks: Int32Array, at: number, set: TermSet, vocabulary: Vocabulary): void {
  masks.fill(0, at, at + 3);
  for (let rest = set; rest !== 0; rest = vocabulary.rest(rest)) addTerm(masks, at, vocabulary.longest(rest));
}

/** Puts there the masks of the terms that lead on from some states. */
export function maskEdges(masks: Int32Array, at: number, states: readonly State[], automaton: Automaton): void {
  const { labels, edges } = automaton;
  const { heads, before } = edges.columns;
  masks.fill(0, at, at + 3);
  for (const state of states)
    for (let link = heads[state] ?? 0; link !== 0; link = before[link] ?? 0) addTerm(masks, at, labels[link] ?? 0);
}

/** A number that is not 0 has the sign bit, or its negative has. To ask for all three at once leaves the processor less to guess. */
export function isNoneZero(a: number, b: number, c: number): boolean {
  return ((a | -a) & (b | -b) & (c | -c)) < 0;
}

function addTerm(masks: Int32Array, at: number, term: Term): void {
  masks[at] = (masks[at] ?? 0) | (1 << (term & 31));
  masks[at + 1] = (masks[at + 1] ?? 0) | (1 << ((term >> 5) & 31));
  masks[at + 2] = (masks[at + 2] ?? 0) | (1 << ((term >> 2) & 31));
}
