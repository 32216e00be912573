/** Classes of characters, by code. */

export function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

/** Letters of any script, µ, ° and ideographs; not `×`, `÷`, superscripts, arrows or punctuation. */
export function isLetter(code: number): boolean {
  if (code < 0x80) return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a);
  if (code < 0xc0) return code === 0xb5 || code === 0xb0;
  if (code < 0x2000) return code !== 0xd7 && code !== 0xf7;
  if (code < 0x3040) return code === 0x2103;
  return code < 0xd800 || (code >= 0xf900 && code < 0xfe00);
}

export function isWordPart(code: number): boolean {
  return isLetter(code) || isDigit(code) || code === UNDERSCORE;
}

/** White space inside a line. */
export function isBlank(code: number): boolean {
  return code === 0x20 || code === 0x09 || code === 0xa0 || code === 0x202f || code === 0x2009 || code === 0xfeff;
}

export function isLineBreak(code: number): boolean {
  return code === 0x0a || code === 0x0d;
}

/** White space inside or at the end of a line. */
export function isGap(code: number): boolean {
  return isBlank(code) || isLineBreak(code);
}

/** Behind the digits at a place. */
export function digitRun(text: string, at: number, end: number): number {
  let stop = at;
  while (stop < end && isDigit(text.charCodeAt(stop))) stop++;
  return stop;
}

/** Behind the letters, digits and underscores that go on behind a place. */
export function wordPartsEnd(text: string, at: number, end: number): number {
  let stop = at + 1;
  while (stop < end && isWordPart(text.charCodeAt(stop))) stop++;
  return stop;
}

/** Behind a version, a time, an address, or also a name: letters, digits and the signs between them. */
export function composedEnd(text: string, start: number, end: number, name: boolean): number {
  let stop = start + 1;
  for (; stop < end; stop++) {
    const code = text.charCodeAt(stop);
    const joins = code === DOT || code === COLON || (name ? code === HYPHEN || code === SLASH : code === COMMA);
    if (!isWordPart(code) && !(joins && isWordPart(text.charCodeAt(stop + 1)))) break;
  }
  return stop;
}

export const UNDERSCORE = 0x5f;
export const DOT = 0x2e;
export const COMMA = 0x2c;
export const HYPHEN = 0x2d;
export const BACKSLASH = 0x5c;
export const OPEN_BRACE = 0x7b;
export const CLOSE_BRACE = 0x7d;
export const SLASH = 0x2f;
export const COLON = 0x3a;
export const STAR = 0x2a;
export const OPEN = 0x28;
export const CLOSE = 0x29;
