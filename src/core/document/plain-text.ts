/** Inline Markdown as a reader sees it. */

import type { Span } from "../text/span.ts";
import type { Inline } from "./design-doc.ts";
import { InlineReader } from "./inlines.ts";

/** The text of a span without emphasis, link targets, tags, code marks, anchors and escapes. */
export function plainText(text: string, span: Span, inlines: readonly Inline[]): string {
  if (inlines.length === 0 && !MARKS.test(text.slice(span.start, span.end))) return text.slice(span.start, span.end);
  let result = "";
  let at = span.start;
  for (const inline of inlines) {
    if (inline.span.start < at || inline.span.end > span.end) continue;
    result += withoutMarks(text.slice(at, inline.span.start));
    if (inline.kind === "code" || inline.kind === "math")
      result += text.slice(inline.content.start, inline.content.end);
    at = inline.span.end;
  }
  return (result + withoutMarks(text.slice(at, span.end))).replace(/\s+/g, " ").trim();
}

/** What a plain text does not have: marks, and white space but for single spaces between words. */
const MARKS = /[\\{~[\]*_]|[^\S ]|(?:^| ) | $/;

/** A line of Markdown, cut out of its document, as a reader sees it. */
export function plainLine(line: string): string {
  const span = { start: 0, end: line.length };
  return plainText(line, span, new InlineReader(line).read(span));
}

/** `{#anchor}`, emphasis, brackets of links and wiki links, backslash escapes. A star between spaces or numbers multiplies. */
function withoutMarks(text: string): string {
  return text
    .replace(/\{#[^{}\s]*\}/g, "")
    .replace(/\\(?=[!-/:-@[-`{-~])/g, "")
    .replace(/[~[\]]|(?<!\d)\*+(?=\S)|(?<=\S)\*+(?!\d)|(?<![\p{L}\p{N}])_+|_+(?![\p{L}\p{N}])/gu, "");
}
