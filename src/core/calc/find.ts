/**
 * Finds the calculations of a document: jumps from digit to digit through paragraphs, list items, headings, table cells
 * and math, reads the longest chain from there, and keeps it only if gate.ts lets it pass.
 */

import type { Block, DesignDoc, Inline } from "../document/index.ts";
import type { Span } from "../text/span.ts";
import { calculate } from "./calculate.ts";
import type { Calculation } from "./calculation.ts";
import { type Chain, parseChain, type Resolved, resolve } from "./chain.ts";
import * as c from "./characters.ts";
import { candidateStart, followsOf, isCutOff } from "./context.ts";
import { isCalculation, isShowable } from "./gate.ts";
import { NumberWalk, numberStarts } from "./numbers.ts";
import { Parser } from "./parser.ts";
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
  const source = readableSource(document, new NumberWalk(numbers));
  const found: Calculation[] = [];
  const inBlocks = new Finder(source, numbers, found);
  for (const block of document.blocks) {
    findInBlock(block, inBlocks);
    if (block.kind === "text" || block.kind === "row") findInCode(document, block.inlines, found);
  }
  const inHeadings = new Finder(source, numbers, found);
  for (const { heading } of document.sections) if (heading !== undefined) inHeadings.findWithin(heading.content);
  found.push(...findInTables(document, source));
  const located = found.map((calculation) => quoted(calculation, document.text));
  return { found: located.sort((a, b) => a.span.start - b.span.start), tokens: inBlocks.tokens + inHeadings.tokens };
}

/** Each part of a block that may hold a calculation is read alone. */
function findInBlock(block: Block, finder: Finder): void {
  if (block.kind === "text") finder.findWithin(block.span);
  else if (block.kind === "fence" && block.info === "math") finder.findWithin(block.content);
  else if (block.kind === "row" && !block.header) for (const { span } of block.cells) finder.findWithin(span);
}

/**
 * The document's prose, offset for offset, with blanks in place of the dollars of inline math, and a mark that no
 * expression can hold where code, a URL or an image was blanked.
 */
function readableSource({ prose, blocks }: DesignDoc, numbers: NumberWalk): string {
  const parts: string[] = [];
  let at = 0;
  for (const block of blocks) {
    if (block.kind !== "text" && block.kind !== "row") continue;
    // A paragraph without a number is never read; of a table the heads are.
    if (block.kind === "text" && numbers.from(block.span.start) >= block.span.end) continue;
    for (const { kind, span, content } of block.inlines) {
      if (span.start < at || !MARKED.has(kind)) continue;
      parts.push(prose.slice(at, span.start));
      if (kind === "math")
        parts.push(BLANKS.slice(0, content.start - span.start), prose.slice(content.start, content.end));
      else parts.push("`");
      at = kind === "math" ? content.end : span.start + 1;
      if (kind !== "math") continue;
      parts.push(BLANKS.slice(0, span.end - content.end));
      at = span.end;
    }
  }
  if (at === 0) return prose;
  parts.push(prose.slice(at));
  return parts.join("");
}

const MARKED: ReadonlySet<Inline["kind"]> = new Set<Inline["kind"]>(["math", "code", "url", "image"]);
/** The marks of inline math have at most two characters. */
const BLANKS = "    ";

/** Code spans that begin with `=` are calculations by the author's word, so their problems are reported too. */
function findInCode({ text }: DesignDoc, inlines: readonly Inline[], found: Calculation[]): void {
  for (const { kind, content } of inlines) {
    if (kind !== "code" || text.charAt(content.start) !== "=" || !/\d/.test(text.slice(content.start, content.end)))
      continue;
    found.push(shifted(calculate(text.slice(content.start, content.end)), content.start));
  }
}

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

  findWithin({ start, end }: Span): void {
    for (let at = this.#numbers.from(start); at < end; ) {
      const behind = c.wordPartsEnd(this.#text, at, end);
      const opens = this.#opensCall(at, start) || hasSignAhead(this.#text, behind, end);
      const read = opens ? this.#readAt(at, { start, end }) : behind;
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
