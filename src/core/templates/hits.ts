/** Where phrases stand in a text: in one flat array, since a document has thousands of hits and few are looked at. */

/** A place where a phrase of a group stands. */
export interface Hit {
  readonly start: number;
  readonly end: number;
  /** Index into the sentences of the scan. */
  readonly sentence: number;
}

const firstRoom = 1 << 9;
/** Four numbers a hit: start, end, sentence, and the group's hit before it. The first place is empty, so that 0 is none. */
const sizeBits = 2;

export class Hits {
  #hits = new Int32Array(firstRoom << sizeBits);
  #count = 1;
  /** By group. */
  readonly #last: Int32Array;
  readonly #made: (readonly Hit[] | undefined)[] = [];

  constructor(groups: number) {
    this.#last = new Int32Array(groups);
  }

  /** A group's hits come in the order of their starts. Of two that have the same start the longer one stays. */
  add(group: number, start: number, end: number, sentence: number): void {
    const last = this.#last[group] ?? 0;
    const before = last << sizeBits;
    if (last !== 0 && this.#hits[before] === start) {
      if ((this.#hits[before + 1] ?? 0) < end) this.#hits[before + 1] = end;
      return;
    }
    const at = this.#count << sizeBits;
    if (at === this.#hits.length) this.#grow();
    this.#hits[at] = start;
    this.#hits[at + 1] = end;
    this.#hits[at + 2] = sentence;
    this.#hits[at + 3] = last;
    this.#last[group] = this.#count++;
  }

  /** The hits of a group, in order; asked for once all have been added. */
  of(group: number): readonly Hit[] {
    this.#made[group] ??= this.#make(group);
    return this.#made[group];
  }

  #make(group: number): readonly Hit[] {
    const hits: Hit[] = [];
    for (let hit = this.#last[group] ?? 0; hit !== 0; ) {
      const at = hit << sizeBits;
      hits.push({ start: this.#hits[at] ?? 0, end: this.#hits[at + 1] ?? 0, sentence: this.#hits[at + 2] ?? 0 });
      hit = this.#hits[at + 3] ?? 0;
    }
    return hits.length === 0 ? none : hits.reverse();
  }

  #grow(): void {
    const before = this.#hits;
    this.#hits = new Int32Array(before.length * 2);
    this.#hits.set(before);
  }
}

const none: readonly Hit[] = [];
