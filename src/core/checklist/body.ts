/** What stands below a heading: whether it says something, its lists, tables and drawings. */

import type { Block } from "../document/index.ts";
import type { Span } from "../text/span.ts";
import type { Weakness } from "./areas.ts";
import type { Excuses } from "./needs.ts";
import type { ReadableText, ReadBlock, Reading } from "./reading.ts";
import type { Region } from "./regions.ts";

export interface Body {
  /** Words in sentences that are full evidence. */
  readonly words: number;
  /** List items that say something. */
  readonly items: number;
  /** Body rows with at least one cell behind the first that holds something. */
  readonly rows: number;
  /** The kinds of quantities, as bits. */
  readonly kinds: number;
  /** The first sentence that is full evidence. */
  readonly first?: number;
  /** Why the content is no full evidence, where there is some but none of it is. */
  readonly weakness?: Weakness;
}

/** A heading needs a paragraph below it; a label before a colon needs only a few words behind it. */
const wordsBelowHeading = 12;
const wordsBehindLabel = 4;
const wordsOfItem = 4;

export function isReal(body: Body, region: Region): boolean {
  return (
    body.words >= (region.kind === "label" ? wordsBehindLabel : wordsBelowHeading) || body.items >= 2 || body.rows > 0
  );
}

/** What is below a heading; a weakness that is excused counts as none. */
export function readBody(reading: Reading, { body: { start, end } }: Region, excuses?: Excuses): Body {
  const body: Growing = { words: 0, items: 0, rows: 0, kinds: 0 };
  let weakness: Weakness | undefined;
  let last: ReadBlock | undefined;
  for (let at = reading.sentenceAt(start); at < reading.sentences.length; at++) {
    const block = reading.blocks[reading.blockOf[at] ?? 0];
    const from = reading.sentences[at]?.start ?? end;
    if (!block || from >= end) break;
    if (block.block.kind === "row" && from < start) continue;
    const weak = reading.weakness[at];
    if (weak && !excuses?.(weak)) weakness ??= weak;
    else {
      addSentence(body, reading, at, block, block !== last);
      last = block;
    }
  }
  return body.first === undefined && weakness ? { ...body, weakness } : body;
}

type Growing = { -readonly [Key in keyof Body]: Body[Key] };

function addSentence(body: Growing, reading: Reading, at: number, read: ReadBlock, isFirst: boolean): void {
  const { block } = read;
  const isItem = block.item !== undefined;
  body.first ??= at;
  body.kinds |= reading.kinds[at] ?? 0;
  if (!isItem || saysSomething(reading, at)) body.words += reading.sentences[at]?.words ?? 0;
  if (isFirst && isItem && saysSomething(reading, at)) body.items++;
  if (isFirst && block.kind === "row" && isFilled(reading, read)) body.rows++;
}

/** A bare noun phrase names a topic; a few words or a number say something about it. */
function saysSomething(reading: Reading, at: number): boolean {
  return (reading.sentences[at]?.words ?? 0) >= wordsOfItem || (reading.kinds[at] ?? 0) !== 0;
}

/** The first cell is the row's name, so another one has to say something. */
function isFilled(reading: Reading, { first, last }: ReadBlock): boolean {
  for (let at = first; at <= last; at++) {
    if (!reading.weakness[at] && (at > first || last === first)) return true;
  }
  return false;
}

/** Where the first drawing within a span is. */
export function findDiagram({ blocks, text }: ReadableText, { start, end }: Span): Span | undefined {
  for (const block of blocks) {
    if (block.span.start >= end) return undefined;
    if (block.span.start < start) continue;
    if (isDrawing(block, text)) return block.span;
    if ((block.kind === "text" || block.kind === "row") && block.inlines.some(({ kind }) => kind === "image"))
      return block.span;
  }
  return undefined;
}

const drawingLanguages = new Set(["mermaid", "plantuml", "puml", "dot", "graphviz", "d2", "ditaa"]);

/** Lines and arrows, not code. */
function isDrawing(block: Block, text: string): boolean {
  if (block.kind === "html")
    return /<(?:img|svg)\b/i.test(text.slice(block.span.start, Math.min(block.span.end, block.span.start + 2000)));
  if (block.kind !== "fence") return false;
  if (drawingLanguages.has(block.info)) return !isHole(text, block.content);
  const content = text.slice(block.content.start, Math.min(block.content.end, block.content.start + 4000));
  if (block.info !== "" && block.info !== "text" && block.info !== "txt" && block.info !== "ascii") return false;
  return /[│┌└├┐┘─▶▼→]|\+--|-->|->|<--/.test(content) && !isHole(text, block.content);
}

function isHole(text: string, { start, end }: Span): boolean {
  const hole = text.indexOf("TBD", start);
  return hole !== -1 && hole < end;
}
