/** What block rules ask about a line. */

import type { StateBlock } from "markdown-it";
import { type Span, trimmed } from "../text/span.ts";

/** Where a line begins, without what the blocks around it take. */
export function contentStart({ bMarks, tShift }: StateBlock, line: number): number {
  return (bMarks[line] ?? 0) + (tShift[line] ?? 0);
}

/** From the first character to the last one that is no white space. */
export function contentOf(state: StateBlock, line: number): Span {
  return trimmed(state.src, { start: contentStart(state, line), end: state.eMarks[line] ?? 0 });
}

/** In columns, beyond the blocks around the line: 4 make code, and less than 0 ends a block. */
export function indent({ sCount, blkIndent }: StateBlock, line: number): number {
  return (sCount[line] ?? 0) - blkIndent;
}

/** What the second line of a table begins with. */
export const DELIMITING: Uint8Array = classOf("|-:");

/** True where the line's first character is of a class. */
export function startsWith(state: StateBlock, line: number, codes: Uint8Array): boolean {
  const code = state.src.charCodeAt(contentStart(state, line));
  return code < 128 && codes[code] === 1;
}

function classOf(characters: string): Uint8Array {
  const codes = new Uint8Array(128);
  for (const character of characters) codes[character.charCodeAt(0)] = 1;
  return codes;
}
