/** Tells which terms of a template fit a word while its letters are read: along a tree of terms, made where texts lead. */

import { between, type Kind, kindBits, kindOf, kinds, letter, letterOf, unseen } from "./characters.ts";
import { longestWord, type Term, type TermSet, type Vocabulary } from "./vocabulary.ts";
import { fold } from "./words.ts";

/** What has been read of a word, as far as it matters. */
type Node = number;

const unknown: Node = 0;
/** The vocabulary has to be asked for the whole word. */
const asked: Node = 1;
const root: Node = 2;

const firstNodes = 1 << 8;
/** A node is a number of 16 bits. */
const mostNodes = 1 << 16;

/** A node's beginning of words. */
interface Beginning {
  readonly text: string;
  /** Those that begin with it. */
  readonly terms: readonly Term[];
  /** The same by their next letter; made once somebody asks. */
  further?: ReadonlyMap<string, readonly Term[]>;
}

const nothing: Beginning = { text: "", terms: [] };

export class WordSets {
  /** The set of the word that has been read last. */
  set: TermSet = 0;
  readonly #vocabulary: Vocabulary;
  /** By node and kind of character: where a letter leads. */
  #next = new Uint16Array(firstNodes << kindBits);
  /** By node: the terms that fit where the word ends there. */
  readonly #sets: TermSet[] = [];
  readonly #beginnings: Beginning[] = [];
  /** By set: the node at which it is certain, whatever follows. */
  readonly #certain = new Map<TermSet, Node>();
  /** By character that is a word of its own. */
  readonly #alone = new Map<number, TermSet>();

  constructor(vocabulary: Vocabulary) {
    this.#vocabulary = vocabulary;
    this.#add(0, nothing);
    this.#stay(this.#add(0, nothing));
    this.#add(0, { text: "", terms: [...vocabulary.texts.keys()] });
  }

  /** Reads the word that begins at an offset, and gives its end. */
  read(text: string, from: number, to: number): number {
    let node = root;
    for (let at = from; ; ) {
      const next = this.#next;
      let before = node;
      let kind = between;
      // Nearly all words are read in here. No function is called, since that would slow each step down.
      for (; at < to; at++) {
        kind = kinds[text.charCodeAt(at)] ?? between;
        if (kind < letter) break;
        before = node;
        node = next[(before << kindBits) + kind] ?? unknown;
        if (node === unknown) break;
      }
      if (node === unknown) {
        node = this.#learn(before, kind);
        at++;
      } else if (kind === unseen) kindOf(text.charCodeAt(at));
      else return this.#finish(node, text, from, at);
    }
  }

  /** The set of a character that is a word of its own. */
  ofCharacter(code: number): TermSet {
    const known = this.#alone.get(code);
    if (known !== undefined) return known;
    const set = this.#vocabulary.setOf(String.fromCharCode(fold(code)));
    this.#alone.set(code, set);
    return set;
  }

  #finish(node: Node, text: string, from: number, to: number): number {
    this.set = node === asked ? this.#ask(text, from, to) : (this.#sets[node] ?? 0);
    return to;
  }

  /** A word is looked for folded, and cut where it is longer than any term. */
  #ask(text: string, from: number, to: number): TermSet {
    let word = "";
    for (let at = from; at < to && at - from <= longestWord; at++)
      word += String.fromCharCode(fold(text.charCodeAt(at)));
    return this.#vocabulary.setOf(word);
  }

  #learn(node: Node, kind: Kind): Node {
    const to = kind === letter ? asked : this.#follow(node, letterOf(kind));
    this.#next[(node << kindBits) + kind] = to;
    return to;
  }

  #follow(node: Node, letter: string): Node {
    const beginning = this.#beginnings[node] ?? nothing;
    beginning.further ??= this.#furtherOf(beginning);
    const text = beginning.text + letter;
    const terms = beginning.further.get(letter);
    const set = this.#vocabulary.setOf(text);
    return terms ? this.#add(set, { text, terms }) : this.#certainly(set);
  }

  #furtherOf({ text: { length }, terms }: Beginning): Map<string, Term[]> {
    const further = new Map<string, Term[]>();
    for (const term of terms) {
      const letter = this.#vocabulary.texts[term]?.charAt(length) ?? "";
      const known = further.get(letter);
      if (known) known.push(term);
      else further.set(letter, [term]);
    }
    return further;
  }

  /** A node that leads to itself. */
  #certainly(set: TermSet): Node {
    const known = this.#certain.get(set);
    if (known !== undefined) return known;
    const node = this.#add(set, nothing);
    this.#certain.set(set, node);
    this.#stay(node);
    return node;
  }

  #stay(node: Node): void {
    this.#next.fill(node, node << kindBits, (node + 1) << kindBits);
  }

  /** A tree that has become too large grows no more. */
  #add(set: TermSet, beginning: Beginning): Node {
    if (this.#sets.length === mostNodes) return asked;
    this.#beginnings.push(beginning);
    const node = this.#sets.push(set) - 1;
    if ((node + 1) << kindBits > this.#next.length) {
      const before = this.#next;
      this.#next = new Uint16Array(before.length * 2);
      this.#next.set(before);
    }
    return node;
  }
}
