/** Characters of any kind, for the property tests. */

import fc from "fast-check";

/**
 * Any code point, half a surrogate pair too. fast-check's own unit "binary" leaves those out, and builds a table of all
 * million others first.
 */
export const anyCharacter: fc.Arbitrary<string> = fc
  .integer({ min: 0, max: 0x10ffff })
  .map((code) => String.fromCodePoint(code), codeOf);

/** The way back, by which fast-check finds out that it may mix in its own nasty words. */
function codeOf(character: unknown): number {
  if (typeof character !== "string" || [...character].length !== 1) throw new Error("This is no single character");
  return character.codePointAt(0) as number;
}
