/** Looks for what answers an item. */

import type { Hit } from "../templates/scan.ts";
import type { Alternative, Item, Step, TemplateSection } from "../templates/template.ts";
import type { Span } from "../text/span.ts";
import { type Body, type Excuses, findDiagram, isReal, readBody } from "./body.ts";
import type { Evidence, ItemState } from "./checklist.ts";
import { kindBits } from "./kinds.ts";
import type { Reading } from "./reading.ts";
import { shortfallReason } from "./reasons.ts";
import type { Region } from "./regions.ts";
import type { Place, Scope } from "./scope.ts";

/** The better of two is the one that answers, then the nearer one, then the earlier one. */
export interface Finding {
  readonly status: "answered" | "partial";
  readonly evidence: Evidence;
}

type Where = "section" | "step" | "document";

const nearness: Readonly<Record<Evidence["where"], number>> = { directive: 0, section: 1, step: 2, document: 3 };

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
    const search: Search = { item, section, step, place: this.#scope.place(section) };
    let best: Finding | undefined;
    for (const alternative of item.evidence) {
      const found = alternative.says
        ? this.#said(alternative, alternative.says, search)
        : this.#below(alternative, search);
      if (found && (!best || isBetter(found, best))) best = found;
    }
    return best ?? { status: "missing" };
  }

  #said(alternative: Alternative, says: readonly string[], search: Search): Finding | undefined {
    let best: Finding | undefined;
    for (const hit of this.#reading.hits(says)) {
      const where = this.#where(hit.start, search);
      if (alternative.in && nearness[where] > nearness[alternative.in]) continue;
      if (best?.status === "answered" && nearness[where] >= nearness[best.evidence.where]) continue;
      const found = this.#judge(hit, where, alternative, search);
      if (found && (!best || isBetter(found, best))) best = found;
      if (best?.status === "answered" && best.evidence.where === "section") break;
    }
    return best;
  }

  #where(offset: number, { place, step }: Search): Where {
    if (place.cover.has(offset)) return "section";
    return this.#scope.inStep(step, offset) ? "step" : "document";
  }

  #judge(hit: Hit, where: Where, alternative: Alternative, { item, place }: Search): Finding | undefined {
    const reading = this.#reading;
    if (alternative.unless && this.#meets(alternative.unless, hit, true)) return undefined;
    const block = reading.blocks[reading.blockOf[hit.sentence] ?? 0];
    const span = block?.block.span ?? hit;
    const weak = reading.weakness[hit.sentence];
    const weakness = weak && excusesOf(item)(weak) ? undefined : weak;
    if (!weakness && reading.waives[hit.sentence])
      return answer(span, where, `${this.#quote(hit)} is waived with a reason`);
    const lacks = this.#lacks(hit, alternative, place);
    // A word on its own, far from where the item belongs, is no attempt at an answer.
    if (lacks && (weakness || where !== "section")) return undefined;
    if (lacks) return partial(span, where, `${this.#quote(hit)} is named, but ${lacks}`);
    if (weakness) return partial(span, where, `${this.#quote(hit)} ${shortfallReason(weakness)}`);
    return answer(span, where, `says ${this.#quote(hit)}`);
  }

  /** The words that matched; where a hole follows them, only what stands before it. */
  #quote({ start, end }: Hit): string {
    const words = this.#reading.document.text.slice(start, end);
    const hole = words.indexOf("TBD");
    return `“${(hole > 0 ? words.slice(0, hole) : words).replace(/\s+/g, " ").trim()}”`;
  }

  /** What is not there of all that an alternative asks for besides the words it says. */
  #lacks(hit: Hit, alternative: Alternative, place: Place): string | undefined {
    const narrow = alternative.sentence === true;
    for (const list of alternative.and ?? []) if (!this.#meets(list, hit, narrow)) return "not all that belongs to it";
    const { quantity, list = 0, table } = alternative;
    if (quantity && (this.#kindsAt(hit, narrow) & kindBits(quantity)) === 0)
      return `without a number (${quantity.join(", ")})`;
    if (list === 0 && !table) return undefined;
    const enough = place.regions.some(({ region }) => {
      const body = this.#body(region);
      return (list > 0 && body.items >= list) || (table === true && body.rows >= 2);
    });
    return enough ? undefined : "not as a list or table";
  }

  #kindsAt(hit: Hit, narrow: boolean): number {
    if (narrow) return this.#reading.kinds[hit.sentence] ?? 0;
    return this.#reading.blocks[this.#reading.blockOf[hit.sentence] ?? 0]?.kinds ?? 0;
  }

  /** One of these phrases stands in the same sentence, or in the same block. */
  #meets(list: readonly string[], hit: Hit, narrow: boolean): boolean {
    const { blocks, blockOf } = this.#reading;
    const block = blocks[blockOf[hit.sentence] ?? 0];
    const first = narrow ? hit.sentence : (block?.first ?? 0);
    const last = narrow ? hit.sentence : (block?.last ?? 0);
    return standsWithin(this.#reading.hits(list), first, last, hit.start);
  }

  /** Without words to look for, what stands below the section's own heading decides. */
  #below(alternative: Alternative, search: Search): Finding | undefined {
    let best: Finding | undefined;
    for (const { region } of search.place.regions) {
      const found = this.#belowOne(alternative, region, search.item);
      if (found && (!best || isBetter(found, best))) best = found;
      if (best?.status === "answered") break;
    }
    if (best || !alternative.diagram) return best;
    const drawing = findDiagram(this.#reading.document, { start: 0, end: this.#reading.document.text.length });
    return drawing && answer(drawing, "document", "a diagram");
  }

  #belowOne(alternative: Alternative, region: Region, item: Item): Finding | undefined {
    if (alternative.diagram) {
      const drawing = findDiagram(this.#reading.document, region.body);
      return drawing && answer(drawing, "section", "a diagram");
    }
    if (alternative.outside && region.special !== "outside") return undefined;
    const body = item.questions || item.outside ? readBody(this.#reading, region, excusesOf(item)) : this.#body(region);
    const title = `under “${region.heading.text}”`;
    const span = this.#bodySpan(body, region);
    if (body.first === undefined) {
      const { weakness } = body;
      return weakness && weakness !== "placeholder" && alternative.heading
        ? partial(span, "section", `${title} ${shortfallReason(weakness)}`)
        : undefined;
    }
    return this.#bodyMeets(alternative, region, body) ? answer(span, "section", title) : undefined;
  }

  #bodyMeets({ heading, list = 0, table, quantity, unless }: Alternative, region: Region, body: Body): boolean {
    if (heading && !isReal(body, region)) return false;
    if (list > 0 && body.items < list) return false;
    if (table && body.rows < 2) return false;
    if (quantity && (body.kinds & kindBits(quantity)) === 0) return false;
    return !unless || !this.#reading.hits(unless).some(({ sentence }) => sentence === body.first);
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
  readonly section: TemplateSection;
  readonly step: Step;
  readonly place: Place;
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
  return nearness[a.evidence.where] < nearness[b.evidence.where];
}

function answer(span: Span, where: Where, reason: string): Finding {
  return { status: "answered", evidence: { span, where, reason } };
}

function partial(span: Span, where: Where, reason: string): Finding {
  return { status: "partial", evidence: { span, where, reason } };
}
