/** markdown-it's state while it reads blocks, but for tokens that nobody asks for and for what makes the others slow. */

import MarkdownIt, { type Env, type MarkdownIt as Parser, type Token } from "markdown-it";

/** The tokens that BlockReader reads; all others only close or wrap something. */
const wanted: ReadonlySet<string> = new Set([
  "blockquote_open",
  "blockquote_close",
  "bullet_list_open",
  "bullet_list_close",
  "ordered_list_open",
  "ordered_list_close",
  "list_item_open",
  "list_item_close",
  "heading_open",
  "heading_close",
  "table_open",
  "table_close",
  "thead_open",
  "thead_close",
  "tr_open",
  "inline",
  "fence",
  "code_block",
  "math",
  "html_block",
]);

/**
 * Half of the time markdown-it takes for a document goes into the tokens' constructor, which defines every property on
 * its own, and half of the tokens are those of table cells, whose text we read from the source.
 */
export class BlockState extends MarkdownIt.StateBlock {
  /** Rules may write to a token that is left out. */
  readonly #unwanted = newToken("", "", 0);

  constructor(source: string, parser: Parser, env: Env, tokens: Token[]) {
    super("", parser, env, tokens);
    this.src = source;
    this.#readLines(source);
  }

  override push(type: string, tag: string, nesting: -1 | 0 | 1): Token {
    if (nesting < 0) this.level--;
    const token = this.#isWanted(type) ? newToken(type, tag, nesting) : this.#unwanted;
    token.level = this.level;
    if (nesting > 0) this.level++;
    if (token !== this.#unwanted) this.tokens.push(token);
    return token;
  }

  #isWanted(type: string): boolean {
    return wanted.has(type) && !(type === "inline" && this.parentType === "table");
  }

  /** Looks at each line's indent alone and jumps to the next one, instead of going through every character. */
  #readLines(source: string): void {
    this.#dropEndMark();
    for (let start = 0; start < source.length; ) {
      const stop = source.indexOf("\n", start);
      const end = stop === -1 ? source.length : stop;
      const { shift, columns } = indentOf(source, start, end);
      // A last line of nothing but blanks, without a line break, is none.
      if (stop === -1 && shift === end - start) break;
      this.#pushLine(start, end, shift, columns);
      start = end + 1;
    }
    this.lineMax = this.bMarks.length;
    this.#pushLine(source.length, source.length, 0, 0);
  }

  /** The library's constructor, given no text, has marked the end of it. */
  #dropEndMark(): void {
    for (const marks of [this.bMarks, this.eMarks, this.tShift, this.sCount, this.bsCount]) marks.length = 0;
  }

  #pushLine(start: number, end: number, shift: number, columns: number): void {
    this.bMarks.push(start);
    this.eMarks.push(end);
    this.tShift.push(shift);
    this.sCount.push(columns);
    this.bsCount.push(0);
  }
}

/** How many blanks and tabs a line begins with, and how many columns they take. */
function indentOf(source: string, start: number, end: number): { readonly shift: number; readonly columns: number } {
  let columns = 0;
  let at = start;
  for (; at < end; at++) {
    const code = source.charCodeAt(at);
    if (code === TAB) columns += 4 - (columns % 4);
    else if (code === SPACE) columns++;
    else break;
  }
  return { shift: at - start, columns };
}

const TAB = 0x09;
const SPACE = 0x20;

/** Block rules set a token's properties and call none of its methods. */
function newToken(type: string, tag: string, nesting: -1 | 0 | 1): Token {
  const token = {
    type,
    tag,
    attrs: null,
    map: null,
    nesting,
    level: 0,
    children: null,
    content: "",
    markup: "",
    info: "",
    meta: null,
    block: true,
    hidden: false,
  };
  return token as unknown as Token;
}
