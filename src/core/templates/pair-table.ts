/** A map from two whole numbers to a third in one flat array, which the processor's cache likes better than a Map of Maps. */

const firstSize = 1 << 13;

export class PairTable {
  /** Four numbers a place: the pair, the second of them plus one so that 0 means free, the value, and one unused. */
  #places = new Int32Array(firstSize * 4);
  #mask = firstSize - 1;
  #size = 0;

  get size(): number {
    return this.#size;
  }

  /** The value of a pair; -1 where there is none. */
  get(a: number, b: number): number {
    const place = this.#find(a, b) << 2;
    return this.#places[place + 1] === 0 ? -1 : (this.#places[place + 2] ?? -1);
  }

  /** Gives a new pair its value. */
  set(a: number, b: number, value: number): void {
    if (this.#size * 2 > this.#mask) this.#grow();
    this.#put(a, b, value);
    this.#size++;
  }

  clear(): void {
    this.#places = new Int32Array(firstSize * 4);
    this.#mask = firstSize - 1;
    this.#size = 0;
  }

  /** The place of a pair, or the free one where it would be; where one is taken, those that follow are tried. */
  #find(a: number, b: number): number {
    const places = this.#places;
    let place = (Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca6b)) >>> 7;
    for (;;) {
      place &= this.#mask;
      const at = place << 2;
      if (places[at + 1] === 0 || (places[at] === a && places[at + 1] === b + 1)) return place;
      place++;
    }
  }

  #put(a: number, b: number, value: number): void {
    const at = this.#find(a, b) << 2;
    this.#places[at] = a;
    this.#places[at + 1] = b + 1;
    this.#places[at + 2] = value;
  }

  #grow(): void {
    const before = this.#places;
    this.#mask = this.#mask * 2 + 1;
    this.#places = new Int32Array((this.#mask + 1) * 4);
    for (let at = 0; at < before.length; at += 4) {
      const b = before[at + 1] ?? 0;
      if (b !== 0) this.#put(before[at] ?? 0, b - 1, before[at + 2] ?? 0);
    }
  }
}
