/** The hits of some phrases in the order of the text, in one flat array, since few of them are looked at. */

/** A place where a phrase stands. */
export interface Hit {
  readonly start: number;
  readonly end: number;
  /** Index into the sentences of the scan. */
  readonly sentence: number;
}

/** So many numbers a hit: its start, its end, its sentence. */
export const hitSize = 3;
const sentenceField = 2;

export class HitList {
  readonly length: number;
  readonly #numbers: Int32Array;
  readonly #from: number;

  /** Those that stand in some numbers from one place to another. */
  constructor(numbers: Int32Array, from: number, to: number) {
    this.#numbers = numbers;
    this.#from = from;
    this.length = (to - from) / hitSize;
  }

  start(at: number): number {
    return this.#field(0, at);
  }

  end(at: number): number {
    return this.#field(1, at);
  }

  sentence(at: number): number {
    return this.#field(sentenceField, at);
  }

  at(at: number): Hit | undefined {
    if (at < 0 || at >= this.length) return undefined;
    return { start: this.start(at), end: this.end(at), sentence: this.sentence(at) };
  }

  all(): Hit[] {
    const hits: Hit[] = [];
    for (let at = 0; at < this.length; at++)
      hits.push({ start: this.start(at), end: this.end(at), sentence: this.sentence(at) });
    return hits;
  }

  /** The first one, of those from `at` on, that stands at an offset or behind it; the length where none does. */
  firstFrom(offset: number, at = 0): number {
    return this.#first(0, offset, at);
  }

  /** The same for a sentence. */
  firstFromSentence(sentence: number): number {
    return this.#first(sentenceField, sentence, 0);
  }

  isIn(sentence: number): boolean {
    const at = this.firstFromSentence(sentence);
    return at < this.length && this.sentence(at) === sentence;
  }

  /** These and others; of two that begin at one place this list's comes first. */
  and(others: HitList): HitList {
    const merged = new Int32Array((this.length + others.length) * hitSize);
    let next = 0;
    for (let at = 0, other = 0; next < merged.length; next += hitSize) {
      const isOther = at === this.length || (other < others.length && others.start(other) < this.start(at));
      if (isOther) others.#copy(other++, merged, next);
      else this.#copy(at++, merged, next);
    }
    return new HitList(merged, 0, next);
  }

  filter(keeps: (start: number, end: number) => boolean): HitList {
    const kept = new Int32Array(this.length * hitSize);
    let next = 0;
    for (let at = 0; at < this.length; at++) {
      if (!keeps(this.start(at), this.end(at))) continue;
      this.#copy(at, kept, next);
      next += hitSize;
    }
    return new HitList(kept, 0, next);
  }

  #field(field: number, at: number): number {
    return this.#numbers[this.#from + at * hitSize + field] ?? 0;
  }

  #first(field: number, value: number, from: number): number {
    let low = from;
    let high = this.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#field(field, middle) < value) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #copy(at: number, to: Int32Array, next: number): void {
    for (let field = 0; field < hitSize; field++) to[next + field] = this.#field(field, at);
  }
}

export const noHits: HitList = new HitList(new Int32Array(0), 0, 0);
