/** Lists of numbers, linked in flat arrays: thousands of small arrays would keep the garbage collector busy. */

export class NumberLists {
  /** By list: its last link; 0 where the list is empty. */
  readonly #heads: number[] = [];
  // By link, from 1.
  readonly #values: number[] = [0];
  readonly #before: number[] = [0];

  /** Adds a value to a list and gives its link. */
  add(list: number, value: number): number {
    while (this.#heads.length <= list) this.#heads.push(0);
    const link = this.#values.push(value) - 1;
    this.#before.push(this.#heads[list] ?? 0);
    this.#heads[list] = link;
    return link;
  }

  /** The link of the value added last; 0 where there is none. */
  last(list: number): number {
    return this.#heads[list] ?? 0;
  }

  /** The link of the value added before. */
  before(link: number): number {
    return this.#before[link] ?? 0;
  }

  value(link: number): number {
    return this.#values[link] ?? 0;
  }
}
