/** What the alternatives of an item ask for, made ready once for all documents. */

import type { CompiledPhrases, PhraseList } from "../templates/compile.ts";
import type { Alternative, Item } from "../templates/template.ts";
import { kindBits } from "./kinds.ts";

/** An alternative with its lists of phrases compiled, and its kinds of quantities as bits; no bit where none is asked for. */
export interface Needs extends Omit<Alternative, "says" | "and" | "unless"> {
  readonly says: PhraseList | undefined;
  readonly and: readonly PhraseList[];
  readonly unless: PhraseList | undefined;
  readonly kinds: number;
}

/** Templates may share items and yet have each its own phrases. */
const known = new WeakMap<CompiledPhrases, Map<Item, readonly Needs[]>>();

/** By alternative, in their order. */
export function needsOf(item: Item, phrases: CompiledPhrases): readonly Needs[] {
  const ofTemplate = known.get(phrases) ?? new Map<Item, readonly Needs[]>();
  known.set(phrases, ofTemplate);
  const before = ofTemplate.get(item);
  if (before) return before;
  const needs = item.evidence.map((alternative) => made(alternative, phrases));
  ofTemplate.set(item, needs);
  return needs;
}

function made(alternative: Alternative, { lists }: CompiledPhrases): Needs {
  const { says, and = [], unless, quantity, ...rest } = alternative;
  return {
    ...rest,
    ...(quantity ? { quantity } : {}),
    says: says && lists.get(says),
    and: and.flatMap((list) => lists.get(list) ?? []),
    unless: unless && lists.get(unless),
    kinds: kindBits(quantity ?? []),
  };
}
