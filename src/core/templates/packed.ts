/** A text in which what repeats is written as one character: words, what stands between them, and runs of both. */

export interface Packed {
  /** What the signs stand for, in their order; a part may hold other signs. */
  readonly parts: readonly string[];
  readonly text: string;
}

/** Letters of two bytes in UTF-8 that occur in no text that is packed: everything from Ā to Ͱ and from Ԁ to ߿. */
export function signAt(index: number): string {
  return String.fromCharCode(index < firstRange ? 0x100 + index : 0x500 + index - firstRange);
}

const firstRange = 0x270;

/** There are so many signs. */
export const mostSigns: number = firstRange + 0x300;

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

const signs = /[\u0100-\u036f\u0500-\u07ff]/g;
