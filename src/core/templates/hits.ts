/** Where phrases stand in a text: in one flat array, since a document has thousands of hits and few are looked at. */

/** A place where a phrase of a group stands. */
export interface Hit {
  readonly start: number;
  readonly end: number;
  /** Index into the sentences of the scan. */
  readonly sentence: number;
}

/**
 * Where hits are written first: places (start, end, sentence), and behind each one its hits (the place, and the hit of the
 * same group before). One text is read at a time, so that all can write here. Nothing stands at 0, which is none.
 */
let room = new Int32Array(1 << 14);
/** What a very long text needed is given back. */
const mostRoom = 1 << 20;

type Place = number;

/** Takes hits as they are found. */
export class HitWriter {
  #end = 1;
  /** By group. */
  readonly #last: Int32Array;

  constructor(groups: number) {
    this.#last = new Int32Array(groups);
  }

  /** A place of hits; those of one group come in the order of their starts. */
  place(start: number, end: number, sentence: number): Place {
    const place = this.#end;
    if (place + 3 > room.length) grow();
    room[place] = start;
    room[place + 1] = end;
    room[place + 2] = sentence;
    this.#end = place + 3;
    return place;
  }

  /** Adds a hit at a place to each of the groups that stand from one index to another. */
  add(groups: readonly number[], from: number, to: number, place: Place): void {
    const last = this.#last;
    let at = this.#end;
    this.#end = at + (to - from) * 2;
    while (this.#end > room.length) grow();
    const hits = room;
    for (let next = from; next < to; next++, at += 2) {
      const group = groups[next] ?? 0;
      hits[at] = place;
      hits[at + 1] = last[group] ?? 0;
      last[group] = at;
    }
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
  readonly #made: (readonly Hit[] | undefined)[];

  constructor(hits: Int32Array, last: Int32Array) {
    this.#hits = hits;
    this.#last = last;
    // In its size at once, since the groups are asked for in no order.
    this.#made = new Array(last.length);
  }

  has(group: number): boolean {
    return this.#last[group] !== 0;
  }

  /** The hits of a group, in order. Of two that have the same start there is the longer one. */
  of(group: number): readonly Hit[] {
    if (!this.has(group)) return none;
    this.#made[group] ??= this.#make(group);
    return this.#made[group];
  }

  #make(group: number): readonly Hit[] {
    const numbers = this.#hits;
    const hits: Hit[] = [];
    let longest = 0;
    for (let at = this.#last[group] ?? 0; at !== 0; ) {
      const place = numbers[at] ?? 0;
      const start = numbers[place] ?? 0;
      longest = Math.max(longest, numbers[place + 1] ?? 0);
      at = numbers[at + 1] ?? 0;
      if (at !== 0 && numbers[numbers[at] ?? 0] === start) continue;
      hits.push({ start, end: longest, sentence: numbers[place + 2] ?? 0 });
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
