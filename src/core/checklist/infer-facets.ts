/** What the sentences of a document say about the facets of its system. */

import type { StatedQuantity } from "../calc/calculation.ts";
import type { PhraseList } from "../templates/compile.ts";
import type { Facet } from "../templates/facet.ts";
import type { Hit } from "../templates/hit-list.ts";
import type { Span } from "../text/span.ts";
import type { FacetEvidence } from "./checklist.ts";
import type { PreparedFacet, PreparedSign, ValueSigns } from "./facet-signs.ts";
import type { Source } from "./facet-sources.ts";
import type { InferredFacet } from "./facet-states.ts";

/** The values of a facet that something speaks for, in the order of its own list; nothing where nothing does. */
export function inferFacet(
  { facet, strong, weak, groups, isMeasured }: PreparedFacet,
  sources: readonly Source[],
): InferredFacet | undefined {
  if (!isMeasured && !sources.some(({ reading }) => reading.hasAny(groups))) return undefined;
  const surely = evidenceOf(strong, sources);
  const signs = surely.length > 0 ? surely : evidenceOf(weak, sources);
  const [first] = signs;
  return first && { values: valuesOf(facet, signs), span: first.span, signs };
}

function valuesOf({ mixed }: Facet, signs: readonly FacetEvidence[]): FacetEvidence["value"][] {
  const values = signs.map(({ value }) => value);
  return mixed?.of.every((value) => values.includes(value)) ? [mixed.value] : values;
}

function evidenceOf(signs: readonly ValueSigns[], sources: readonly Source[]): FacetEvidence[] {
  const found: FacetEvidence[] = [];
  for (const ofValue of signs) {
    const evidence = firstEvidence(ofValue, sources);
    if (evidence) found.push(evidence);
  }
  return found;
}

/** The first sentence that speaks for a value; the title comes first. */
function firstEvidence({ value, signs }: ValueSigns, sources: readonly Source[]): FacetEvidence | undefined {
  for (const source of sources) {
    let first: Hit | undefined;
    for (const sign of signs) {
      const hit = firstHit(source, sign);
      if (hit && (!first || hit.start < first.start)) first = hit;
    }
    if (!first) continue;
    const { start, end } = source.reading.sentences[first.sentence] ?? first;
    return { value, span: { start, end }, words: { start: first.start, end: first.end } };
  }
  return undefined;
}

function firstHit(source: Source, sign: PreparedSign): Hit | undefined {
  const { says, unit } = sign;
  if (unit) return quantitiesIn(unit, source).find((hit) => counts(hit, source, sign));
  const hits = says && source.reading.hitsOf(says);
  for (let at = 0, hit = hits?.at(at); hit; hit = hits?.at(++at)) if (counts(hit, source, sign)) return hit;
  return undefined;
}

/** Where in sentences quantities of these units stand. */
function quantitiesIn(units: readonly string[], { reading, quantities }: Source): Hit[] {
  const found = quantities.filter(({ unit }) => units.includes(unit.toLowerCase()));
  return found.flatMap(({ span }) => {
    const sentence = reading.sentenceAt(span.start);
    return (reading.sentences[sentence]?.start ?? span.end) <= span.start ? [{ ...span, sentence }] : [];
  });
}

function counts(hit: Hit, source: Source, sign: PreparedSign): boolean {
  const { reading, elsewhere, isEarly } = source;
  const { early, with: also, unless } = sign;
  if (reading.weakness[hit.sentence] || elsewhere.has(hit.start) || isDrawn(hit, source)) return false;
  if (early && !isEarly(hit.start)) return false;
  if (also && !isSaid(also, hit, source)) return false;
  if (unless && isSaid(unless, hit, source)) return false;
  if (reading.named("supposed").isIn(hit.sentence) || isChoice(reading.document.text, hit)) return false;
  return isBelow(hit, source, sign) && !isDenied(hit, source);
}

function isSaid(phrases: PhraseList, { sentence }: Hit, { reading }: Source): boolean {
  return reading.hitsOf(phrases).isIn(sentence);
}

/** A drawing has no sentences that could be shown. */
function isDrawn({ sentence }: Hit, { reading: { blocks, blockOf } }: Source): boolean {
  return blocks[blockOf[sentence] ?? 0]?.block.kind === "fence";
}

/** The nearest quantity of the kind decides. */
function isBelow(hit: Hit, { reading, quantities }: Source, sign: PreparedSign): boolean {
  const { quantity, below } = sign;
  if (quantity === undefined) return true;
  const { start, end } = reading.sentences[hit.sentence] ?? hit;
  let nearest: StatedQuantity | undefined;
  for (const one of within(quantities, start, end)) {
    if (one.kind === quantity && (!nearest || distance(one.span, hit) < distance(nearest.span, hit))) nearest = one;
  }
  return nearest !== undefined && nearest.value > 0 && nearest.value < below;
}

/** How many words lie at most between a denial and what it denies. */
const denialReach = 4;

function isDenied(hit: Hit, { reading }: Source): boolean {
  const { prose } = reading.document;
  const denials = reading.named("denied-before");
  const before = denials.at(denials.firstFrom(hit.start) - 1);
  if (before && before.sentence === hit.sentence && isNear(prose.slice(before.end, hit.start))) return true;
  const refusals = reading.named("denied-after");
  const after = refusals.at(refusals.firstFrom(hit.end));
  return after !== undefined && after.sentence === hit.sentence && isNear(prose.slice(hit.end, after.start));
}

/** `[edge / cloud]` is for the author to choose from; a link is not. */
function isChoice(text: string, { start, end }: Hit): boolean {
  const before = text.slice(Math.max(0, start - 80), start);
  const open = before.lastIndexOf("[");
  if (open === -1 || open < before.lastIndexOf("\n") || before.includes("]", open)) return false;
  const close = text.slice(end, end + 80).search(/[\]\n]/);
  return close !== -1 && text[end + close] === "]" && text[end + close + 1] !== "(";
}

function isNear(between: string): boolean {
  return between.length < 60 && !/[,;:.()|\n—–]/.test(between) && between.split(/\s+/).length <= denialReach + 2;
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
