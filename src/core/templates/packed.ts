/** A text in which the commonest words, and runs of characters between words, are written as one character each. */

export interface Packed {
  /** What the characters from `firstSign` on stand for, in their order. */
  readonly parts: readonly string[];
  readonly text: string;
}

/** These 624 characters, two bytes each in UTF-8, occur in no text that is packed. */
export const firstSign = 0x100;
export const lastSign = 0x36f;

export function unpack({ parts, text }: Packed): string {
  // Split by an expression with a group, the text has a sign at every second place.
  const pieces = text.split(/([\u0100-\u036f])/);
  for (let at = 1; at < pieces.length; at += 2) pieces[at] = parts[(pieces[at] ?? "").charCodeAt(0) - firstSign] ?? "";
  return pieces.join("");
}
