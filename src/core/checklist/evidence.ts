/** Looks for what answers an item. */

import type { PhraseList } from "../templates/compile.ts";
import type { Hit, HitList } from "../templates/hit-list.ts";
import type { Span } from "../text/span.ts";
import type { Weakness } from "./areas.ts";
import { BodyFinder } from "./below.ts";
import { type Finding, isBetter, isFarther, isSettledAt } from "./finding.ts";
import type { Needs } from "./needs.ts";
import type { PreparedItem } from "./prepared.ts";
import type { Reading } from "./reading.ts";
import { type Lack, shortfallReason } from "./reasons.ts";
import type { Ring, Surroundings, Where } from "./scope.ts";

export class EvidenceFinder {
  readonly #reading: Reading;
  readonly #bodies: BodyFinder;

  constructor(reading: Reading) {
    this.#reading = reading;
    this.#bodies = new BodyFinder(reading);
  }

  /** What answers an item or comes close to it, as far as the text decides; nothing where it is missing. */
  find({ alternatives, groups, isDrawn }: PreparedItem, around: Surroundings): Finding | undefined {
    if (around.regions.length === 0 && !isDrawn && !this.#reading.hasAny(groups)) return undefined;
    let best: Finding | undefined;
    for (const needs of alternatives) {
      if (needs.says) best = this.#said(this.#reading.hitsOf(needs.says), needs, around, best);
      else best = this.#bodies.below(around.regions, needs, best);
      if (isSettledAt("section", best)) break;
    }
    return best;
  }

  /** Nearest first, and no farther than something better may still be. */
  #said(hits: HitList, needs: Needs, around: Surroundings, before: Finding | undefined): Finding | undefined {
    let best = before;
    if (hits.length === 0) return best;
    for (const ring of around.rings) {
      if (isSettledAt(ring.where, best) || isFarther(ring.where, needs.in)) break;
      best = this.#saidIn(ring, hits, needs, around, best);
    }
    return best;
  }

  #saidIn(ring: Ring, hits: HitList, needs: Needs, around: Surroundings, before: Finding | undefined) {
    const { where, cover } = ring;
    let best = before;
    let at = 0;
    for (const { start, end } of cover.stretches) {
      at = hits.firstFrom(start, at);
      for (let hit = hits.at(at); hit && hit.start < end; hit = hits.at(++at)) {
        const verdict = this.#judge(hit, where, needs, around);
        if (!verdict) continue;
        const status = statusOf(verdict);
        if (!isBetter(status, where, best)) continue;
        const reason = this.#reason(hit, verdict, needs);
        best = { status, evidence: { span: this.#spanOf(hit, needs), where, reason } };
        if (status === "answered") return best;
      }
    }
    return best;
  }

  #judge(hit: Hit, where: Where, needs: Needs, around: Surroundings): Verdict | undefined {
    const reading = this.#reading;
    if (needs.unless && this.#meets(needs.unless, hit, true)) return undefined;
    const weak = reading.weakness[hit.sentence];
    const weakness = weak && needs.excuses?.(weak) ? undefined : weak;
    // “Not planned because nothing changes” decides, where “not planned” alone would only put off.
    if ((!weakness || weakness === "hedged") && reading.waives[hit.sentence]) return "waives";
    const lack = this.#lackOf(hit, needs, around);
    // A word on its own, far from where the item belongs, is no attempt at an answer.
    if (lack) return weakness || where !== "section" ? undefined : lack;
    return weakness ?? "says";
  }

  #lackOf(hit: Hit, needs: Needs, { regions }: Surroundings): Lack | undefined {
    const { and, kinds, sentence, list, table } = needs;
    for (const phrases of and) if (!this.#meets(phrases, hit, sentence)) return "no words";
    if (kinds !== 0 && (this.#kindsAt(hit, sentence) & kinds) === 0) return "no number";
    const isThere = (list === 0 && !table) || this.#bodies.hasList(regions, needs);
    return isThere ? undefined : "no list";
  }

  #kindsAt(hit: Hit, narrow: boolean): number {
    if (narrow) return this.#reading.kinds[hit.sentence] ?? 0;
    return this.#reading.blocks[this.#reading.blockOf[hit.sentence] ?? 0]?.kinds ?? 0;
  }

  /** One of these phrases stands in the same sentence, or in the same block. */
  #meets(phrases: PhraseList, hit: Hit, narrow: boolean): boolean {
    const hits = this.#reading.hitsOf(phrases);
    if (narrow) return standsWithin(hits, hit.sentence, hit.sentence, hit.start);
    const { blocks, blockOf } = this.#reading;
    const block = blocks[blockOf[hit.sentence] ?? 0];
    return standsWithin(hits, block?.first ?? 0, block?.last ?? 0, hit.start);
  }

  /** The sentence, where it alone decides; else the whole block, whose other sentences and cells may have told. */
  #spanOf(hit: Hit, { and, kinds, sentence }: Needs): Span {
    const reading = this.#reading;
    const block = reading.blocks[reading.blockOf[hit.sentence] ?? 0]?.block;
    const isEnough = sentence || (and.length === 0 && kinds === 0);
    const { start, end } =
      (isEnough && block?.kind === "text" && reading.sentences[hit.sentence]) || block?.span || hit;
    return { start, end };
  }

  #reason(hit: Hit, verdict: Verdict, needs: Needs): string {
    const words = this.#quote(hit);
    if (verdict === "says") return `says ${words}`;
    return verdict === "waives" ? `${words} is waived with a reason` : `${words} ${shortfallReason(verdict, needs)}`;
  }

  /** The words that matched; where a hole follows them, only what stands before it. */
  #quote({ start, end }: Hit): string {
    const words = this.#reading.document.text.slice(start, end);
    const hole = words.indexOf("TBD");
    return `“${oneLine(hole > 0 ? words.slice(0, hole) : words)}”`;
  }
}

/** Nearly all words stand on one line, with one space between them. */
function oneLine(words: string): string {
  return /[^\S ]|\s{2}|\s$/.test(words) ? words.replace(/\s+/g, " ").trim() : words;
}

/** What a hit says about an item; nothing where it is no attempt at an answer. */
type Verdict = "says" | "waives" | Weakness | Lack;

function statusOf(verdict: Verdict): Finding["status"] {
  return verdict === "says" || verdict === "waives" ? "answered" : "partial";
}

/** One of the hits lies in these sentences and is another one than that at `start`. */
function standsWithin(hits: HitList, first: number, last: number, start: number): boolean {
  let at = hits.firstFromSentence(first);
  while (at < hits.length && hits.start(at) === start) at++;
  return at < hits.length && hits.sentence(at) <= last;
}
