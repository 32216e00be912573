/** A trie of all words and word beginnings of a template: one walk over a word's characters tells which of them it is. */

/** The number of a word or beginning; several can fit one word, so a word stands for a set of them. */
export type Term = number;

export class Vocabulary {
  readonly #terms = new Map<string, Term>();
  // Node 0 is the root. Children are linked lists, which are short below the first letter.
  readonly #letter: number[] = [0];
  readonly #child: number[] = [0];
  readonly #sibling: number[] = [0];
  // Few nodes end a word or a beginning.
  readonly #exact = new Map<number, Term>();
  readonly #stems = new Map<number, Term[]>();
  readonly #first: Int32Array = new Int32Array(0x10000);

  /** The term of a word (`recall`) or of a beginning (`recall*`); made where it is new. */
  term(word: string, stem: boolean): Term {
    const key = stem ? `${word}*` : word;
    const known = this.#terms.get(key);
    if (known !== undefined) return known;
    const term = this.#terms.size;
    this.#terms.set(key, term);
    const node = this.#path(word);
    if (stem) this.#addStem(node, term);
    else this.#exact.set(node, term);
    return term;
  }

  /** The term of every word that begins with a digit. */
  digits(): Term {
    const known = this.#terms.get("#");
    if (known !== undefined) return known;
    const term = this.#terms.size;
    this.#terms.set("#", term);
    for (let digit = 0; digit < 10; digit++) this.#addStem(this.#path(String(digit)), term);
    return term;
  }

  #addStem(node: number, term: Term): void {
    const terms = this.#stems.get(node);
    if (terms) terms.push(term);
    else this.#stems.set(node, [term]);
  }

  /** Lays the nodes out level by level, so that the children of one stand side by side. */
  freeze(): FrozenVocabulary {
    const layout = new Layout(this.#letter.length);
    const queue: Waiting[] = [];
    for (let letter = 0; letter < this.#first.length; letter++) {
      const node = this.#first[letter] ?? 0;
      if (node === 0) continue;
      this.#first[letter] = layout.add(letter);
      queue.push({ node, place: layout.size - 1, stems: [], set: 0 });
    }
    for (let at = 0; at < queue.length; at++) this.#lay(queue[at] as Waiting, layout, queue);
    return { first: this.#first, ...layout };
  }

  #lay({ node, place, stems: inherited, set: before }: Waiting, layout: Layout, queue: Waiting[]): void {
    const own = this.#stems.get(node);
    const stems = own ? [...inherited, ...own] : inherited;
    const set = own ? layout.number(stems) : before;
    const exact = this.#exact.get(node);
    layout.begun[place] = set;
    layout.whole[place] = exact === undefined ? set : layout.number([...stems, exact]);
    layout.from[place] = layout.size;
    for (let child = this.#child[node] ?? 0; child !== 0; child = this.#sibling[child] ?? 0) {
      queue.push({ node: child, place: layout.add(this.#letter[child] ?? 0), stems, set });
    }
    layout.to[place] = layout.size;
  }

  #path(word: string): number {
    let node = 0;
    for (let at = 0; at < word.length; at++) node = this.#step(node, word.charCodeAt(at));
    return node;
  }

  #step(node: number, letter: number): number {
    if (node === 0) {
      this.#first[letter] ||= this.#add(letter);
      return this.#first[letter] ?? 0;
    }
    let child = this.#child[node] ?? 0;
    while (child !== 0 && this.#letter[child] !== letter) child = this.#sibling[child] ?? 0;
    if (child !== 0) return child;
    const added = this.#add(letter);
    this.#sibling[added] = this.#child[node] ?? 0;
    this.#child[node] = added;
    return added;
  }

  #add(letter: number): number {
    this.#child.push(0);
    this.#sibling.push(0);
    return this.#letter.push(letter) - 1;
  }
}

interface Waiting {
  readonly node: number;
  readonly place: number;
  /** The beginnings that hold for the node above, and their set. */
  readonly stems: readonly Term[];
  readonly set: number;
}

/**
 * The trie in flat arrays. The children of a node are those from `from` up to `to`; `whole` and `begun` give the set of
 * terms for a word that ends at a node or goes on behind it.
 */
export interface FrozenVocabulary {
  readonly first: Int32Array;
  readonly letter: Uint16Array;
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly whole: Int32Array;
  readonly begun: Int32Array;
  /** Set 0 is the empty one. */
  readonly sets: readonly (readonly Term[])[];
}

class Layout implements Omit<FrozenVocabulary, "first"> {
  readonly letter: Uint16Array;
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly whole: Int32Array;
  readonly begun: Int32Array;
  readonly sets: Term[][] = [[]];
  readonly #numbers = new Map<string, number>([["", 0]]);
  size = 1;

  constructor(nodes: number) {
    this.letter = new Uint16Array(nodes);
    this.from = new Int32Array(nodes);
    this.to = new Int32Array(nodes);
    this.whole = new Int32Array(nodes);
    this.begun = new Int32Array(nodes);
  }

  add(letter: number): number {
    this.letter[this.size] = letter;
    return this.size++;
  }

  /** The number of a set of terms. */
  number(terms: readonly Term[]): number {
    const key = terms.join();
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    this.#numbers.set(key, this.sets.length);
    return this.sets.push([...terms]) - 1;
  }
}
