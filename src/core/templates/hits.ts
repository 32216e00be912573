/** Where phrases stand in a text: in one flat array, since a document has thousands of hits and few are looked at. */

/** A place where a phrase of a group stands. */
export interface Hit {
  readonly start: number;
  readonly end: number;
  /** Index into the sentences of the scan. */
  readonly sentence: number;
}

/**
 * Where hits are written first: start, end, sentence, and where the hit of the same group before stands. One text is read
 * at a time, so that all can write here. Nothing stands at 0, which is none.
 */
let room = new Int32Array(1 << 14);
/** So many numbers a hit. */
const size = 4;
/** What a very long text needed is given back. */
const mostRoom = 1 << 20;

/** Takes hits as they are found. */
export class HitWriter {
  #end = size;
  /** By group. */
  readonly #last: Int32Array;

  constructor(groups: number) {
    this.#last = new Int32Array(groups);
  }

  /** Adds a hit to each of so many groups, which stand behind one another; those of one group come in the order of their starts. */
  add(groups: readonly number[], first: number, count: number, start: number, end: number, sentence: number): void {
    const from = this.#end;
    const to = from + count * size;
    while (to > room.length) grow();
    const numbers = room;
    const last = this.#last;
    for (let at = from, next = first; at < to; at += size, next++) {
      const group = groups[next] ?? 0;
      numbers[at] = start;
      numbers[at + 1] = end;
      numbers[at + 2] = sentence;
      numbers[at + 3] = last[group] ?? 0;
      last[group] = at;
    }
    this.#end = to;
  }

  finish(): Hits {
    const hits = new Hits(room.slice(0, this.#end), this.#last);
    if (room.length > mostRoom) room = new Int32Array(mostRoom);
    return hits;
  }
}

export class Hits {
  readonly #hits: Int32Array;
  readonly #last: Int32Array;

  constructor(hits: Int32Array, last: Int32Array) {
    this.#hits = hits;
    this.#last = last;
  }

  has(group: number): boolean {
    return this.#last[group] !== 0;
  }

  /** The hits of a group, in order. Of two that have the same start there is the longer one. */
  of(group: number): readonly Hit[] {
    const last = this.#last[group] ?? 0;
    return last === 0 ? none : this.#upTo(last);
  }

  #upTo(last: number): readonly Hit[] {
    const numbers = this.#hits;
    const hits: Hit[] = [];
    let longest = 0;
    for (let at = last; at !== 0; ) {
      const start = numbers[at] ?? 0;
      const sentence = numbers[at + 2] ?? 0;
      longest = Math.max(longest, numbers[at + 1] ?? 0);
      at = numbers[at + 3] ?? 0;
      if (at !== 0 && numbers[at] === start) continue;
      hits.push({ start, end: longest, sentence });
      longest = 0;
    }
    return hits.reverse();
  }
}

const none: readonly Hit[] = [];

function grow(): void {
  const before = room;
  room = new Int32Array(before.length * 2);
  room.set(before);
}
