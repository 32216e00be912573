/** Reads one number at a place of a text: separators, decimals, exponent, and an attached or following magnitude. */

import { MAGNITUDES } from "../units/index.ts";
import * as c from "./characters.ts";

export interface NumberRead {
  readonly end: number;
  readonly value: number;
  /** Where the digits end and a magnitude, if any, begins. */
  readonly digitsEnd: number;
  /** The attached letter `B`, which may also mean bytes. */
  readonly billions: boolean;
  /** Written with a magnitude, an exponent or separators of thousands: `10M`, `1e6`, `1,000`. */
  readonly scaled: boolean;
  /** The comma of `1,5` or `1.000,5`; the value is read as its decimals. */
  readonly decimalComma: boolean;
}

/** One that ends at `end`, its digits at `digitsEnd`. */
export function numberRead(
  value: number,
  end: number,
  digitsEnd: number = end,
  scaled = false,
  billions = false,
  decimalComma = false,
): NumberRead {
  return { end, value, digitsEnd, billions, scaled, decimalComma };
}

/**
 * The number that starts at `at`, or undefined where the digits there are none of their own: `1.2.3`, `16:9`, `4K`.
 * Most numbers are digits with at most one point, so the value is known once they are read.
 */
export function readNumber(text: string, at: number, end: number): NumberRead | undefined {
  let stop = at;
  let mantissa = 0;
  let scale = 1;
  for (let pointed = false; stop < end; stop++) {
    const code = text.charCodeAt(stop);
    if (c.isDigit(code)) {
      mantissa = mantissa * 10 + (code - 0x30);
      if (pointed) scale *= 10;
    } else if (code !== c.DOT || pointed) break;
    else pointed = true;
  }
  const open = stop - at > EXACT || text.charCodeAt(stop - 1) === c.DOT || goesOn(text, stop, end);
  return open ? separatedNumber(text, at, end) : withMagnitude(text, stop, end, mantissa / scale, false, false);
}

/** Longer integers are not exact, so that decimals could not be divided off without an error. */
const EXACT = 15;

/** A separator, an exponent or a further part of a name stands here. */
function goesOn(text: string, at: number, end: number): boolean {
  if (at + 1 >= end) return false;
  const code = text.charCodeAt(at);
  if (code === 0x65 || code === 0x45 || code === c.OPEN_BRACE) return true;
  const separates = code === c.COMMA || code === c.DOT || code === c.COLON || code === c.UNDERSCORE || c.isBlank(code);
  return separates && c.isDigit(text.charCodeAt(at + 1));
}

function separatedNumber(text: string, at: number, end: number): NumberRead | undefined {
  const whole = integerEnd(text, at, end);
  let digitsEnd = whole;
  if (text.charCodeAt(whole) === c.DOT && whole + 1 < end) {
    const decimals = c.digitRun(text, whole + 1, end);
    if (decimals > whole + 1) digitsEnd = decimals;
  }
  const comma = text.charCodeAt(digitsEnd) === c.COMMA ? c.digitRun(text, digitsEnd + 1, end) : 0;
  const decimalComma = comma > digitsEnd + 1;
  if (decimalComma) digitsEnd = comma;
  if (continues(text, digitsEnd, end)) return undefined;
  digitsEnd = exponentEnd(text, digitsEnd, end);
  const digits = text.slice(at, digitsEnd);
  return withMagnitude(text, digitsEnd, end, Number(bare(digits, decimalComma)), decimalComma, /[eE,]/.test(digits));
}

/** Behind the digits and their groups of three. */
function integerEnd(text: string, at: number, end: number): number {
  let stop = c.digitRun(text, at, end);
  if (stop - at > 3 || text.charCodeAt(at) === ZERO) return stop;
  for (;;) {
    const group = groupStart(text, stop, end);
    if (group === 0 || c.digitRun(text, group, end) - group !== 3) break;
    if (text.charCodeAt(stop) === 0x20 && !spacedGroups(text, at, stop, group, end)) break;
    stop = group + 3;
  }
  return stop;
}

/** No thousands begin with it: `0,125` has decimals. */
const ZERO = 0x30;

/** Where a group of digits behind a separator starts; 0 where there is none. */
function groupStart(text: string, at: number, end: number): number {
  if (at >= end) return 0;
  const code = text.charCodeAt(at);
  const separator =
    code === c.COMMA || code === c.UNDERSCORE || code === 0x20 || code === 0xa0 || code === 0x202f || code === 0x2009;
  if (separator) return c.isDigit(text.charCodeAt(at + 1)) ? at + 1 : 0;
  return text.startsWith("{,}", at) && c.isDigit(text.charCodeAt(at + 3)) ? at + 3 : 0;
}

/**
 * A plain space separates thousands where two groups follow (`100 000 000`), where the group is `000`, and in a calculation
 * (`/ 86 400 =`): `top 10 100 users` holds two numbers.
 */
function spacedGroups(text: string, at: number, stop: number, group: number, end: number): boolean {
  if (stop - at > 3) return true;
  const next = group + 3;
  if (text.charCodeAt(next) === 0x20 && c.digitRun(text, next + 1, end) - next === 4) return true;
  if (text.startsWith("000", group)) return true;
  return isSign(text, at - 1, -1) || (text.startsWith("00", group + 1) && isSign(text, next, 1));
}

/** The first character but one blank or line end, from a place on, computes or claims. */
function isSign(text: string, at: number, step: 1 | -1): boolean {
  const blank = text.charAt(at);
  return CALCULATES.includes(text.charAt(blank === " " || blank === "\n" ? at + step : at) || " ");
}

const CALCULATES = "=≈×*·/÷+−";

/** True where the digits go on as a version, time, ratio or address. */
function continues(text: string, at: number, end: number): boolean {
  if (at + 1 >= end || !c.isDigit(text.charCodeAt(at + 1))) return false;
  const code = text.charCodeAt(at);
  return code === c.DOT || code === c.COLON || code === c.COMMA || code === c.UNDERSCORE;
}

function exponentEnd(text: string, at: number, end: number): number {
  const code = text.charCodeAt(at);
  if (at >= end || (code !== 0x65 && code !== 0x45)) return at;
  const sign = text.charCodeAt(at + 1);
  const digits = sign === 0x2b || sign === c.HYPHEN ? at + 2 : at + 1;
  const stop = c.digitRun(text, digits, end);
  return stop === digits || c.isLetter(text.charCodeAt(stop)) ? at : stop;
}

/** Without what separates its groups; the comma of `1.000,5` becomes the point. */
function bare(digits: string, decimalComma: boolean): string {
  if (!decimalComma) return digits.replace(SEPARATORS, "");
  const comma = digits.lastIndexOf(",");
  return `${digits.slice(0, comma).replace(SEPARATORS, "").replaceAll(".", "")}.${digits.slice(comma + 1)}`;
}

const SEPARATORS = /[{},_ \u00a0\u202f\u2009]/g;

function withMagnitude(
  text: string,
  digitsEnd: number,
  end: number,
  value: number,
  comma: boolean,
  long: boolean,
): NumberRead | undefined {
  if (text.charCodeAt(digitsEnd) === c.BACKSLASH) {
    const [boxed = "", letter = ""] = BOXED.exec(text.slice(digitsEnd, Math.min(end, digitsEnd + 12))) ?? [];
    const scale = FACTORS.get(letter);
    if (scale !== undefined) return numberRead(value * scale, digitsEnd + boxed.length, digitsEnd, true, false, comma);
  }
  const spaced = digitsEnd < end && c.isBlank(text.charCodeAt(digitsEnd));
  const from = spaced ? digitsEnd + 1 : digitsEnd;
  const stop = startsMagnitude(text.charCodeAt(from), spaced) ? magnitudeEnd(text, from, end) : from;
  // Most words behind a number are short units.
  const word = stop - from > (spaced && text.charCodeAt(from) < 0x80 ? 2 : 0) ? text.slice(from, stop) : "";
  const factor = word === "" ? undefined : FACTORS.get(word);
  if (factor === undefined) return numberRead(value, digitsEnd, digitsEnd, long, false, comma);
  if (isScreenSize(text, digitsEnd, word, value)) return undefined;
  return numberRead(value * factor, stop, digitsEnd, true, word === "B", comma);
}

/** Whole words for magnitudes begin with `b`, `m` or `t`, or are of another script; `k` is attached to its number. */
function startsMagnitude(code: number, spaced: boolean): boolean {
  const lower = code | 0x20;
  return code >= 0x80 || lower === 0x62 || lower === 0x6d || lower === 0x74 || (lower === 0x6b && !spaced);
}

/** The letters behind a number, as long as they could be a magnitude. */
function magnitudeEnd(text: string, at: number, end: number): number {
  let stop = at;
  while (stop < end && stop - at < 10) {
    const code = text.charCodeAt(stop);
    if (!c.isLetter(code)) break;
    stop++;
    // Chinese magnitudes are followed by the noun without a space.
    if (code === 0x4e07 || code === 0x4ebf) return stop;
  }
  return stop < end && c.isWordPart(text.charCodeAt(stop)) ? at : stop;
}

const FACTORS: ReadonlyMap<string, number> = new Map(Object.entries(MAGNITUDES));
/** `100\text{M}`. */
const BOXED = /^\\(?:text|mathrm)\{([kKMBT])\}/;

/** `4K` and `8K` name a resolution, unless a rate or an amount follows. */
function isScreenSize(text: string, at: number, word: string, value: number): boolean {
  return word === "K" && (value === 4 || value === 8) && !COUNTED.test(text.slice(at + 1, at + 12));
}

const COUNTED = /^ (?:QPS|RPS|TPS|IOPS|tokens|users|req)/;
