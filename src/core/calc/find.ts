/**
 * Finds the calculations of a document: jumps from digit to digit through paragraphs, list items, headings, table cells
 * and math, reads the longest chain from there, and keeps it only if gate.ts lets it pass.
 */

import type { Block, DesignDoc, Inline } from "../document/index.ts";
import type { Span } from "../text/span.ts";
import { calculate } from "./calculate.ts";
import type { Calculation } from "./calculation.ts";
import { type Chain, parseChain } from "./chain.ts";
import * as c from "./characters.ts";
import { candidateStart, followsOf, isCutOff } from "./context.ts";
import { isCalculation, isShowable } from "./gate.ts";
import { NumberWalk, numberStarts } from "./numbers.ts";
import { Parser } from "./parser.ts";
import { type Resolved, resolve } from "./resolve.ts";
import { quoted, shifted } from "./shift.ts";
import { hasSignAhead } from "./sign-ahead.ts";
import type { Node } from "./syntax.ts";
import { findInTables } from "./tables.ts";
import { worded } from "./worded.ts";

/** In order of their place; no two overlap. `numbers` are those of the document's prose. */
export function findCalculations(
  document: DesignDoc,
  numbers: readonly number[] = numberStarts(document.prose),
): readonly Calculation[] {
  return searchDocument(document, numbers).found;
}

export interface Search {
  readonly found: readonly Calculation[];
  /** How many tokens were read on the way: the cost, independent of any clock. */
  readonly tokens: number;
}

export function searchDocument(document: DesignDoc, numbers: readonly number[]): Search {
  const source = readableSource(document);
  const found: Calculation[] = [];
  const inBlocks = new Finder(source, numbers, found);
  for (const block of document.blocks) findInBlock(block, inBlocks);
  findInCode(document, found);
  const inHeadings = new Finder(source, numbers, found);
  for (const { heading } of document.sections) if (heading !== undefined) inHeadings.findWithin(heading.content);
  found.push(...findInTables(document, source));
  const located = found.map((calculation) => quoted(calculation, document.text));
  return { found: located.sort((a, b) => a.span.start - b.span.start), tokens: inBlocks.tokens + inHeadings.tokens };
}

/** Each part of a block that may hold a calculation is read alone. */
function findInBlock(block: Block, finder: Finder): void {
  if (!finder.hasNumber(block.span)) return;
  if (block.kind === "text") finder.findWithin(block.span);
  else if (block.kind === "fence" && block.info === "math") finder.findWithin(block.content);
  else if (block.kind === "row" && !block.header) for (const { span } of block.cells) finder.findWithin(span);
}

/**
 * The document's prose, offset for offset, with blanks in place of the dollars of inline math, and a mark that no
 * expression can hold where code, a URL or an image was blanked.
 */
function readableSource({ prose, inlines }: DesignDoc): string {
  const parts: string[] = [];
  let at = 0;
  for (const { kind, span, content } of inlines) {
    if (span.start < at || !MARKED.has(kind)) continue;
    parts.push(prose.slice(at, span.start));
    at = span.end;
    if (kind !== "math") {
      parts.push("`");
      at = span.start + 1;
      continue;
    }
    const words = prose.slice(content.start, content.end);
    parts.push(BLANKS.slice(0, content.start - span.start), words, BLANKS.slice(0, span.end - content.end));
  }
  if (at === 0) return prose;
  parts.push(prose.slice(at));
  return parts.join("");
}

const MARKED: ReadonlySet<Inline["kind"]> = new Set<Inline["kind"]>(["math", "code", "url", "image"]);
/** The marks of inline math have at most two characters. */
const BLANKS = "    ";

/** Code spans that begin with `=` are calculations by the author's word, so their problems are reported too. */
function findInCode({ text, inlines }: DesignDoc, found: Calculation[]): void {
  for (const { kind, content } of inlines) {
    if (kind !== "code" || text.charCodeAt(content.start) !== EQUALS) continue;
    const words = text.slice(content.start, content.end);
    if (/\d/.test(words)) found.push(shifted(calculate(words), content.start));
  }
}

const EQUALS = 0x3d;

/** Searches spans of one text in their order. */
class Finder {
  readonly #text: string;
  readonly #found: Calculation[];
  readonly #numbers: NumberWalk;
  tokens = 0;

  constructor(text: string, numbers: readonly number[], found: Calculation[]) {
    this.#text = text;
    this.#found = found;
    this.#numbers = new NumberWalk(numbers);
  }

  /** Nothing is found where there is none. */
  hasNumber({ start, end }: Span): boolean {
    return this.#numbers.from(start) < end;
  }

  findWithin(within: Span): void {
    const { start, end } = within;
    for (let at = this.#numbers.from(start); at < end; ) {
      const behind = c.wordPartsEnd(this.#text, at, end);
      const opens = this.#opensCall(at, start) || hasSignAhead(this.#text, behind, end);
      const read = opens ? this.#readAt(at, within) : behind;
      at = this.#numbers.from(Math.max(read, behind));
    }
  }

  /** `log2(1024)`. */
  #opensCall(at: number, start: number): boolean {
    return at - 2 > start && this.#text.charCodeAt(at - 1) === c.OPEN && c.isWordPart(this.#text.charCodeAt(at - 2));
  }

  /** Reads a chain at a number; returns the offset behind what was read. */
  #readAt(number: number, within: Span): number {
    const from = candidateStart(this.#text, number, within.start);
    const read = from < number ? this.#readChain(from, within) : 0;
    return read || this.#readChain(number, within);
  }

  /** Offset behind the chain; 0 where none begins here. */
  #readChain(from: number, { start, end }: Span): number {
    if (isCutOff(this.#text, from, start)) return 0;
    const p = new Parser(this.#text, from, end, true);
    const chain = parseChain(p);
    this.tokens += p.tokens;
    // What is nested too deep is passed over whole, or every number in it would be tried again.
    if (p.problem?.code === "too-deep") return p.reached;
    if (chain === undefined) return 0;
    if (!isCalculation(chain, p)) return p.end;
    const resolved = resolve(chain, this.#text, p.loose);
    if (!isShowable(resolved, p)) return behindDash(chain.nodes[0]) ?? p.end;
    const doubtful = resolved.judged !== undefined && resolved.judged.claim.verdict !== "holds";
    if (doubtful && followsOf(this.#text, from, start)) return p.end;
    this.#found.push(worded(resolved, this.#text, again(this.#text, from, end)));
    return p.end;
  }
}

/** Reads a chain as it was read before. */
function again(text: string, from: number, end: number): () => Resolved {
  return () => {
    const p = new Parser(text, from, end, true);
    return resolve(parseChain(p) ?? NO_CHAIN, text, p.loose);
  };
}

const NO_CHAIN: Chain = { nodes: [], links: [] };

/** A minus that makes no sense may be a dash, with a calculation of its own behind it. */
function behindDash(node: Node | undefined): number | undefined {
  return node?.kind === "binary" && node.operator === "-" ? node.left.end : undefined;
}
