/** LaTeX commands and Markdown escapes as tokens. An unknown command is a token that no expression can hold. */

import * as c from "./characters.ts";
import { type Scanner, type Token, type TokenKind, token } from "./token.ts";

/** Kind, meaning, and the commands that have them. */
const MEANINGS: readonly (readonly [TokenKind, string, string])[] = [
  ["operator", "*", "times cdot ast"],
  ["operator", "/", "div"],
  ["frac", "frac", "frac tfrac dfrac"],
  ["approx", "≈", "approx simeq sim"],
  ["plusminus", "", "pm"],
  ["arrow", "", "to rightarrow Rightarrow longrightarrow implies"],
  ...["sqrt", "ln", "log", "exp", "max", "min"].map((name) => ["word", name, name] as const),
];

const COMMANDS: ReadonlyMap<string, readonly [TokenKind, string]> = new Map(
  MEANINGS.flatMap(([kind, meaning, names]) => names.split(" ").map((name) => [name, [kind, meaning] as const])),
);

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

/** The token of the command at `start`; undefined for one that only spaces, behind which the scanner then stands. */
export function latexToken(scanner: Scanner, start: number, spaced: boolean, newLine: boolean): Token | undefined {
  const { text, end } = scanner;
  const stop = nameEnd(text, start + 1, end);
  if (stop === start + 1) return escapeToken(scanner, start, spaced, newLine);
  const name = text.slice(start + 1, stop);
  const command = COMMANDS.get(name);
  if (command !== undefined) return token(command[0], start, stop, command[1], spaced, newLine);
  if (name === "mu") return microToken(text, start, stop, end, spaced, newLine);
  if (TEXT.has(name) && openText(scanner, stop)) return undefined;
  if (SPACES.has(name)) {
    scanner.at = stop;
    return undefined;
  }
  return token("other", start, stop, "\\", spaced, newLine);
}

function escapeToken(scanner: Scanner, start: number, spaced: boolean, newLine: boolean): Token | undefined {
  const sign = scanner.text.charAt(start + 1);
  if (sign !== "" && ",;:! ".includes(sign) && start + 2 <= scanner.end) {
    scanner.at = start + 2;
    return undefined;
  }
  const meaning = start + 2 <= scanner.end && Object.hasOwn(ESCAPES, sign) ? ESCAPES[sign] : undefined;
  if (meaning === undefined) return token("other", start, start + 1, "\\", spaced, newLine);
  return token(meaning[0], start, start + 2, meaning[1], spaced, newLine);
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
function microToken(text: string, start: number, stop: number, end: number, spaced: boolean, newLine: boolean): Token {
  const [whole, boxed, bare] = MICRO.exec(text.slice(stop, Math.min(end, stop + 24))) ?? [];
  if (whole === undefined) return token("other", start, stop, "\\", spaced, newLine);
  return token("word", start, stop + whole.length, `µ${boxed ?? bare}`, spaced, newLine);
}

/** The unit behind `\mu`, in a box of text or bare. */
const MICRO = /^(?: |\\,)*(?:\\(?:text|mathrm)\{([a-zA-Z]{1,2})\}|([a-zA-Z]{1,2})(?![a-zA-Z]))/;

function nameEnd(text: string, at: number, end: number): number {
  let stop = at;
  while (stop < end && c.isLetter(text.charCodeAt(stop)) && text.charCodeAt(stop) < 0x80) stop++;
  return stop;
}
