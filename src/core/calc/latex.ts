/** LaTeX commands and Markdown escapes as tokens. An unknown command is a token that no expression can hold. */

import * as c from "./characters.ts";
import { type Scanner, type Token, type TokenKind, take } from "./token.ts";
import { wordOf } from "./words.ts";

/** Kind, meaning, and the commands that have them. */
const MEANINGS: readonly (readonly [TokenKind, string, string])[] = [
  ["operator", "*", "times cdot ast"],
  ["operator", "/", "div"],
  ["frac", "frac", "frac tfrac dfrac"],
  ["approx", "≈", "approx simeq sim"],
  ["plusminus", "", "pm"],
  ["arrow", "", "to rightarrow Rightarrow longrightarrow implies"],
];

const COMMANDS: ReadonlyMap<string, readonly [TokenKind, string]> = new Map([
  ...MEANINGS.flatMap(([kind, meaning, names]) => names.split(" ").map((name) => [name, [kind, meaning]] as const)),
  ...["sqrt", "ln", "log", "exp", "max", "min"].map((name) => [name, ["word", name]] as const),
]);

const SPACES: ReadonlySet<string> = new Set("quad qquad left right thinspace displaystyle big Big".split(" "));
const TEXT: ReadonlySet<string> = new Set("text mathrm mathit textrm operatorname mbox mathbf textbf".split(" "));

const ESCAPES: Readonly<Record<string, readonly [TokenKind, string]>> = {
  "*": ["operator", "*"],
  "%": ["percent", "%"],
  $: ["currency", "$"],
  "~": ["approx", "~"],
  "+": ["operator", "+"],
  "-": ["operator", "-"],
  "=": ["equal", ""],
  "(": ["open", "("],
  ")": ["close", ")"],
};

/** The token of a command; undefined for one that only spaces, behind which the scanner then stands. */
export function latexToken(scanner: Scanner): Token | undefined {
  const { text, at, end } = scanner;
  const stop = nameEnd(text, at + 1, end);
  if (stop === at + 1) return escapeToken(scanner);
  const name = text.slice(at + 1, stop);
  const [kind, meaning = ""] = COMMANDS.get(name) ?? [];
  if (kind !== undefined) return take(scanner, kind, stop, meaning, wordOf(kind === "word" ? meaning : ""));
  if (name === "mu") return microToken(scanner, stop);
  if (TEXT.has(name) && openText(scanner, stop)) return undefined;
  if (!SPACES.has(name)) return take(scanner, "other", stop, "\\");
  scanner.at = stop;
  return undefined;
}

function escapeToken(scanner: Scanner): Token | undefined {
  const { text, at, end } = scanner;
  const sign = at + 2 <= end ? text.charAt(at + 1) : "";
  if (sign !== "" && ",;:! ".includes(sign)) {
    scanner.at = at + 2;
    return undefined;
  }
  const [kind, meaning = ""] = Object.hasOwn(ESCAPES, sign) ? (ESCAPES[sign] ?? []) : [];
  return kind === undefined ? take(scanner, "other", at + 1, "\\") : take(scanner, kind, at + 2, meaning);
}

/** `\text{ms}`, `\mathrm{GB/s}`: the braces are passed over, what they hold is ordinary text. */
function openText(scanner: Scanner, brace: number): boolean {
  const { text, end } = scanner;
  if (text.charCodeAt(brace) !== c.OPEN_BRACE) return false;
  for (let at = brace + 1; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code === c.OPEN_BRACE || code === c.BACKSLASH) return false;
    if (code !== c.CLOSE_BRACE) continue;
    scanner.brace = at;
    scanner.at = brace + 1;
    return true;
  }
  return false;
}

/** `\mu s`, `\mu\text{s}`, `\mu\mathrm{s}`. */
function microToken(scanner: Scanner, stop: number): Token {
  const [whole, boxed, bare] = MICRO.exec(scanner.text.slice(stop, Math.min(scanner.end, stop + 24))) ?? [];
  if (whole === undefined) return take(scanner, "other", stop, "\\");
  const word = `µ${boxed ?? bare}`;
  return take(scanner, "word", stop + whole.length, word, wordOf(word));
}

/** The unit behind `\mu`, in a box of text or bare. */
const MICRO = /^(?: |\\,)*(?:\\(?:text|mathrm)\{([a-zA-Z]{1,2})\}|([a-zA-Z]{1,2})(?![a-zA-Z]))/;

function nameEnd(text: string, at: number, end: number): number {
  let stop = at;
  while (stop < end && c.isLetter(text.charCodeAt(stop)) && text.charCodeAt(stop) < 0x80) stop++;
  return stop;
}
