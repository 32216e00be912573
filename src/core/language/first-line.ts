/** A piece of Markdown in one line, for a row of a list. */

import { plainLine } from "../document/index.ts";

const longestLine = 120;

/** Without the marks that make it a heading, a list item, a quote, a table row or emphasis. */
export function firstLine(text: string): string {
  const line = (text.trimStart().split(/[\r\n]/, 1)[0] ?? "").slice(0, 2 * longestLine);
  const content = line.startsWith("|") ? withoutBars(line) : line.replace(/^(?:#{1,6}|[-*+>]|\d{1,9}[.)])\s+/, "");
  const plain = plainLine(content);
  return plain.length > longestLine ? `${plain.slice(0, longestLine).trimEnd()}…` : plain.trim();
}

function withoutBars(row: string): string {
  const cells = row.split("|").map((cell) => cell.trim());
  return cells.filter((cell) => cell !== "").join(" · ");
}
