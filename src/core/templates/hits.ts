/** Where phrases stand in a text: written as they are found, then laid out by the groups of the phrases. */

import { HitList, hitSize, noHits } from "./hit-list.ts";

/**
 * Where hits are written first: start, end, sentence, and where the hit of the same group before stands. One text is read
 * at a time, so that all can write here. Nothing stands at 0, which is none.
 */
let room = new Int32Array(1 << 14);
/** So many numbers a hit. */
const size = hitSize + 1;
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
    const last = this.#last;
    const lists: (HitList | undefined)[] = new Array(last.length);
    const numbers = new Int32Array((this.#end / size - 1) * hitSize);
    let to = numbers.length;
    for (let group = 0; group < last.length; group++) {
      if (last[group] === 0) continue;
      const from = layOut(last[group] ?? 0, numbers, to);
      lists[group] = new HitList(numbers, from, to);
      to = from;
    }
    if (room.length > mostRoom) room = new Int32Array(mostRoom);
    return new Hits(lists);
  }
}

export class Hits {
  /** By group. */
  readonly #lists: readonly (HitList | undefined)[];

  constructor(lists: readonly (HitList | undefined)[]) {
    this.#lists = lists;
  }

  has(group: number): boolean {
    return this.#lists[group] !== undefined;
  }

  /** The hits of a group, in order. Of two that have the same start there is the longer one. */
  of(group: number): HitList {
    return this.#lists[group] ?? noHits;
  }
}

/** Puts the hits of a group in a row, from its last one, which comes to stand before `to`; tells where the first one stands. */
function layOut(last: number, numbers: Int32Array, to: number): number {
  let next = to;
  for (let at = last; at !== 0; at = room[at + 3] ?? 0) {
    const start = room[at] ?? 0;
    const end = room[at + 1] ?? 0;
    if (next < to && numbers[next] === start) {
      numbers[next + 1] = Math.max(numbers[next + 1] ?? 0, end);
      continue;
    }
    next -= hitSize;
    numbers[next] = start;
    numbers[next + 1] = end;
    numbers[next + 2] = room[at + 2] ?? 0;
  }
  return next;
}

function grow(): void {
  const before = room;
  room = new Int32Array(before.length * 2);
  room.set(before);
}
