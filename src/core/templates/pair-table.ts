/** A map from two whole numbers to a third in one flat array, which the processor's cache likes better than a Map of Maps. */

const firstSize = 1 << 12;

export class PairTable {
  /** The second number of a pair is less than this; the first one times this is less than 2³². */
  readonly #width: number;
  /** Two numbers a place: the pair as one number, from 1 so that 0 means free, and the value. */
  #places = new Int32Array(firstSize * 2);
  #mask = firstSize - 1;
  #size = 0;

  constructor(width: number) {
    this.#width = width;
  }

  get size(): number {
    return this.#size;
  }

  /** The value of a pair; -1 where there is none. */
  get(a: number, b: number): number {
    const key = this.#key(a, b);
    const at = this.#find(key);
    return this.#places[at] === key ? (this.#places[at + 1] ?? -1) : -1;
  }

  /** Gives a new pair its value. */
  set(a: number, b: number, value: number): void {
    if (this.#size * 2 > this.#mask) this.#grow();
    this.#put(this.#key(a, b), value);
    this.#size++;
  }

  clear(): void {
    this.#places = new Int32Array(firstSize * 2);
    this.#mask = firstSize - 1;
    this.#size = 0;
  }

  #key(a: number, b: number): number {
    return (Math.imul(a, this.#width) + b + 1) | 0;
  }

  /** Where a key stands, or the free place where it would; where one is taken, those that follow are tried. */
  #find(key: number): number {
    const places = this.#places;
    const hash = Math.imul(key, 0x9e3779b1);
    for (let place = hash ^ (hash >>> 15); ; place++) {
      const at = (place & this.#mask) << 1;
      if (places[at] === key || places[at] === 0) return at;
    }
  }

  #put(key: number, value: number): void {
    const at = this.#find(key);
    this.#places[at] = key;
    this.#places[at + 1] = value;
  }

  #grow(): void {
    const before = this.#places;
    this.#mask = this.#mask * 2 + 1;
    this.#places = new Int32Array(before.length * 2);
    for (let at = 0; at < before.length; at += 2) {
      const key = before[at] ?? 0;
      if (key !== 0) this.#put(key, before[at + 1] ?? 0);
    }
  }
}
