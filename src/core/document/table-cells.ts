/** Splits the source of a table row into cells, as GitHub's Markdown does: at every `|` that is not escaped. */

import { type Span, trimmed } from "../text/span.ts";
import type { Cell } from "./design-doc.ts";

/** The cells of a row; a pipe before the first and behind the last is a border, not a cell. */
export function cellsOf(text: string, row: Span): Cell[] {
  const cells: Cell[] = [];
  let start = text.charCodeAt(row.start) === PIPE ? row.start + 1 : row.start;
  for (let at = start; at < row.end; at++) {
    const code = text.charCodeAt(at);
    if (code === BACKSLASH) at++;
    else if (code === PIPE) {
      cells.push({ span: trimmed(text, { start, end: at }) });
      start = at + 1;
    }
  }
  const rest = trimmed(text, { start: Math.min(start, row.end), end: row.end });
  if (rest.end > rest.start) cells.push({ span: rest });
  return cells;
}

const PIPE = 0x7c;
const BACKSLASH = 0x5c;
