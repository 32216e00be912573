/** Where phrases stand in a text: in one flat array, since a document has thousands of hits and few are looked at. */

/** A place where a phrase of a group stands. */
export interface Hit {
  readonly start: number;
  readonly end: number;
  /** Index into the sentences of the scan. */
  readonly sentence: number;
}

/** Four numbers a hit: start, end, sentence, and where the group's hit before it stands. The first place is not used, so that 0 is none. */
const size = 4;

/** Where hits are written first. One text is read at a time, so that all can write to the same place. */
let room = new Int32Array(1 << 14);
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

  /** A group's hits come in the order of their starts. */
  add(group: number, start: number, end: number, sentence: number): void {
    const at = this.#end;
    if (at === room.length) grow();
    room[at] = start;
    room[at + 1] = end;
    room[at + 2] = sentence;
    room[at + 3] = this.#last[group] ?? 0;
    this.#last[group] = at;
    this.#end = at + size;
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
  readonly #made: (readonly Hit[] | undefined)[] = [];

  constructor(hits: Int32Array, last: Int32Array) {
    this.#hits = hits;
    this.#last = last;
  }

  /** The hits of a group, in order. Of two that have the same start there is the longer one. */
  of(group: number): readonly Hit[] {
    this.#made[group] ??= this.#make(group);
    return this.#made[group];
  }

  #make(group: number): readonly Hit[] {
    const hits: Hit[] = [];
    let longest = 0;
    for (let at = this.#last[group] ?? 0; at !== 0; ) {
      const start = this.#hits[at] ?? 0;
      const end = this.#hits[at + 1] ?? 0;
      const sentence = this.#hits[at + 2] ?? 0;
      longest = Math.max(longest, end);
      at = this.#hits[at + 3] ?? 0;
      if (at !== 0 && this.#hits[at] === start) continue;
      hits.push({ start, end: longest, sentence });
      longest = 0;
    }
    return hits.length === 0 ? none : hits.reverse();
  }
}

const none: readonly Hit[] = [];

function grow(): void {
  const before = room;
  room = new Int32Array(before.length * 2);
  room.set(before);
}
