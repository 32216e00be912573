/** Packs a text for packed.ts: the data ships twice and should stay small even where nobody compresses it. */

import { mostSigns, type Packed, rareCharacters, shortSigns, signAt } from "../core/templates/packed.ts";

/** What a sign stands for: one piece of the text, or two neighbours, each of them a piece or a sign again. */
type Symbols = readonly number[];

/** Few Latin letters, one of any other script, or what stands between words: the smallest that signs are made of. */
const pieces = /[a-zA-Z\d]{1,4}|[^\p{L}\d]+|\p{L}/gu;

/** So many signs are chosen between two countings. */
const perRound = 48;

/** Throws where the text has a character that packed texts use as a sign. */
export function pack(text: string): Packed {
  if (/[\u0100-\u03af\u0460-\u07ff\ue000-\uf8ff]/.test(text))
    throw new Error("A text to be packed has a letter that is a sign.");
  const smallest = [...rareCharacters].filter((character) => !text.includes(character)).join("");
  const packer = new Packer(text.match(pieces) ?? [], smallest);
  while (packer.round()) {
    // Every round replaces what repeats most now.
  }
  return packer.packed();
}

class Packer {
  readonly #smallest: string;
  /** By symbol: its text, where it is a piece and no sign. */
  readonly #pieces: string[];
  /** By symbol: its size in bytes of JSON as the text stands now. */
  readonly #sizes: number[];
  readonly #signs: { readonly symbol: number; readonly parts: Symbols }[] = [];
  readonly #named = new Map<number, number>();
  #text: number[];

  constructor(found: readonly string[], smallest: string) {
    this.#smallest = smallest;
    const symbols = new Map<string, number>();
    this.#text = found.map((piece) => {
      const known = symbols.get(piece) ?? symbols.size;
      symbols.set(piece, known);
      return known;
    });
    this.#pieces = [...symbols.keys()];
    this.#sizes = this.#pieces.map((piece) => Buffer.byteLength(JSON.stringify(piece)) - 2);
  }

  /** False once nothing more is saved. */
  round(): boolean {
    const chosen = this.#best().slice(0, Math.min(perRound, mostSigns - this.#signs.length));
    const pairs = new Map<number, number>();
    for (const { parts, key } of chosen) {
      const symbol = this.#sign(parts);
      if (parts.length > 1) pairs.set(key, symbol);
    }
    if (pairs.size > 0) this.#text = this.#replaced(pairs);
    return chosen.length > 0;
  }

  packed(): Packed {
    this.#rename();
    const written = (symbols: Symbols): string => symbols.map((symbol) => this.#written(symbol)).join("");
    const own = (symbol: number, parts: Symbols): string =>
      parts.length > 1 ? written(parts) : (this.#pieces[symbol] ?? "");
    return {
      smallest: this.#smallest,
      parts: this.#signs.map(({ symbol, parts }) => own(symbol, parts)),
      text: written(this.#text),
    };
  }

  /** What stands most often gets the smallest sign. */
  #rename(): void {
    const uses = new Map<number, number>();
    for (const symbol of [...this.#text, ...this.#signs.flatMap(({ parts }) => (parts.length > 1 ? parts : []))])
      uses.set(symbol, (uses.get(symbol) ?? 0) + 1);
    this.#signs.sort((a, b) => (uses.get(b.symbol) ?? 0) - (uses.get(a.symbol) ?? 0));
    for (const [index, { symbol }] of this.#signs.entries()) this.#named.set(symbol, index);
  }

  /** Pairs of neighbours and lone pieces, what saves most first. */
  #best(): Candidate[] {
    const singles = new Map<number, number>();
    const pairs = new Map<number, number>();
    for (const [at, symbol] of this.#text.entries()) {
      if (!this.#named.has(symbol)) singles.set(symbol, (singles.get(symbol) ?? 0) + 1);
      const next = this.#text[at + 1];
      const key = next === undefined ? -1 : keyOf(symbol, next);
      pairs.set(key, (pairs.get(key) ?? 0) + 1);
    }
    pairs.delete(-1);
    const found = [
      ...[...singles].map(([symbol, count]) => this.#candidate([symbol], symbol, count)),
      ...[...pairs].map(([key, count]) => this.#candidate(partsOf(key), key, count)),
    ].filter(({ saved }) => saved > 0);
    found.sort((a, b) => b.saved - a.saved || a.parts.length - b.parts.length || a.key - b.key);
    return apart(found);
  }

  /** Two or three bytes are left for each sign, and what it stands for is written down once. */
  #candidate(parts: Symbols, key: number, count: number): Candidate {
    const size = parts.reduce((sum, part) => sum + (this.#sizes[part] ?? 0), 0);
    return { parts, key, saved: (size - this.#signSize()) * count - (size + 3) };
  }

  #signSize(): number {
    return this.#signs.length < shortSigns ? 2 : 3;
  }

  #sign(parts: Symbols): number {
    const [first = 0, second] = parts;
    const symbol = second === undefined ? first : this.#sizes.length;
    this.#named.set(symbol, this.#signs.length);
    this.#sizes[symbol] = this.#signSize();
    this.#signs.push({ symbol, parts });
    return symbol;
  }

  #replaced(pairs: ReadonlyMap<number, number>): number[] {
    const text: number[] = [];
    for (let at = 0; at < this.#text.length; at++) {
      const symbol = this.#text[at] ?? 0;
      const next = this.#text[at + 1];
      const sign = next === undefined ? undefined : pairs.get(keyOf(symbol, next));
      text.push(sign ?? symbol);
      if (sign !== undefined) at++;
    }
    return text;
  }

  #written(symbol: number): string {
    const sign = this.#named.get(symbol);
    return sign === undefined ? (this.#pieces[symbol] ?? "") : signAt(sign, this.#smallest);
  }
}

interface Candidate {
  readonly parts: Symbols;
  readonly key: number;
  readonly saved: number;
}

/** Those that can be replaced side by side, since none ends with what another begins with. */
function apart(candidates: readonly Candidate[]): Candidate[] {
  const firsts = new Set<number>();
  const lasts = new Set<number>();
  return candidates.filter(({ parts }) => {
    const first = parts[0] ?? 0;
    const last = parts.at(-1) ?? 0;
    if (lasts.has(first) || firsts.has(last) || (parts.length > 1 && first === last)) return false;
    firsts.add(first);
    lasts.add(last);
    return true;
  });
}

const most = 2 ** 20;

function keyOf(first: number, second: number): number {
  return first * most + second;
}

function partsOf(key: number): Symbols {
  return [Math.floor(key / most), key % most];
}
