/** Finds the lone quantity at a place of a document, for those who point at one. */

import { type Block, blockAt, type DesignDoc } from "../document/index.ts";
import type { Span } from "../text/span.ts";
import type { StatedQuantity } from "./calculation.ts";
import type { Following, Lone } from "./meaning.ts";
import { meaningsOf } from "./meanings.ts";
import { numberStarts } from "./numbers.ts";
import { collectQuantities } from "./quantities.ts";

export interface Meant {
  readonly span: Span;
  readonly meanings: readonly string[];
}

/** What the quantity at an offset of prose, a table or math means; undefined where there is nothing sure to say. */
export function meantAt(document: DesignDoc, offset: number): Meant | undefined {
  const block = blockAt(document, offset);
  if (block === undefined || !isReadable(block)) return undefined;
  const numbers = numberStarts(document.prose, block.span.start, block.span.end);
  const quantities = collectQuantities({ ...document, blocks: [block] }, numbers);
  const at = quantities.findIndex(({ span }) => span.start <= offset && offset <= span.end);
  const lone = at === -1 ? videoAt(document, block, offset) : loneAt(document, block, quantities, at);
  const meanings = lone ? meaningsOf(lone) : [];
  return lone && meanings.length > 0 ? { span: lone.span, meanings } : undefined;
}

function isReadable(block: Block): boolean {
  return block.kind === "text" || block.kind === "row" || (block.kind === "fence" && block.info === "math");
}

function loneAt(
  document: DesignDoc,
  block: Block,
  quantities: readonly StatedQuantity[],
  at: number,
): Lone | undefined {
  const quantity = quantities[at];
  if (quantity === undefined || RANGE.test(textOf(document, quantity.span))) return undefined;
  const next = following(document, quantity, quantities[at + 1]);
  return { ...quantity, ...surroundings(document, block, quantity.span), next };
}

/** Of a written range only the lower end is known here, and that alone means little. */
const RANGE = /\d(?:[-–]| – | to | ?\.\. ?)\d/;

/** The next quantity, if it is near. */
function following(document: DesignDoc, { span }: StatedQuantity, next?: StatedQuantity): Following | undefined {
  if (next === undefined || next.span.start - span.end > NEAR || !(next.value > 0)) return undefined;
  const between = textOf(document, { start: span.end, end: next.span.start });
  return { ...next, between, text: textOf(document, next.span) };
}

/** So many characters around a quantity may say what it means; more would cost, and mislead. */
const NEAR = 200;

/** `1080p30` is one word and no quantity to anybody else. */
function videoAt(document: DesignDoc, block: Block, offset: number): Lone | undefined {
  const { prose } = document;
  let [start, end] = [offset, offset];
  while (start > block.span.start && WORD.test(prose.charAt(start - 1))) start--;
  while (end < block.span.end && WORD.test(prose.charAt(end))) end++;
  const video = end - start < LONGEST_VIDEO ? /^(\d{3,4}p)(\d{2,3})$/.exec(prose.slice(start, end)) : null;
  if (video === null) return undefined;
  const span = { start, end };
  const [, unit = "", rate] = video;
  return { span, value: Number(rate), kind: "other", unit, ...surroundings(document, block, span) };
}

const WORD = /[\p{L}\p{N}_.-]/u;
const LONGEST_VIDEO = 8;

/** The text of the block on both sides, and the words that can say what is meant: the sentence, or the row under its header. */
function surroundings(document: DesignDoc, block: Block, span: Span): Pick<Lone, "before" | "after" | "around"> {
  const from = Math.max(startAround(block, span), span.start - NEAR);
  const before = textOf(document, { start: from, end: span.start });
  const after = textOf(document, { start: span.end, end: Math.min(block.span.end, span.end + NEAR) });
  if (block.kind === "row") {
    const header = textOf(document, block.table.header.span).slice(0, NEAR);
    return { before, after, around: `${header} ${before} ${after}` };
  }
  const stop = after.indexOf(". ");
  const around = `${before.slice(before.lastIndexOf(". ") + 1)} ${stop === -1 ? after : after.slice(0, stop)}`;
  return { before, after, around };
}

/** The sign before inline math is no currency. */
function startAround(block: Block, { start }: Span): number {
  if (block.kind === "fence") return block.content.start;
  const inlines = "inlines" in block ? block.inlines : [];
  const math = inlines.find(({ kind, content }) => kind === "math" && content.start <= start && start < content.end);
  return math?.content.start ?? block.span.start;
}

function textOf({ prose }: DesignDoc, { start, end }: Span): string {
  return prose.slice(start, end);
}
