/** Which rules may begin a block at a line: its first character tells, and most begin none. */

import type { StateBlock } from "markdown-it";
import { contentStart } from "./state-lines.ts";

/** As in markdown-it: takes the lines from the first one on, or with `silent` only says that it would. */
export type BlockRule = (state: StateBlock, startLine: number, endLine: number, silent: boolean) => boolean;

/** The rules by the code of a character, in the order in which they are asked. */
export type Openers = readonly (readonly BlockRule[])[];

/** Each rule beside the characters that its blocks begin with. */
export function openersOf(rules: readonly (readonly [rule: BlockRule, characters: string])[]): Openers {
  const openers = Array.from({ length: LAST_CODE + 1 }, (): BlockRule[] => []);
  for (const [rule, characters] of rules)
    for (const character of characters) openers[character.charCodeAt(0)]?.push(rule);
  return openers;
}

/** What may begin at a line that is not empty. */
export function openersAt(openers: Openers, state: StateBlock, line: number): readonly BlockRule[] {
  const code = state.src.charCodeAt(contentStart(state, line));
  return (code <= LAST_CODE ? openers[code] : undefined) ?? NONE;
}

const LAST_CODE = 0x7f;
const NONE: readonly BlockRule[] = [];
