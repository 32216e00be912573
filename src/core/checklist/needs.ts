/** What the alternatives of an item ask for, made ready once for all documents. */

import type { CompiledPhrases, PhraseList } from "../templates/compile.ts";
import type { Alternative, Item } from "../templates/template.ts";
import type { Weakness } from "./areas.ts";
import { kindBits } from "./kinds.ts";
import type { Where } from "./scope.ts";

/**
 * An alternative with its lists of phrases compiled, and its kinds of quantities as bits. Everything is there, asked for or
 * not: what always has the same shape is read several times as fast.
 */
export interface Needs {
  readonly says: PhraseList | undefined;
  readonly and: readonly PhraseList[];
  readonly unless: PhraseList | undefined;
  readonly heading: boolean;
  readonly outside: boolean;
  readonly quantity: readonly string[];
  /** The kinds of quantities; no bit where none is asked for. */
  readonly kinds: number;
  /** How many list items at least … */
  readonly list: number;
  /** … or a table. */
  readonly table: boolean;
  readonly diagram: boolean;
  /** How far away it may stand. */
  readonly in: Where;
  readonly sentence: boolean;
  /** Absent where the item excuses nothing. */
  readonly excuses: Excuses | undefined;
}

/** Tells which weakness counts as none, as a question does where questions are asked for. */
export type Excuses = (weakness: Weakness) => boolean;

/** By alternative, in their order. */
export function needsOf(item: Item, phrases: CompiledPhrases): readonly Needs[] {
  const excuses = excusesOf(item);
  return item.evidence.map((alternative) => needsOfOne(alternative, phrases, excuses));
}

function needsOfOne(alternative: Alternative, { lists }: CompiledPhrases, excuses: Excuses | undefined): Needs {
  const { says, and = [], unless, quantity = [], list = 0, in: within = "document" } = alternative;
  return {
    says: says && lists.get(says),
    and: and.flatMap((phrases) => lists.get(phrases) ?? []),
    unless: unless && lists.get(unless),
    heading: alternative.heading === true,
    outside: alternative.outside === true,
    quantity,
    kinds: kindBits(quantity),
    list,
    table: alternative.table === true,
    diagram: alternative.diagram === true,
    in: within,
    sentence: alternative.sentence === true,
    excuses,
  };
}

/** Some items are answered by what is weak elsewhere: open questions by questions, limits by what is left out. */
function excusesOf({ questions, outside }: Item): Excuses | undefined {
  if (!questions && !outside) return undefined;
  return (weakness) => {
    if (weakness === "question") return questions === true;
    return outside === true && (weakness === "outside" || weakness === "hedged");
  };
}
