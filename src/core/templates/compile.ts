/** A template made ready for reading documents: all its phrases in one automaton. */

import { onceForEach } from "../text/once.ts";
import { phrasesAheadOf } from "./builtin.ts";
import { facetsOf } from "./facets-of.ts";
import { type GatheredPhrases, gatherPhrases, type PhraseList } from "./gather.ts";
import { Matcher } from "./matcher.ts";
import type { Item, Template } from "./template.ts";

export type { PhraseList } from "./gather.ts";

export interface CompiledPhrases {
  readonly matcher: Matcher;
  /** How many lists there are, those of lexicons included. */
  readonly count: number;
  /** By the list itself, as it stands in the template. */
  readonly lists: ReadonlyMap<readonly string[], PhraseList>;
  /** By name, for the lexicons that the checklist itself knows. */
  lexicon(name: string): PhraseList;
}

/** Compiles a template once. */
export const compilePhrases: (template: Template) => CompiledPhrases = onceForEach(compile);

/** All phrases of a template, before they are looked for anywhere. */
export function phrasesOf(template: Template): GatheredPhrases {
  return gatherPhrases(template.lexicons, listsOf(template));
}

/** Every list of phrases in an item's evidence. */
export function phraseListsOf(item: Item): (readonly string[])[] {
  const lists: (readonly string[])[] = [];
  for (const { says, and, unless } of item.evidence) addKnown(lists, says, ...(and ?? []), unless);
  return lists;
}

function compile(template: Template): CompiledPhrases {
  const { automaton, lists, named, none } = phrasesAheadOf(template) ?? phrasesOf(template);
  return {
    matcher: new Matcher(automaton),
    // It is gathered last.
    count: none.id + 1,
    lists: new Map(listsOf(template).map((list, at) => [list, lists[at] ?? none])),
    lexicon: (name) => named.get(name) ?? none,
  };
}

/** In loops, since a template has hundreds of them, and they are gathered before the first document is judged. */
function listsOf(template: Template): (readonly string[])[] {
  const lists: (readonly string[])[] = [];
  for (const { sections } of template.steps)
    for (const { items } of sections) for (const item of items) lists.push(...phraseListsOf(item));
  for (const { signs } of facetsOf(template))
    for (const { says, with: also, unless } of signs) addKnown(lists, says, also, unless);
  return lists;
}

function addKnown(lists: (readonly string[])[], ...some: readonly (readonly string[] | undefined)[]): void {
  for (const list of some) if (list) lists.push(list);
}
