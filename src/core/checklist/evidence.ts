/** Looks for what answers an item. */

import type { PhraseList } from "../templates/compile.ts";
import type { Hit } from "../templates/scan.ts";
import type { Item, Step, TemplateSection } from "../templates/template.ts";
import type { Span } from "../text/span.ts";
import { type Body, type Excuses, findDiagram, isReal, readBody } from "./body.ts";
import type { ItemState } from "./checklist.ts";
import type { Cover } from "./cover.ts";
import { type Needs, needsOf } from "./needs.ts";
import type { Reading } from "./reading.ts";
import { shortfallReason } from "./reasons.ts";
import type { Region } from "./regions.ts";
import type { Place, Scope } from "./scope.ts";

/** The better of two is the one that answers, then the nearer one, then the earlier one. */
interface Finding {
  readonly status: "answered" | "partial";
  readonly span: Span;
  readonly where: Where;
  /** Worded only for the finding that is kept in the end. */
  readonly reason: () => string;
}

type Where = "section" | "step" | "document";

const nearness: Readonly<Record<Where, number>> = { section: 1, step: 2, document: 3 };

export class EvidenceFinder {
  readonly #reading: Reading;
  readonly #scope: Scope;
  readonly #bodies = new Map<Region, Body>();

  constructor(reading: Reading, scope: Scope) {
    this.#reading = reading;
    this.#scope = scope;
  }

  /** Status and evidence of an item, as far as the text decides them. */
  find(item: Item, section: TemplateSection, step: Step): Pick<ItemState, "status" | "evidence"> {
    const search: Search = { item, place: this.#scope.place(section), step: this.#scope.wholeOf(step) };
    let best: Finding | undefined;
    for (const needs of needsOf(item, this.#reading.phrases)) {
      const found = needs.says ? this.#said(needs, needs.says, search) : this.#below(needs, search);
      if (found && (!best || isBetter(found, best))) best = found;
    }
    if (!best) return { status: "missing" };
    const { status, span, where, reason } = best;
    return { status, evidence: { span, where, reason: reason() } };
  }

  #said(needs: Needs, says: PhraseList, search: Search): Finding | undefined {
    let best: Finding | undefined;
    for (const hit of this.#reading.hitsOf(says)) {
      const where = whereIs(hit.start, search);
      if (needs.in && nearness[where] > nearness[needs.in]) continue;
      if (best?.status === "answered" && nearness[where] >= nearness[best.where]) continue;
      const found = this.#judge(hit, where, needs, search);
      if (found && (!best || isBetter(found, best))) best = found;
      if (best?.status === "answered" && best.where === "section") break;
    }
    return best;
  }

  #judge(hit: Hit, where: Where, needs: Needs, { item, place }: Search): Finding | undefined {
    const reading = this.#reading;
    if (needs.unless && this.#meets(needs.unless, hit, true)) return undefined;
    const span = this.#spanOf(hit, needs);
    const weak = reading.weakness[hit.sentence];
    const weakness = weak && excusesOf(item)(weak) ? undefined : weak;
    // “Not planned because nothing changes” decides, where “not planned” alone would only put off.
    if ((!weakness || weakness === "hedged") && reading.waives[hit.sentence])
      return { status: "answered", span, where, reason: () => `${this.#quote(hit)} is waived with a reason` };
    const lack = this.#lackOf(hit, needs, place);
    // A word on its own, far from where the item belongs, is no attempt at an answer.
    if (lack && (weakness || where !== "section")) return undefined;
    if (lack) {
      const reason = () => `${this.#quote(hit)} is named, but ${inWords(lack, needs)}`;
      return { status: "partial", span, where, reason };
    }
    if (weakness)
      return { status: "partial", span, where, reason: () => `${this.#quote(hit)} ${shortfallReason(weakness)}` };
    return { status: "answered", span, where, reason: () => `says ${this.#quote(hit)}` };
  }

  /** The sentence, where it alone decides; else the whole block, whose other sentences and cells may have told. */
  #spanOf(hit: Hit, { and, kinds, sentence }: Needs): Span {
    const reading = this.#reading;
    const block = reading.blocks[reading.blockOf[hit.sentence] ?? 0]?.block;
    const isEnough = sentence === true || (and.length === 0 && kinds === 0);
    const { start, end } =
      (isEnough && block?.kind === "text" && reading.sentences[hit.sentence]) || block?.span || hit;
    return { start, end };
  }

  /** The words that matched; where a hole follows them, only what stands before it. */
  #quote({ start, end }: Hit): string {
    const words = this.#reading.document.text.slice(start, end);
    const hole = words.indexOf("TBD");
    return `“${(hole > 0 ? words.slice(0, hole) : words).replace(/\s+/g, " ").trim()}”`;
  }

  /** What is not there of all that an alternative asks for besides the words it says. */
  #lackOf(hit: Hit, { and, kinds, sentence, list = 0, table }: Needs, place: Place): Lack | undefined {
    const narrow = sentence === true;
    for (const phrases of and) if (!this.#meets(phrases, hit, narrow)) return "words";
    if (kinds !== 0 && (this.#kindsAt(hit, narrow) & kinds) === 0) return "number";
    if (list === 0 && !table) return undefined;
    const enough = place.regions.some(({ region }) => {
      const body = this.#body(region);
      return (list > 0 && body.items >= list) || (table === true && body.rows >= 2);
    });
    return enough ? undefined : "list";
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

  /** Without words to look for, what stands below the section's own heading decides. */
  #below(needs: Needs, search: Search): Finding | undefined {
    let best: Finding | undefined;
    for (const { region } of search.place.regions) {
      const found = this.#belowOne(needs, region, search.item);
      if (found && (!best || isBetter(found, best))) best = found;
      if (best?.status === "answered") break;
    }
    if (best || !needs.diagram) return best;
    return this.#drawing({ start: 0, end: this.#reading.document.text.length }, "document");
  }

  #belowOne(needs: Needs, region: Region, item: Item): Finding | undefined {
    if (needs.diagram) return this.#drawing(region.body, "section");
    if (needs.outside && region.special !== "outside") return undefined;
    const body = item.questions || item.outside ? readBody(this.#reading, region, excusesOf(item)) : this.#body(region);
    const title = `under “${region.heading.text}”`;
    const found = { span: this.#bodySpan(body, region), where: "section" } as const;
    if (body.first !== undefined)
      return this.#bodyMeets(needs, region, body) ? { ...found, status: "answered", reason: () => title } : undefined;
    const { weakness } = body;
    if (!needs.heading || !weakness || weakness === "placeholder") return undefined;
    return { ...found, status: "partial", reason: () => `${title} ${shortfallReason(weakness)}` };
  }

  #drawing(within: Span, where: Where): Finding | undefined {
    const span = findDiagram(this.#reading.document, within);
    return span && { status: "answered", span, where, reason: () => "a diagram" };
  }

  #bodyMeets({ heading, list = 0, table, kinds, unless }: Needs, region: Region, body: Body): boolean {
    if (heading && !isReal(body, region)) return false;
    if (list > 0 && body.items < list) return false;
    if (table && body.rows < 2) return false;
    if (kinds !== 0 && (body.kinds & kinds) === 0) return false;
    return !unless || !this.#reading.hitsOf(unless).some(({ sentence }) => sentence === body.first);
  }

  #bodySpan({ first }: Body, region: Region): Span {
    const sentence = first ?? this.#reading.sentenceAt(region.body.start);
    const block = this.#reading.blocks[this.#reading.blockOf[sentence] ?? 0]?.block.span;
    return block && block.start < region.body.end ? block : region.heading.span;
  }

  #body(region: Region): Body {
    const known = this.#bodies.get(region);
    if (known) return known;
    const body = readBody(this.#reading, region, () => false);
    this.#bodies.set(region, body);
    return body;
  }
}

interface Search {
  readonly item: Item;
  readonly place: Place;
  /** All that stands for the item's step. */
  readonly step: Cover;
}

function whereIs(offset: number, { place, step }: Search): Where {
  if (place.cover.has(offset)) return "section";
  return step.has(offset) ? "step" : "document";
}

type Lack = "words" | "number" | "list";

function inWords(lack: Lack, { quantity = [] }: Needs): string {
  if (lack === "words") return "not all that belongs to it";
  return lack === "number" ? `without a number (${quantity.join(", ")})` : "not as a list or table";
}

/** One of the hits, which are in order, lies in these sentences and is another one than that at `start`. */
function standsWithin(hits: readonly Hit[], first: number, last: number, start: number): boolean {
  let low = 0;
  let high = hits.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((hits[middle]?.sentence ?? 0) < first) low = middle + 1;
    else high = middle;
  }
  while (hits[low]?.start === start) low++;
  return (hits[low]?.sentence ?? last + 1) <= last;
}

/** Some items are answered by what is weak elsewhere: open questions by questions, limits by what is left out. */
function excusesOf({ questions, outside }: Item): Excuses {
  return (weakness) => {
    if (weakness === "question") return questions === true;
    return outside === true && (weakness === "outside" || weakness === "hedged");
  };
}

function isBetter(a: Finding, b: Finding): boolean {
  if (a.status !== b.status) return a.status === "answered";
  return nearness[a.where] < nearness[b.where];
}
