/** A text in which what repeats is written as one character: words, what stands between them, and runs of both. */

export interface Packed {
  /** What the signs stand for, in their order; a part may hold other signs. */
  readonly parts: readonly string[];
  readonly text: string;
}

/**
 * Letters of two bytes in UTF-8 that occur in no text that is packed: everything from Ā to ί and from Ѡ to ߿. Behind them
 * stand those of three bytes that are for private use.
 */
export function signAt(index: number): string {
  if (index >= shortSigns) return String.fromCharCode(0xe000 + index - shortSigns);
  return String.fromCharCode(index < firstRange ? 0x100 + index : 0x460 + index - firstRange);
}

const firstRange = 0x2b0;

/** So many signs have two bytes … */
export const shortSigns: number = firstRange + 0x3a0;

/** … and so many there are at all. */
export const mostSigns: number = shortSigns + 0x1900;

export function unpack({ parts, text }: Packed): string {
  const own = new Map(parts.map((part, index) => [signAt(index), part]));
  const whole = new Map<string, string>();
  const expand = (sign: string): string => {
    const known = whole.get(sign) ?? (own.get(sign) ?? "").replace(signs, expand);
    whole.set(sign, known);
    return known;
  };
  return text.replace(signs, expand);
}

const signs = /[\u0100-\u03af\u0460-\u07ff\ue000-\uf8ff]/g;
