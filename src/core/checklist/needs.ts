/** What the alternatives of an item ask for, made ready once for all documents. */

import type { CompiledPhrases, PhraseList } from "../templates/compile.ts";
import type { Alternative, Item } from "../templates/template.ts";
import type { Weakness } from "./areas.ts";
import { kindBits } from "./kinds.ts";

/** An alternative with its lists of phrases compiled, and its kinds of quantities as bits; no bit where none is asked for. */
export interface Needs extends Omit<Alternative, "says" | "and" | "unless"> {
  readonly says: PhraseList | undefined;
  readonly and: readonly PhraseList[];
  readonly unless: PhraseList | undefined;
  readonly kinds: number;
  /** Absent where the item excuses nothing. */
  readonly excuses: Excuses | undefined;
}

/** Tells which weakness counts as none, as a question does where questions are asked for. */
export type Excuses = (weakness: Weakness) => boolean;

/** By alternative, in their order. */
export function needsOf(item: Item, { lists }: CompiledPhrases): readonly Needs[] {
  const excuses = excusesOf(item);
  return item.evidence.map(({ says, and = [], unless, quantity, ...rest }) => ({
    ...rest,
    ...(quantity ? { quantity } : {}),
    says: says && lists.get(says),
    and: and.flatMap((list) => lists.get(list) ?? []),
    unless: unless && lists.get(unless),
    kinds: kindBits(quantity ?? []),
    excuses,
  }));
}

/** Some items are answered by what is weak elsewhere: open questions by questions, limits by what is left out. */
function excusesOf({ questions, outside }: Item): Excuses | undefined {
  if (!questions && !outside) return undefined;
  return (weakness) => {
    if (weakness === "question") return questions === true;
    return outside === true && (weakness === "outside" || weakness === "hedged");
  };
}
