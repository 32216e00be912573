/** A text in which what repeats is written as one character: words, what stands between them, and runs of both. */

export interface Packed {
  /** Signs of one byte or two that the text happens not to have. */
  readonly smallest: string;
  /** What the signs stand for, in their order; a part may hold other signs. */
  readonly parts: readonly string[];
  readonly text: string;
}

/** What few texts have: plain characters, of one byte, and letters with accents, of two. */
export const rareCharacters: string = `~&<+@J^${String.fromCharCode(...Array.from({ length: 64 }, (_, at) => 0xc0 + at))}`;

/**
 * Behind the smallest signs stand letters of two bytes in UTF-8 that occur in no text that is packed, everything from Ā to
 * ί and from Ѡ to ߿, and behind these the letters of three bytes that are for private use.
 */
export function signAt(index: number, smallest: string): string {
  if (index < smallest.length) return smallest.charAt(index);
  const letter = index - smallest.length;
  if (letter >= shortSigns) return String.fromCharCode(0xe000 + letter - shortSigns);
  return String.fromCharCode(letter < firstRange ? 0x100 + letter : 0x460 + letter - firstRange);
}

const firstRange = 0x2b0;

/** So many signs have two bytes … */
export const shortSigns: number = firstRange + 0x3a0;

/** … and so many there are at all. */
export const mostSigns: number = shortSigns + 0x1900;

export function unpack({ smallest, parts, text }: Packed): string {
  const signs = new RegExp(`[\\u0100-\\u03af\\u0460-\\u07ff\\ue000-\\uf8ff${smallest}]`, "g");
  const own = new Map(parts.map((part, index) => [signAt(index, smallest), part]));
  const whole = new Map<string, string>();
  const expand = (sign: string): string => {
    const known = whole.get(sign) ?? (own.get(sign) ?? "").replace(signs, expand);
    whole.set(sign, known);
    return known;
  };
  return text.replace(signs, expand);
}
