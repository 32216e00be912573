/** What the sentences of a document say about the facets of its system. */

import type { StatedQuantity } from "../calc/calculation.ts";
import type { Facet, FacetSign } from "../templates/facet.ts";
import type { Hit } from "../templates/scan.ts";
import type { Span } from "../text/span.ts";
import type { FacetEvidence } from "./checklist.ts";
import type { Source } from "./facet-sources.ts";
import type { InferredFacet } from "./facet-states.ts";

/** The values of a facet that something speaks for, in the order of its own list; nothing where nothing does. */
export function inferFacet(facet: Facet, sources: readonly Source[]): InferredFacet | undefined {
  const strong = evidenceOf(facet, sources, false);
  const signs = strong.length > 0 ? strong : evidenceOf(facet, sources, true);
  const [first] = signs;
  return first && { values: valuesOf(facet, signs), span: first.span, signs };
}

function valuesOf({ mixed }: Facet, signs: readonly FacetEvidence[]): FacetEvidence["value"][] {
  const values = signs.map(({ value }) => value);
  return mixed?.of.every((value) => values.includes(value)) ? [mixed.value] : values;
}

/** The first sentence for each value; the title comes first. */
function evidenceOf({ values, signs }: Facet, sources: readonly Source[], weak: boolean): FacetEvidence[] {
  const fitting = signs.filter((sign) => (sign.weak === true) === weak);
  return values.flatMap((value) => {
    const own = fitting.filter((sign) => sign.value === value);
    for (const source of sources) {
      const found = own.flatMap((sign) => new SignReader(source, sign).first() ?? []);
      const [first, ...others] = found;
      if (first) return [others.reduce((a, b) => (b.words.start < a.words.start ? b : a), first)];
    }
    return [];
  });
}

/** How many words lie at most between a denial and what it denies. */
const denialReach = 4;

class SignReader {
  readonly #source: Source;
  readonly #sign: FacetSign;

  constructor(source: Source, sign: FacetSign) {
    this.#source = source;
    this.#sign = sign;
  }

  first(): FacetEvidence | undefined {
    const { reading } = this.#source;
    for (const hit of this.#hits()) {
      if (!this.#counts(hit)) continue;
      const { start, end } = reading.sentences[hit.sentence] ?? hit;
      return { value: this.#sign.value, span: { start, end }, words: { start: hit.start, end: hit.end } };
    }
    return undefined;
  }

  #hits(): readonly Hit[] {
    const { says, unit } = this.#sign;
    const { reading, quantities } = this.#source;
    if (!unit) return reading.hits(says);
    const found = quantities.filter((quantity) => unit.includes(quantity.unit.toLowerCase()));
    return found.flatMap(({ span }) => {
      const sentence = reading.sentenceAt(span.start);
      return (reading.sentences[sentence]?.start ?? span.end) <= span.start ? [{ ...span, sentence }] : [];
    });
  }

  #counts(hit: Hit): boolean {
    const { reading, elsewhere, isEarly } = this.#source;
    const { early, with: also, unless } = this.#sign;
    if (reading.weakness[hit.sentence] || elsewhere.has(hit.start) || this.#isDrawn(hit)) return false;
    if (saidIn(reading.named("supposed"), hit.sentence) || isChoice(reading.document.text, hit)) return false;
    if (early && !isEarly(hit.start)) return false;
    if (also && !saidIn(reading.hits(also), hit.sentence)) return false;
    if (unless && saidIn(reading.hits(unless), hit.sentence)) return false;
    return this.#isBelow(hit) && !this.#isDenied(hit);
  }

  /** A drawing has no sentences that could be shown. */
  #isDrawn({ sentence }: Hit): boolean {
    const { blocks, blockOf } = this.#source.reading;
    return blocks[blockOf[sentence] ?? 0]?.block.kind === "fence";
  }

  /** The nearest quantity of the kind decides. */
  #isBelow(hit: Hit): boolean {
    const { quantity, below = Number.POSITIVE_INFINITY } = this.#sign;
    if (quantity === undefined) return true;
    const { start, end } = this.#source.reading.sentences[hit.sentence] ?? hit;
    let nearest: StatedQuantity | undefined;
    for (const one of within(this.#source.quantities, start, end)) {
      if (one.kind === quantity && (!nearest || distance(one.span, hit) < distance(nearest.span, hit))) nearest = one;
    }
    return nearest !== undefined && nearest.value > 0 && nearest.value < below;
  }

  #isDenied(hit: Hit): boolean {
    const { reading } = this.#source;
    const { prose } = reading.document;
    const before = lastBefore(reading.named("denied-before"), hit.start);
    if (before && before.sentence === hit.sentence && isNear(prose.slice(before.end, hit.start))) return true;
    const after = firstFrom(reading.named("denied-after"), hit.end);
    return after !== undefined && after.sentence === hit.sentence && isNear(prose.slice(hit.end, after.start));
  }
}

/** `[edge / cloud]` is for the author to choose from; a link is not. */
function isChoice(text: string, { start, end }: Hit): boolean {
  const line = text.lastIndexOf("\n", start - 1) + 1;
  const open = text.slice(Math.max(line, start - 80), start).lastIndexOf("[");
  const inside = open !== -1 && !text.slice(Math.max(line, start - 80) + open, start).includes("]");
  const close = inside ? text.slice(end, end + 80).search(/[\]\n]/) : -1;
  return close !== -1 && text[end + close] === "]" && text[end + close + 1] !== "(";
}

function isNear(between: string): boolean {
  return between.length < 60 && !/[,;:.()|\n—–]/.test(between) && between.split(/\s+/).length <= denialReach + 2;
}

function saidIn(hits: readonly Hit[], sentence: number): boolean {
  const at = firstIndex(hits, (hit) => hit.sentence >= sentence);
  return hits[at]?.sentence === sentence;
}

function lastBefore(hits: readonly Hit[], offset: number): Hit | undefined {
  return hits[firstIndex(hits, (hit) => hit.start >= offset) - 1];
}

function firstFrom(hits: readonly Hit[], offset: number): Hit | undefined {
  return hits[firstIndex(hits, (hit) => hit.start >= offset)];
}

function within(quantities: readonly StatedQuantity[], start: number, end: number): readonly StatedQuantity[] {
  const first = firstIndex(quantities, ({ span }) => span.start >= start);
  const last = firstIndex(quantities, ({ span }) => span.start >= end);
  return quantities.slice(first, last);
}

/** Where in a list in order the first lies that is far enough. */
function firstIndex<T>(list: readonly T[], isFar: (one: T) => boolean): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const one = list[middle];
    if (one === undefined || isFar(one)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** How far apart two places are; nothing where they touch. */
function distance(a: Span, b: Span): number {
  return Math.max(0, a.start - b.end, b.start - a.end);
}
