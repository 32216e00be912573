/** A line on the terminal that says how far a long run is; nothing in a pipe, nothing in the first second. */

import process from "node:process";

const quietMilliseconds = 1000;
const betweenMilliseconds = 100;

export class Progress {
  readonly #total: number;
  #done = 0;
  #next = Date.now() + quietMilliseconds;
  #shown = false;

  constructor(total: number) {
    this.#total = total;
  }

  at(what: string): void {
    this.#done++;
    // Nobody asks for the stream before that: to open it takes its time.
    if (Date.now() < this.#next) return;
    const { stderr } = process;
    if (!stderr.isTTY) return;
    this.#next = Date.now() + betweenMilliseconds;
    this.#shown = true;
    const line = `${this.#done}/${this.#total} ${what}`;
    stderr.write(`\r\x1b[K${line.slice(0, (stderr.columns ?? 80) - 1)}`);
  }

  /** Takes the line away; it comes back with the next file. */
  end(): void {
    if (this.#shown) process.stderr.write("\r\x1b[K");
    this.#shown = false;
  }
}
