/** The one place that configures markdown-it: block structure only, with tables and `$$` blocks. */

import MarkdownIt, { type StateBlock } from "markdown-it";
import type { LineIndex } from "../text/line-index.ts";
import type { Span } from "../text/span.ts";
import { type BlockListener, BlockState } from "./block-state.ts";
import { contentStart } from "./state-lines.ts";
import { table } from "./table-rule.ts";
import { heading, paragraph, plainParagraph } from "./text-rules.ts";

/** Tells of the text's blocks between two offsets; returns what stands before the text on further lines of paragraphs. */
export function readBlocks(
  text: string,
  lines: LineIndex,
  from: number,
  until: number,
  listener: BlockListener,
): readonly Span[] {
  const state = new BlockState(text, lines, from, until, markdown, listener);
  markdown.block.tokenize(state, state.line, state.lineMax);
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

const markdown = createMarkdown();

function createMarkdown() {
  const md = new MarkdownIt({ html: true });
  const { ruler } = md.block;
  // Nobody asks where a link definition leads to.
  md.normalizeLink = (url) => url;
  ruler.before("fence", "display_math", displayMath, { alt: ["paragraph", "reference", "blockquote", "list"] });
  ruler.at("table", table, { alt: ["paragraph", "reference"] });
  ruler.before("table", "plain_paragraph", plainParagraph);
  ruler.at("heading", heading, { alt: ["paragraph", "reference", "blockquote"] });
  ruler.disable("lheading");
  ruler.at("paragraph", paragraph);
  return md;
}
