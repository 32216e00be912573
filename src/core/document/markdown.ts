/** The one place that configures markdown-it: block structure only, with tables and `$$` blocks. */

import MarkdownIt, { type StateBlock, type Token } from "markdown-it";
import { BlockState } from "./block-state.ts";

export type MarkdownToken = Token;

/** The block tokens of a Markdown text. Their `map` holds line numbers; inline content stays unparsed. */
export function blockTokens(text: string): MarkdownToken[] {
  const tokens: MarkdownToken[] = [];
  markdown.block.parse(normalized(text), markdown, {}, tokens);
  return tokens;
}

/** As markdown-it's core does: one kind of line break, and no zero characters. */
function normalized(text: string): string {
  const breaks = text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text;
  return breaks.includes("\0") ? breaks.replaceAll("\0", "\uFFFD") : breaks;
}

/** `$$` at the start of a line opens a block that ends with the next line that ends in `$$`. */
function displayMath(state: StateBlock, startLine: number, endLine: number, silent: boolean): boolean {
  if (!opensMath(state.src, lineStart(startLine))) return false;
  const last = closingLine();
  if (last === undefined) return false;
  if (silent) return true;
  const token = state.push("fence", "math", 0);
  token.info = "math";
  token.markup = "$$";
  token.map = [startLine, last + 1];
  state.line = last + 1;
  return true;

  function lineStart(line: number): number {
    return (state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0);
  }

  function closingLine(): number | undefined {
    for (let line = startLine; line < endLine; line++) {
      const from = lineStart(line) + (line === startLine ? 2 : 0);
      const content = state.src.slice(from, state.eMarks[line]).trimEnd();
      if (content.endsWith("$$")) return line;
      if (content === "" && line > startLine) return undefined;
    }
    return undefined;
  }
}

function opensMath(source: string, at: number): boolean {
  return source.startsWith("$$", at);
}

const markdown = createMarkdown();

function createMarkdown() {
  const md = new MarkdownIt({ html: true });
  md.block.State = BlockState;
  // Nobody asks where a link definition leads to.
  md.normalizeLink = (url) => url;
  md.block.ruler.before("fence", "display_math", displayMath, {
    alt: ["paragraph", "reference", "blockquote", "list"],
  });
  return md;
}
