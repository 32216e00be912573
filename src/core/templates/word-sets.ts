/** Tells which terms of a template fit a word while its letters are read: along a tree of terms, made where texts lead. */

import { between, type Kind, kindBits, kindOf, kinds, letter, letterOf, unseen } from "./characters.ts";
import { longestWord, type Stretch, type TermSet, type Vocabulary } from "./vocabulary.ts";
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

export class WordSets {
  /** The set of the word that has been read last. */
  set: TermSet = 0;
  readonly #vocabulary: Vocabulary;
  /** By node and kind of character: where a letter leads. */
  #next = new Uint16Array(firstNodes << kindBits);
  /** By node: the terms that fit where the word ends there. */
  readonly #sets: TermSet[] = [];
  /** By node: the terms that go on from there. */
  readonly #stretches: (Stretch | undefined)[] = [];
  /** By set: the node at which it is certain, whatever follows. */
  readonly #certain = new Map<TermSet, Node>();
  /** By character that is a word of its own. */
  readonly #alone = new Map<number, TermSet>();

  constructor(vocabulary: Vocabulary) {
    this.#vocabulary = vocabulary;
    this.#add(0);
    this.#stay(this.#add(0));
    this.#add(0, vocabulary.start);
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
    const to = kind === letter ? asked : this.#follow(node, letterOf(kind).charCodeAt(0));
    this.#next[(node << kindBits) + kind] = to;
    return to;
  }

  #follow(node: Node, letter: number): Node {
    const stretch = this.#stretches[node];
    const further = stretch && this.#vocabulary.further(stretch, letter);
    return further ? this.#add(further.whole, further) : this.#certainly(stretch?.begun ?? 0);
  }

  /** A node that leads to itself. */
  #certainly(set: TermSet): Node {
    const known = this.#certain.get(set);
    if (known !== undefined) return known;
    const node = this.#add(set);
    this.#certain.set(set, node);
    this.#stay(node);
    return node;
  }

  #stay(node: Node): void {
    this.#next.fill(node, node << kindBits, (node + 1) << kindBits);
  }

  /** A tree that has become too large grows no more. */
  #add(set: TermSet, stretch?: Stretch): Node {
    if (this.#sets.length === mostNodes) return asked;
    this.#stretches.push(stretch);
    const node = this.#sets.push(set) - 1;
    if ((node + 1) << kindBits > this.#next.length) {
      const before = this.#next;
      this.#next = new Uint16Array(before.length * 2);
      this.#next.set(before);
    }
    return node;
  }
}
