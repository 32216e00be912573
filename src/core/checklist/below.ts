/** What stands below a section's own headings, as an answer. */

import type { Span } from "../text/span.ts";
import { type Body, findDiagram, isReal, readBody } from "./body.ts";
import { type Finding, isBetter, isSettledAt } from "./finding.ts";
import type { Needs } from "./needs.ts";
import type { Reading } from "./reading.ts";
import { shortfallReason } from "./reasons.ts";
import type { Region } from "./regions.ts";
import type { MatchedRegion, Where } from "./scope.ts";

export class BodyFinder {
  readonly #reading: Reading;
  readonly #bodies = new Map<Region, Body>();

  constructor(reading: Reading) {
    this.#reading = reading;
  }

  /** The best of what stands there and what was found before. */
  below(regions: readonly MatchedRegion[], needs: Needs, before: Finding | undefined): Finding | undefined {
    let best = before;
    for (const { region } of regions) {
      const found = needs.diagram ? this.#drawing(region.body, "section") : this.#content(region, needs);
      if (found && isBetter(found.status, found.evidence.where, best)) best = found;
      if (isSettledAt("section", best)) return best;
    }
    if (!needs.diagram || isSettledAt("document", best)) return best;
    return this.#drawing({ start: 0, end: this.#reading.document.text.length }, "document") ?? best;
  }

  /** Such a list or table stands below one of the headings. */
  hasList(regions: readonly MatchedRegion[], { list, table }: Needs): boolean {
    return regions.some(({ region }) => {
      const body = this.#body(region);
      return (list > 0 && body.items >= list) || (table && body.rows >= 2);
    });
  }

  #content(region: Region, needs: Needs): Finding | undefined {
    if (needs.outside && region.special !== "outside") return undefined;
    const body = needs.excuses ? readBody(this.#reading, region, needs.excuses) : this.#body(region);
    const { first, weakness } = body;
    const title = `under “${region.heading.text}”`;
    if (first !== undefined)
      return this.#meets(needs, region, body) ? this.#found("answered", title, body, region) : undefined;
    if (!needs.heading || !weakness || weakness === "placeholder") return undefined;
    return this.#found("partial", `${title} ${shortfallReason(weakness, needs)}`, body, region);
  }

  #found(status: Finding["status"], reason: string, body: Body, region: Region): Finding {
    return { status, evidence: { span: this.#spanOf(body, region), where: "section", reason } };
  }

  #drawing(within: Span, where: Where): Finding | undefined {
    const span = findDiagram(this.#reading.document, within);
    return span && { status: "answered", evidence: { span, where, reason: "a diagram" } };
  }

  #meets({ heading, list, table, kinds, unless }: Needs, region: Region, body: Body): boolean {
    if (heading && !isReal(body, region)) return false;
    if (list > 0 && body.items < list) return false;
    if (table && body.rows < 2) return false;
    if (kinds !== 0 && (body.kinds & kinds) === 0) return false;
    const { first } = body;
    return !unless || first === undefined || !this.#reading.hitsOf(unless).isIn(first);
  }

  #spanOf({ first }: Body, region: Region): Span {
    const sentence = first ?? this.#reading.sentenceAt(region.body.start);
    const block = this.#reading.blocks[this.#reading.blockOf[sentence] ?? 0]?.block.span;
    return block && block.start < region.body.end ? block : region.heading.span;
  }

  #body(region: Region): Body {
    const known = this.#bodies.get(region);
    if (known) return known;
    const body = readBody(this.#reading, region);
    this.#bodies.set(region, body);
    return body;
  }
}
