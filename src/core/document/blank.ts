/** Blanks stretches of a text without moving anything else. */

import type { Span } from "../text/span.ts";

/** The text with every span's characters replaced by spaces; line breaks stay. Overlapping spans are fine. */
export function blanked(text: string, spans: readonly Span[]): string {
  const ordered = areInOrder(spans) ? spans : spans.toSorted((a, b) => a.start - b.start);
  const pieces: string[] = [];
  let at = 0;
  for (const { start, end } of ordered) {
    if (end <= at) continue;
    const from = Math.max(start, at);
    pieces.push(text.slice(at, from), spaces(text.slice(from, end)));
    at = end;
  }
  pieces.push(text.slice(at));
  return pieces.join("");
}

function areInOrder(spans: readonly Span[]): boolean {
  return spans.every(({ start }, at) => start >= (spans[at - 1]?.start ?? 0));
}

function spaces(text: string): string {
  return /[\r\n]/.test(text) ? text.replace(/[^\r\n]+/g, (line) => " ".repeat(line.length)) : " ".repeat(text.length);
}
