/**
 * Globs over paths with `/`: `*`, `?` and `{a,b}` stay inside one name, `**` spans folders. A glob becomes a small
 * automaton, so that matching is linear in the path whatever the glob looks like.
 */

/** Answers whether a path, relative to where the glob holds, fits. */
export type Glob = (path: string) => boolean;

/** Longer globs are refused: the automaton's size is that of the glob. */
const longest = 400;

/** What is wrong with a glob and what to write instead; nothing where it can be used. */
export function globProblem(glob: string): string | undefined {
  if (glob.trim() === "") return "A glob is not empty; write for example docs/**/*.md.";
  if (glob.length > longest) return `A glob is not longer than ${longest} characters.`;
  if (glob.includes("\\")) return "A glob has / between folders, on Windows too, and no \\.";
  if (/^\.?\//.test(glob)) return "A glob begins at the folder of this file: leave out the / or ./ in front.";
  if (/(?:^|\/)\.\.(?:\/|$)/.test(glob)) return "A glob looks only below the folder of this file: it has no “..”.";
  if (glob.endsWith("/")) return `“${glob}” names a folder; write ${glob}** for all below it.`;
  if (/[[\]]/.test(glob)) return "A glob has no [ ]; write {a,b} for a choice and ? for any one character.";
  return bracesProblem(glob);
}

function bracesProblem(glob: string): string | undefined {
  let open = 0;
  for (const character of glob) {
    if (character === "{") open++;
    if (character === "}" && --open < 0) return "This glob has a } without its {.";
  }
  return open > 0 ? "This glob has a { without its }." : undefined;
}

/** The glob must have no problem. */
export function compileGlob(glob: string): Glob {
  const automaton = new Automaton();
  const end = new GlobParser(glob, automaton).sequence(0);
  return (path) => automaton.accepts(path, end);
}

type Test = (character: string) => boolean;

const any: Test = () => true;
const inName: Test = (character) => character !== "/";

/** States with moves: those that read a character, and those that read nothing. */
class Automaton {
  readonly #reading: { readonly test: Test; readonly to: number }[][] = [[]];
  readonly #free: number[][] = [[]];

  /** A new state, reached from another without reading anything. */
  after(from?: number): number {
    const state = this.#free.length;
    this.#reading.push([]);
    this.#free.push([]);
    if (from !== undefined) this.join(from, state);
    return state;
  }

  join(from: number, to: number): void {
    this.#free[from]?.push(to);
  }

  read(from: number, test: Test, to: number): void {
    this.#reading[from]?.push({ test, to });
  }

  /** Follows all ways at once: each state is looked at no more than once per character. */
  accepts(path: string, end: number): boolean {
    let states = this.#withFree([0]);
    for (const character of path) {
      const next: number[] = [];
      for (const state of states) {
        for (const { test, to } of this.#reading[state] ?? []) if (test(character)) next.push(to);
      }
      states = this.#withFree(next);
      if (states.size === 0) return false;
    }
    return states.has(end);
  }

  /** A set visits what is added while it is walked. */
  #withFree(states: Iterable<number>): ReadonlySet<number> {
    const all = new Set(states);
    for (const state of all) for (const next of this.#free[state] ?? []) all.add(next);
    return all;
  }
}

class GlobParser {
  readonly #glob: string;
  readonly #automaton: Automaton;
  #at = 0;

  constructor(glob: string, automaton: Automaton) {
    this.#glob = glob;
    this.#automaton = automaton;
  }

  /** Up to the end, or to the `,` or `}` of the choice around it; gives the state behind it. */
  sequence(from: number, inChoice = false): number {
    let state = from;
    while (this.#at < this.#glob.length) {
      const character = this.#glob[this.#at] ?? "";
      if (inChoice && (character === "," || character === "}")) break;
      state = this.#isWholeStars() ? this.#folders(state) : this.#one(state);
    }
    return state;
  }

  #one(from: number): number {
    const character = String.fromCodePoint(this.#glob.codePointAt(this.#at) ?? 0);
    this.#at += character.length;
    if (character === "{") return this.#choice(from);
    if (character === "*") return this.#loop(from, inName);
    const to = this.#automaton.after();
    this.#automaton.read(from, character === "?" ? inName : (given) => given === character, to);
    return to;
  }

  #choice(from: number): number {
    const to = this.#automaton.after();
    do this.#automaton.join(this.sequence(this.#automaton.after(from), true), to);
    while (this.#glob[this.#at++] === ",");
    return to;
  }

  /** `**` that fills its place between two separators; elsewhere two stars are as good as one. */
  #isWholeStars(): boolean {
    if (!this.#glob.startsWith("**", this.#at)) return false;
    return /^[/{,]?$/.test(this.#glob[this.#at - 1] ?? "") && /^[/},]?$/.test(this.#glob[this.#at + 2] ?? "");
  }

  /** At the end whatever is below; before a `/` any number of folders, also none. */
  #folders(from: number): number {
    this.#at += 2;
    if (this.#glob[this.#at] !== "/") return this.#loop(from, any);
    this.#at++;
    const to = this.#automaton.after(from);
    this.#automaton.read(this.#loop(from, any), (character) => character === "/", to);
    return to;
  }

  #loop(from: number, test: Test): number {
    const state = this.#automaton.after(from);
    this.#automaton.read(state, test, state);
    return state;
  }
}
