/** Lists of numbers, linked in flat arrays: thousands of small arrays would keep the garbage collector busy. */

export interface NumberLists {
  /** The link of the value added last; 0 where there is none. */
  last(list: number): number;
  value(link: number): number;
  readonly columns: NumberColumns;
}

export interface NumberColumns {
  /** By list: its last link; 0 where the list is empty. */
  readonly heads: ArrayLike<number>;
  // By link, from 1.
  readonly values: ArrayLike<number>;
  readonly before: ArrayLike<number>;
}

export function numberLists(columns: NumberColumns): NumberLists {
  const { heads, values } = columns;
  return {
    last: (list) => heads[list] ?? 0,
    value: (link) => values[link] ?? 0,
    columns,
  };
}

export class NumberListsBuilder {
  readonly #heads: number[] = [];
  readonly #values: number[] = [0];
  readonly #before: number[] = [0];
  /** As they stand at any time. */
  readonly lists: NumberLists = numberLists({ heads: this.#heads, values: this.#values, before: this.#before });

  /** Adds a value to a list and gives its link. */
  add(list: number, value: number): number {
    while (this.#heads.length <= list) this.#heads.push(0);
    const link = this.#values.push(value) - 1;
    this.#before.push(this.#heads[list] ?? 0);
    this.#heads[list] = link;
    return link;
  }
}
