/** The one place that configures markdown-it: block structure only, with tables and `$$` blocks. */

import MarkdownIt, { type StateBlock } from "markdown-it";
import type { LineIndex } from "../text/line-index.ts";
import type { Span } from "../text/span.ts";
import { type BlockListener, BlockState } from "./block-state.ts";
import { type BlockRule, openersAt, openersOf } from "./openers.ts";
import { contentStart, indent } from "./state-lines.ts";
import { table } from "./table-rule.ts";
import { heading, paragraph } from "./text-rules.ts";

/** Tells of the blocks in a part of the text; returns what stands before the text on further lines of paragraphs. */
export function readBlocks(text: string, lines: LineIndex, part: Span, listener: BlockListener): readonly Span[] {
  const state = new BlockState(text, lines, part, markdown, interrupting, listener);
  tokenize(state, state.line, state.lineMax);
  state.finish();
  return state.prefixes;
}

/** `$$` at the start of a line opens a block that ends with the next line that ends in `$$`. */
function displayMath(state: StateBlock, startLine: number, endLine: number, silent: boolean): boolean {
  if (!state.src.startsWith("$$", contentStart(state, startLine))) return false;
  const last = closingLine(state, startLine, endLine);
  if (last === undefined) return false;
  if (silent) return true;
  const token = state.push("fence", "math", 0);
  token.info = "math";
  token.markup = "$$";
  token.map = [startLine, last + 1];
  state.line = last + 1;
  return true;
}

function closingLine(state: StateBlock, startLine: number, endLine: number): number | undefined {
  for (let line = startLine; line < endLine; line++) {
    const from = contentStart(state, line) + (line === startLine ? 2 : 0);
    const content = state.src.slice(from, state.eMarks[line]).trimEnd();
    if (content.endsWith("$$")) return line;
    if (content === "" && line > startLine) return undefined;
  }
  return undefined;
}

const markdown = new MarkdownIt({ html: true });
// Nobody asks where a link definition leads to.
markdown.normalizeLink = (url) => url;

const { ruler } = markdown.block;
/** In the library's order. */
const [, code, fence, blockquote, hr, list, reference, html] = ruler.getRules("") as NineRules;
type NineRules = [BlockRule, BlockRule, BlockRule, BlockRule, BlockRule, BlockRule, BlockRule, BlockRule, BlockRule];

/** All but code, which begins with its indent, tables, which begin with their second line, and paragraphs. */
const opening: readonly (readonly [rule: BlockRule, characters: string])[] = [
  [displayMath, "$"],
  [fence, "`~"],
  [blockquote, ">"],
  [hr, "*-_"],
  [list, "*-+0123456789"],
  [html, "<"],
  [heading, "#"],
];
const interrupting = openersOf(opening);
const beginning = openersOf([...opening, [reference, "["]]);

// The library's own rules ask those that the ruler knows whether they end a list, a quote or a link definition.
ruler.before("fence", "display_math", displayMath, { alt: ["paragraph", "reference", "blockquote", "list"] });
ruler.at("table", table, { alt: ["paragraph", "reference"] });
ruler.at("heading", heading, { alt: ["paragraph", "reference", "blockquote"] });
markdown.block.tokenize = tokenize;

/** As the library does, but a rule is asked only where it may begin with the character at hand. */
function tokenize(state: StateBlock, startLine: number, endLine: number): void {
  for (let line = startLine; line < endLine; ) {
    line = state.line = state.skipEmptyLines(line);
    if (line >= endLine || indent(state, line) < 0) return;
    if (state.level >= MOST_NESTED) line = state.line = endLine;
    else {
      readBlock(state as BlockState, line, endLine);
      line = state.line;
      if (line < endLine && state.isEmpty(line)) line = ++state.line;
    }
  }
}

const MOST_NESTED = 100;

function readBlock(state: BlockState, line: number, endLine: number): void {
  if (table(state, line, endLine, false) || code(state, line, endLine, false)) return;
  for (const rule of openersAt(beginning, state, line)) if (rule(state, line, endLine, false)) return;
  paragraph(state, line, endLine);
}
