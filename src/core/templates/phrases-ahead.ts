/** Gathered phrases as plain data and numbers, which a build can keep, and back again. */

import type { Ahead } from "./ahead.ts";
import type { Automaton } from "./automaton.ts";
import type { GatheredPhrases, PhraseList } from "./gather.ts";
import { type NumberColumns, numberLists } from "./number-lists.ts";
import { Vocabulary } from "./vocabulary.ts";

export interface PhrasesAhead {
  /** All terms, with spaces between them. */
  readonly terms: string;
  readonly lists: readonly PhraseList[];
  readonly named: readonly (readonly [name: string, list: PhraseList])[];
  readonly none: PhraseList;
  readonly groups: number;
  /** How many numbers each column has; the columns stand one behind the other. */
  readonly lengths: readonly number[];
}

export function phrasesAhead({ automaton, lists, named, none }: GatheredPhrases): Ahead & { data: PhrasesAhead } {
  const columns = columnsOf(automaton);
  const terms = automaton.vocabulary.spelled.join(" ");
  const lengths = columns.map(({ length }) => length);
  return {
    data: { terms, lists, named: [...named], none, groups: automaton.groups, lengths },
    numbers: Int32Array.from(columns.flatMap((column) => Array.from(column))),
  };
}

export function gatheredAhead(data: PhrasesAhead, numbers: Int32Array): GatheredPhrases {
  const { lists, named, none } = data;
  return { automaton: automatonAhead(data, numbers), lists, named: new Map(named), none };
}

function columnsOf({ starts, edges, ends, labels, gaps, vocabulary }: Automaton): ArrayLike<number>[] {
  const lists = [starts, edges, ends].flatMap(({ columns }) => [columns.heads, columns.values, columns.before]);
  return [...lists, labels, gaps, vocabulary.terms.order, vocabulary.terms.rests];
}

function automatonAhead({ terms, groups, lengths }: PhrasesAhead, numbers: Int32Array): Automaton {
  const columns = cut(numbers, lengths);
  const column = (at: number): Int32Array => columns[at] ?? new Int32Array();
  const list = (at: number): NumberColumns => ({ heads: column(at), values: column(at + 1), before: column(at + 2) });
  return {
    vocabulary: new Vocabulary(terms.split(" "), { order: column(11), rests: column(12) }),
    starts: numberLists(list(0)),
    edges: numberLists(list(3)),
    ends: numberLists(list(6)),
    labels: column(9),
    gaps: column(10),
    groups,
  };
}

function cut(numbers: Int32Array, lengths: readonly number[]): Int32Array[] {
  let end = 0;
  return lengths.map((length) => {
    end += length;
    return numbers.subarray(end - length, end);
  });
}
