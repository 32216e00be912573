/** Packs a text for packed.ts: the data ships three times and should stay small even where nobody compresses it. */

import { firstSign, lastSign, type Packed } from "../core/templates/packed.ts";

const mostParts = lastSign - firstSign + 1;

/** Throws where the text has a character that packed texts use as a sign. */
export function pack(text: string): Packed {
  if (/[\u0100-\u036f]/.test(text)) throw new Error("A text to be packed has a letter from U+0100 to U+036F.");
  const pieces = text.match(/[\p{L}\d]+|[^\p{L}\d]+/gu) ?? [];
  const parts = partsOf(pieces);
  const signs = new Map(parts.map((part, index) => [part, String.fromCharCode(firstSign + index)]));
  return { parts, text: pieces.map((piece) => signs.get(piece) ?? piece).join("") };
}

/** The pieces whose replacement saves most. */
function partsOf(pieces: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const piece of pieces) counts.set(piece, (counts.get(piece) ?? 0) + 1);
  const savings = [...counts].map(([piece, count]) => ({ piece, saved: saving(piece, count) }));
  const useful = savings.filter(({ saved }) => saved > 0);
  useful.sort((a, b) => b.saved - a.saved || (a.piece < b.piece ? -1 : 1));
  return useful.slice(0, mostParts).map(({ piece }) => piece);
}

/** In bytes of JSON: two are left for each sign, and the piece itself is written down once. */
function saving(piece: string, count: number): number {
  const size = Buffer.byteLength(JSON.stringify(piece)) - 2;
  return (size - 2) * count - (size + 3);
}
