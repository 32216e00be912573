/** What a word is, for prose and for phrases alike: a run of letters and digits; each CJK character is one of its own. */

/** By UTF-16 unit: 0 not seen yet, 1 no part of a word, else the folded letter or digit. */
export const foldTable: Uint16Array = new Uint16Array(0x10000);

export const separator = 1;

/** Lower case, `ё` as `е`; fills the table for a unit that has not been seen. */
export function fold(code: number): number {
  const known = foldTable[code] ?? separator;
  if (known !== 0) return known;
  const folded = isWordCharacter(String.fromCharCode(code)) ? lower(code) : separator;
  foldTable[code] = folded;
  return folded;
}

/** Han, kana and their kin are written without spaces, so a run of them is no word. */
export function isWordOfItsOwn(code: number): boolean {
  return code >= 0x2e80 && ((code >= 0x3040 && code <= 0x9fff) || (code >= 0xf900 && code <= 0xfaff));
}

/** The words of a short text, folded. */
export function wordsOf(text: string): string[] {
  const words: string[] = [];
  let word = "";
  const finish = (): void => {
    if (word !== "") words.push(word);
    word = "";
  };
  for (let at = 0; at < text.length; at++) {
    const folded = fold(text.charCodeAt(at));
    if (folded === separator || isWordOfItsOwn(folded)) finish();
    if (folded === separator) continue;
    word += String.fromCharCode(folded);
    if (isWordOfItsOwn(folded)) finish();
  }
  finish();
  return words;
}

function isWordCharacter(character: string): boolean {
  return /[\p{L}\p{N}\p{M}]/u.test(character);
}

function lower(code: number): number {
  const lowered = String.fromCharCode(code).toLowerCase().charCodeAt(0);
  if (lowered === 0x451) return 0x435;
  // The micro sign and the Greek letter look alike and are typed for each other.
  return lowered === 0xb5 ? 0x3bc : lowered;
}
