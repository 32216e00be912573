/** Splits the source of a table row into cells, as GitHub's Markdown does: at every `|` that is not escaped. */

import { type Span, trimmed } from "../text/span.ts";

/** The trimmed spans of a row's cells; a pipe before the first and behind the last is a border, not a cell. */
export function cellSpans(text: string, row: Span): Span[] {
  const cells: Span[] = [];
  let start = text[row.start] === "|" ? row.start + 1 : row.start;
  for (let at = start; at < row.end; at++) {
    if (text[at] === "\\") at++;
    else if (text[at] === "|") {
      cells.push(trimmed(text, { start, end: at }));
      start = at + 1;
    }
  }
  const rest = trimmed(text, { start: Math.min(start, row.end), end: row.end });
  if (rest.end > rest.start) cells.push(rest);
  return cells;
}
