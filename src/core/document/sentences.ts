/** Splits prose into sentences. */

import { type Span, trimmed } from "../text/span.ts";

/**
 * The sentences of a stretch of text, in order, without the white space around them. A sentence ends at `.`, `!`, `?`,
 * `…` or their CJK forms before white space (or anything, for CJK). Decimal points, `e.g.`, initials and the like end none.
 */
export function sentencesIn(text: string, span: Span): Span[] {
  // Working on the slice keeps a search for the next full stop from running through the rest of the document.
  const content = text.slice(span.start, span.end);
  const sentences: Span[] = [];
  let start = 0;
  for (const match of content.matchAll(sentenceEnd)) {
    if (match[0].startsWith(".") && isAbbreviation(content, start, match.index)) continue;
    const end = match.index + match[0].length;
    push(sentences, content, span.start, { start, end });
    start = end;
  }
  push(sentences, content, span.start, { start, end: content.length });
  return sentences;
}

const sentenceEnd = /(?<![.!?…])[.!?…]+["')\]”»*_]{0,4}(?=\s)|[。！？]/g;

const abbreviations = /(?:^|[\s(])(?:e\.g|i\.e|etc|vs|cf|approx|resp|no|fig|al|т\.е|т\.к|т\.д|[a-zа-я])$/i;

function isAbbreviation(text: string, start: number, dot: number): boolean {
  return abbreviations.test(text.slice(Math.max(start, dot - 8), dot));
}

function push(sentences: Span[], content: string, offset: number, place: Span): void {
  const { start, end } = trimmed(content, place);
  if (end > start) sentences.push({ start: start + offset, end: end + offset });
}
