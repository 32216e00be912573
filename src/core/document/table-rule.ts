/** The block rule for tables, in place of markdown-it's own: it notes where rows stand and copies no cell. */

import type { StateBlock } from "markdown-it";
import type { Span } from "../text/span.ts";
import type { BlockState } from "./block-state.ts";
import { contentOf, contentStart, DELIMITING, indent, startsWith } from "./state-lines.ts";

/** A head with a pipe in it, a line of dashes with as many columns, and rows until something else begins. */
export function table(state: StateBlock, startLine: number, endLine: number, silent: boolean): boolean {
  if (startLine + 2 > endLine || !startsWith(state, startLine + 1, DELIMITING)) return false;
  const columns = delimitedColumns(state, startLine + 1);
  const head = contentOf(state, startLine);
  if (columns === 0 || indent(state, startLine) > 3 || !hasPipe(state.src, head)) return false;
  if (columnsOf(state.src, head) !== columns) return false;
  if (!silent) pushTable(state as BlockState, startLine, endLine, head, columns);
  return true;
}

function pushTable(state: BlockState, startLine: number, endLine: number, head: Span, columns: number): void {
  const { parentType } = state;
  state.parentType = "table";
  const rows = rowsOf(state, startLine + 2, endLine, columns);
  state.parentType = parentType;
  const body = startLine + 2;
  const open = state.push("table_open", "table", 1);
  open.map = [startLine, body + rows.length];
  state.pushText("row", "th", head, startLine, startLine + 1);
  rows.forEach((row, at) => {
    state.pushText("row", "td", row, body + at, body + at + 1);
  });
  state.push("table_close", "table", -1);
  state.line = body + rows.length;
}

function rowsOf(state: BlockState, first: number, endLine: number, columns: number): readonly Span[] {
  const rows: Span[] = [];
  let missing = 0;
  for (let line = first; line < endLine && goesOn(state, line, endLine); line++) {
    const row = contentOf(state, line);
    missing += columns - columnsOf(state.src, row);
    if (row.start === row.end || missing > MOST_MISSING) break;
    rows.push(row);
  }
  return rows;
}

/** As in markdown-it, where so many cells would be filled in. */
const MOST_MISSING = 0x10000;

function goesOn(state: BlockState, line: number, endLine: number): boolean {
  const columns = indent(state, line);
  if (columns < 0 || columns > 3) return false;
  return !state.isInterrupted(line, endLine);
}

/** How many columns a line of dashes, colons and pipes names; 0 for any other line. */
function delimitedColumns(state: StateBlock, line: number): number {
  const columns = indent(state, line);
  const start = contentStart(state, line);
  const second = state.src.charCodeAt(start + 1);
  // Most lines that begin with a dash are items of a list.
  if (columns < 0 || columns > 3 || (second === 0x20 && state.src.charCodeAt(start) === HYPHEN)) return 0;
  const isDelimiter = DELIMITERS.test(state.src.slice(start, state.eMarks[line]));
  return isDelimiter ? columnsOf(state.src, contentOf(state, line)) : 0;
}

/** At least two signs, since a dash alone begins an item of a list. */
const DELIMITERS = /^(?=..)(?!-[ \t])\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$/;
const HYPHEN = 0x2d;

function hasPipe(text: string, { start, end }: Span): boolean {
  for (let at = start; at < end; at++) if (text.charCodeAt(at) === PIPE) return true;
  return false;
}

/** As markdown-it counts them: between pipes without a backslash before them, but for the borders. */
function columnsOf(text: string, { start, end }: Span): number {
  let pipes = 0;
  let behind = start;
  for (let at = start; at < end; at++) {
    if (text.charCodeAt(at) !== PIPE || (at > start && text.charCodeAt(at - 1) === BACKSLASH)) continue;
    pipes++;
    behind = at + 1;
  }
  const borders = (text.charCodeAt(start) === PIPE ? 1 : 0) + (behind === end ? 1 : 0);
  return pipes + 1 - borders;
}

const PIPE = 0x7c;
const BACKSLASH = 0x5c;
