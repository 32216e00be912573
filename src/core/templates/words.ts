/** What a word is, for prose and for phrases alike: a run of letters and digits; each CJK character is one of its own. */

/** By UTF-16 unit: 0 not seen yet, 1 no part of a word, else the folded letter or digit. */
export const foldTable: Uint16Array = new Uint16Array(0x10000);

export const separator = 1;

/** Lower case, `ё` as `е`; fills the table for a unit that has not been seen. */
export function fold(code: number): number {
  const known = foldTable[code] ?? separator;
  if (known !== 0) return known;
  const folded = isWordCharacter(code) ? lower(code) : separator;
  foldTable[code] = folded;
  return folded;
}

/** Han, kana and their kin are written without spaces, so a run of them is no word. */
export function isWordOfItsOwn(code: number): boolean {
  return code >= 0x2e80 && ((code >= 0x3040 && code <= 0x9fff) || (code >= 0xf900 && code <= 0xfaff));
}

/** Nothing but small English or Russian letters, digits and single spaces, as nearly all phrases and aliases are. */
export function isPlain(text: string): boolean {
  return /^[a-zа-я0-9]+(?: [a-zа-я0-9]+)*$/.test(text);
}

/** The words of a short text, folded. */
export function wordsOf(text: string): string[] {
  if (isPlain(text)) return text.split(" ");
  const words: string[] = [];
  let word = "";
  for (let at = 0; at < text.length; at++) {
    const folded = fold(text.charCodeAt(at));
    const alone = isWordOfItsOwn(folded);
    if (word !== "" && (alone || folded === separator)) {
      words.push(word);
      word = "";
    }
    if (alone) words.push(String.fromCharCode(folded));
    else if (folded !== separator) word += String.fromCharCode(folded);
  }
  if (word !== "") words.push(word);
  return words;
}

/** What most documents are made of is told apart by hand, since the expression takes time to be compiled. */
function isWordCharacter(code: number): boolean {
  if (isSign(code)) return false;
  if (code < 0x80)
    return (code >= 0x30 && code <= 0x39) || (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);
  if (code < 0x100) return code >= 0xc0 ? code !== TIMES && code !== DIVIDED : latinNumbersAndLetters.has(code);
  if ((code >= 0x400 && code <= 0x481) || (code >= 0x4e00 && code <= 0x9fff)) return true;
  return /[\p{L}\p{N}\p{M}]/u.test(String.fromCharCode(code));
}

const TIMES = 0xd7;
const DIVIDED = 0xf7;
/** Those that stand among the signs: `µ`, `²`, `½`. */
const latinNumbersAndLetters: ReadonlySet<number> = new Set([..."ª²³µ¹º¼½¾"].map((one) => one.charCodeAt(0)));

/** Quotation marks, dashes and ellipses; arrows, mathematical and technical signs; boxes and shapes. */
function isSign(code: number): boolean {
  return (code >= 0x2000 && code <= 0x206f) || (code >= 0x2190 && code <= 0x23ff) || (code >= 0x2500 && code <= 0x26ff);
}

function lower(code: number): number {
  const lowered = String.fromCharCode(code).toLowerCase().charCodeAt(0);
  if (lowered === 0x451) return 0x435;
  // The micro sign and the Greek letter look alike and are typed for each other.
  return lowered === 0xb5 ? 0x3bc : lowered;
}
