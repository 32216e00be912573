/** One pass over a document: its sentences, what each of them is worth as evidence, and where phrases and quantities stand. */

import type { StatedQuantity } from "../calc/calculation.ts";
import type { Block, DesignDoc } from "../document/index.ts";
import type { CompiledPhrases, PhraseList } from "../templates/compile.ts";
import { type HitList, noHits } from "../templates/hit-list.ts";
import type { Hits } from "../templates/hits.ts";
import { Scanner, type Sentence, type Separator } from "../templates/scan.ts";
import type { Span } from "../text/span.ts";
import { type Areas, isPlainFence, type Weakness } from "./areas.ts";
import { Cover } from "./cover.ts";
import { kindBit } from "./kinds.ts";

/** A block as far as its words may be evidence. */
export interface ReadBlock {
  readonly block: Block;
  /** Its sentences, by index. */
  readonly first: number;
  readonly last: number;
  /** Set where nothing in the block is full evidence. */
  readonly weakness: Weakness | undefined;
  /** The kinds of its quantities, as bits. */
  kinds: number;
}

/** What of a document is read. */
export type ReadableText = Pick<DesignDoc, "text" | "prose" | "blocks">;

export class Reading {
  readonly document: ReadableText;
  readonly phrases: CompiledPhrases;
  readonly blocks: readonly ReadBlock[];
  readonly sentences: readonly Sentence[];
  /** By sentence: the index of its block. */
  readonly blockOf: readonly number[];
  /** By sentence: the kinds of its quantities, as bits. */
  readonly kinds: Int32Array;
  /** By sentence: why it is no full evidence. */
  readonly weakness: readonly (Weakness | undefined)[];
  /** By sentence: it says with a reason that something does not matter. */
  readonly waives: Uint8Array;
  readonly #groups: Hits;
  /** By list of phrases. */
  readonly #hits: (HitList | undefined)[];
  readonly #covers = new Map<number, Cover>();

  constructor(document: ReadableText, phrases: CompiledPhrases, areas: Areas, quantities: readonly StatedQuantity[]) {
    this.document = document;
    this.phrases = phrases;
    // Made in its size: a list that grows in leaps is copied often.
    this.#hits = new Array(phrases.count);
    const scanner = new Scanner(phrases.matcher, document.prose);
    const blocks: ReadBlock[] = [];
    const blockOf: number[] = [];
    for (const block of document.blocks) {
      const span = readableSpan(block);
      if (!span || areas.ignores(block)) continue;
      const first = scanner.sentences.length;
      scanner.read(span.start, span.end, separatorOf(block));
      const last = scanner.sentences.length - 1;
      for (let at = first; at <= last; at++) blockOf.push(blocks.length);
      if (last >= first) blocks.push({ block, first, last, weakness: areas.weakness(block), kinds: 0 });
    }
    this.blocks = blocks;
    this.blockOf = blockOf;
    this.sentences = scanner.sentences;
    this.#groups = scanner.hits.finish();
    this.kinds = new Int32Array(this.sentences.length);
    this.#place(quantities);
    this.weakness = this.#weaknesses();
    this.waives = this.#flags("waiver");
  }

  /** The first sentence that does not end before an offset. */
  sentenceAt(offset: number): number {
    let low = 0;
    let high = this.sentences.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.sentences[middle]?.end ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** A phrase of one of these groups stands somewhere, be it within a phrase that cancels it. */
  hasAny(groups: readonly number[]): boolean {
    for (const group of groups) if (this.#groups.has(group)) return true;
    return false;
  }

  /** Where one of the phrases stands, in order. */
  hitsOf(phrases: PhraseList): HitList {
    const known = this.#hits[phrases.id];
    if (known) return known;
    const hits = this.#uncancelled(phrases);
    this.#hits[phrases.id] = hits;
    return hits;
  }

  /** Where a phrase of one of the template's lexicons stands, in order. */
  named(lexicon: string): HitList {
    return this.hitsOf(this.phrases.lexicon(lexicon));
  }

  #uncancelled({ groups, cancels }: PhraseList): HitList {
    let hits = this.#merged(groups);
    if (hits.length === 0) return hits;
    for (const group of cancels) {
      const cover = this.#coverOf(group);
      if (cover) hits = hits.filter((start, end) => !cover.overlaps(start, end));
    }
    return hits;
  }

  /** What the hits of a group cover, which many lists ask for; nothing where there are none. */
  #coverOf(group: number): Cover | undefined {
    const known = this.#covers.get(group);
    if (known) return known;
    const hits = this.#groups.of(group);
    if (hits.length === 0) return undefined;
    const cover = new Cover(hits.all());
    this.#covers.set(group, cover);
    return cover;
  }

  /** The hits of several groups, each of which is in order. */
  #merged(groups: readonly number[]): HitList {
    let merged = noHits;
    for (const group of groups) {
      if (!this.#groups.has(group)) continue;
      const hits = this.#groups.of(group);
      merged = merged.length === 0 ? hits : merged.and(hits);
    }
    return merged;
  }

  /** Both lists are in order, so one walk along both is enough. */
  #place(quantities: readonly StatedQuantity[]): void {
    let sentence = 0;
    for (const { span, kind } of quantities) {
      while (sentence < this.sentences.length && (this.sentences[sentence]?.end ?? 0) <= span.start) sentence++;
      const found = this.sentences[sentence];
      if (!found) return;
      const block = this.blocks[this.blockOf[sentence] ?? 0];
      if (!block || span.start < block.block.span.start) continue;
      this.kinds[sentence] = (this.kinds[sentence] ?? 0) | kindBit(kind);
      block.kinds |= kindBit(kind);
    }
  }

  #weaknesses(): (Weakness | undefined)[] {
    const weakness = this.sentences.map(({ asks }, at): Weakness | undefined => {
      const block = this.blocks[this.blockOf[at] ?? 0];
      if (block?.weakness) return block.weakness;
      if (asks) return "question";
      return this.#isBracketed(at) ? "placeholder" : undefined;
    });
    for (const { sentence } of this.named("hedged").all()) weakness[sentence] ??= "hedged";
    for (const { sentence, start } of this.named("prompt").all()) {
      if (start === this.sentences[sentence]?.start) weakness[sentence] ??= "prompt";
    }
    for (const { sentence } of this.named("placeholder").all()) weakness[sentence] = "placeholder";
    return weakness;
  }

  /** `[name of the model]` is a hole to be filled. */
  #isBracketed(at: number): boolean {
    const { prose } = this.document;
    const sentence = this.sentences[at];
    if (!sentence || sentence.words < 2 || prose[sentence.start - 1] !== "[" || prose[sentence.start - 2] === "[")
      return false;
    const close = prose.indexOf("]", sentence.start);
    return close !== -1 && close + 3 >= sentence.end;
  }

  #flags(name: string): Uint8Array {
    const flags = new Uint8Array(this.sentences.length);
    for (const { sentence } of this.named(name).all()) flags[sentence] = 1;
    return flags;
  }
}

/** A cell says something by itself, and so does a line of a drawing. */
function separatorOf({ kind }: Block): Separator {
  if (kind === "row") return "bar";
  return kind === "fence" ? "line" : "none";
}

/** Nothing in code counts, but for what is drawn or computed in it; a fence of no language counts in part. */
function readableSpan(block: Block): Span | undefined {
  if (block.kind === "text") return block.span;
  if (block.kind === "row") return block.header ? undefined : block.span;
  if (block.kind !== "fence") return undefined;
  return block.info === "mermaid" || block.info === "botec" || isPlainFence(block) ? block.content : undefined;
}
