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

/** The number that starts at `at`, or undefined where the digits there are none of their own: `1.2.3`, `16:9`, `4K`. */
export function readNumber(text: string, at: number, end: number): NumberRead | undefined {
  const run = digitRun(text, at, end);
  if (run - at <= MOST_EXACT_DIGITS && endsInteger(text, run, end)) {
    return withMagnitude(text, run, end, integerOf(text, at, run), false, false);
  }
  const plain = plainNumber(text, at, end);
  return plain === undefined ? separatedNumber(text, at, end) : plain.read;
}

/** Longer integers are not exact, so that decimals could not be divided off without an error. */
const EXACT = 15;

/** Most numbers are digits with at most one point, so the value is known once they are read; undefined for others. */
function plainNumber(text: string, at: number, end: number): { readonly read: NumberRead | undefined } | undefined {
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
  if (stop - at > EXACT || text.charCodeAt(stop - 1) === c.DOT || goesOn(text, stop, end)) return undefined;
  return { read: withMagnitude(text, stop, end, mantissa / scale, false, false) };
}

/** A separator, an exponent or a further part of a name may stand here. */
function goesOn(text: string, at: number, end: number): boolean {
  if (at >= end) return false;
  const code = text.charCodeAt(at);
  if (c.isLetter(code)) return code === 0x65 || code === 0x45;
  const sign = (code >= 0x25 && code <= 0x2f && code !== c.COMMA && code !== c.DOT) || code === 0x3d || code === 0x5e;
  if (sign || code === 0xd7) return false;
  return code !== 0x20 || (at + 1 < end && c.isDigit(text.charCodeAt(at + 1)));
}

function separatedNumber(text: string, at: number, end: number): NumberRead | undefined {
  const whole = integerEnd(text, at, end);
  let digitsEnd = decimalsEnd(text, whole, end);
  let decimalComma = false;
  if (text.charCodeAt(digitsEnd) === c.COMMA && c.isDigit(text.charCodeAt(digitsEnd + 1)) && digitsEnd + 1 < end) {
    digitsEnd = digitRun(text, digitsEnd + 1, end);
    decimalComma = true;
  }
  if (continues(text, digitsEnd, end)) return undefined;
  digitsEnd = exponentEnd(text, digitsEnd, end);
  const digits = text.slice(at, digitsEnd);
  const value = Number(bare(digits, decimalComma));
  return withMagnitude(text, digitsEnd, end, value, decimalComma, /[eE,]/.test(digits));
}

/** A number of so many digits has no rounding. */
const MOST_EXACT_DIGITS = 15;

/** Most numbers are plain digits: nothing behind them can belong to the number but a magnitude. */
function endsInteger(text: string, at: number, end: number): boolean {
  if (at >= end) return true;
  const code = text.charCodeAt(at);
  if (code === 0x20) return !c.isDigit(text.charCodeAt(at + 1));
  if (code === c.BACKSLASH || code === c.SLASH || code === c.CLOSE || code === 0x25) return true;
  return c.isLetter(code) && code < 0x80 && code !== 0x65 && code !== 0x45;
}

function integerOf(text: string, at: number, end: number): number {
  let value = 0;
  for (let place = at; place < end; place++) value = value * 10 + text.charCodeAt(place) - 0x30;
  return value;
}

/** Behind the digits and their groups of three. */
function integerEnd(text: string, at: number, end: number): number {
  let stop = digitRun(text, at, end);
  if (stop - at > 3) return stop;
  for (;;) {
    const group = groupStart(text, stop, end);
    if (group === 0 || digitRun(text, group, end) - group !== 3) break;
    if (text.charCodeAt(stop) === 0x20 && !spacedGroups(text, at, stop, group, end)) break;
    stop = group + 3;
  }
  return stop;
}

/** Where a group of digits behind a separator starts; 0 where there is none. */
function groupStart(text: string, at: number, end: number): number {
  if (at >= end) return 0;
  const code = text.charCodeAt(at);
  const separator =
    code === c.COMMA || code === c.UNDERSCORE || code === 0x20 || code === 0xa0 || code === 0x202f || code === 0x2009;
  if (separator) return c.isDigit(text.charCodeAt(at + 1)) ? at + 1 : 0;
  return text.startsWith("{,}", at) && c.isDigit(text.charCodeAt(at + 3)) ? at + 3 : 0;
}

/** A plain space separates thousands only where two groups follow (`100 000 000`): `top 10 100 users` holds two numbers. */
function spacedGroups(text: string, at: number, stop: number, group: number, end: number): boolean {
  if (stop - at > 3) return true;
  const next = group + 3;
  return text.charCodeAt(next) === 0x20 && digitRun(text, next + 1, end) - next === 4;
}

function digitRun(text: string, at: number, end: number): number {
  let stop = at;
  while (stop < end && c.isDigit(text.charCodeAt(stop))) stop++;
  return stop;
}

function decimalsEnd(text: string, at: number, end: number): number {
  if (at + 1 >= end || text.charCodeAt(at) !== c.DOT || !c.isDigit(text.charCodeAt(at + 1))) return at;
  return digitRun(text, at + 1, end);
}

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
  const stop = digitRun(text, digits, end);
  return stop === digits || c.isLetter(text.charCodeAt(stop)) ? at : stop;
}

function bare(digits: string, decimalComma: boolean): string {
  if (!decimalComma) return PLAIN.test(digits) ? digits : digits.replace(SEPARATORS, "");
  const comma = digits.lastIndexOf(",");
  return `${digits.slice(0, comma).replace(ALL_SEPARATORS, "")}.${digits.slice(comma + 1)}`;
}

const PLAIN = /^[\d.eE+-]*$/;
const SEPARATORS = /[{},_ \u00a0\u202f\u2009]/g;
const ALL_SEPARATORS = /[{},_. \u00a0\u202f\u2009]/g;

function withMagnitude(
  text: string,
  digitsEnd: number,
  end: number,
  value: number,
  comma: boolean,
  long: boolean,
): NumberRead | undefined {
  if (text.charCodeAt(digitsEnd) === c.BACKSLASH) {
    const boxed = BOXED.exec(text.slice(digitsEnd, Math.min(end, digitsEnd + 12)));
    const scale = FACTORS.get(boxed?.[1] ?? "");
    if (boxed !== null && scale !== undefined) {
      const behind = digitsEnd + boxed[0].length;
      return { end: behind, value: value * scale, digitsEnd, billions: false, scaled: true, decimalComma: comma };
    }
  }
  const spaced = digitsEnd < end && c.isBlank(text.charCodeAt(digitsEnd));
  const from = spaced ? digitsEnd + 1 : digitsEnd;
  const stop = spaced && !startsMagnitude(text.charCodeAt(from)) ? from : magnitudeEnd(text, from, end);
  const word = stop > from ? text.slice(from, stop) : "";
  const factor = word === "" ? undefined : FACTORS.get(word);
  if (factor === undefined || (spaced && SHORT.has(word))) {
    return { end: digitsEnd, value, digitsEnd, billions: false, scaled: long, decimalComma: comma };
  }
  if (isScreenSize(text, digitsEnd, word, value)) return undefined;
  return { end: stop, value: value * factor, digitsEnd, billions: word === "B", scaled: true, decimalComma: comma };
}

/** Whole words for magnitudes begin with `b`, `m` or `t`, or are of another script. */
function startsMagnitude(code: number): boolean {
  const lower = code | 0x20;
  return code >= 0x80 || lower === 0x62 || lower === 0x6d || lower === 0x74;
}

/** The letters behind a number, as long as they could be a magnitude. */
function magnitudeEnd(text: string, at: number, end: number): number {
  let stop = at;
  while (stop < end && stop - at < 9 && c.isLetter(text.charCodeAt(stop))) {
    stop++;
    // Chinese magnitudes are followed by the noun without a space.
    if (text.charCodeAt(stop - 1) === 0x4e07 || text.charCodeAt(stop - 1) === 0x4ebf) return stop;
  }
  return stop < end && c.isWordPart(text.charCodeAt(stop)) ? at : stop;
}

const FACTORS: ReadonlyMap<string, number> = new Map(Object.entries(MAGNITUDES));
/** `100\text{M}`. */
const BOXED = /^\\(?:text|mathrm)\{([kKMBT])\}/;
const SHORT: ReadonlySet<string> = new Set(["k", "K", "M", "B", "T", "mn", "bn"]);

/** `4K` and `8K` name a resolution, unless a rate or an amount follows. */
function isScreenSize(text: string, at: number, word: string, value: number): boolean {
  if (word !== "K" || (value !== 4 && value !== 8)) return false;
  return !COUNTED.test(text.slice(at + 1, at + 12));
}

const COUNTED = /^ (?:QPS|RPS|TPS|IOPS|tokens|users|req)/;
