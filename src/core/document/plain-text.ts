/** Inline Markdown as a reader sees it. */

import type { Span } from "../text/span.ts";
import type { Inline } from "./design-doc.ts";

/** The text of a span without emphasis, link targets, tags, code marks, anchors and escapes. */
export function plainText(text: string, span: Span, inlines: readonly Inline[]): string {
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

/** `{#anchor}`, emphasis, brackets of links and wiki links, backslash escapes. */
function withoutMarks(text: string): string {
  return text
    .replace(/\{#[^{}\s]*\}/g, "")
    .replace(/\\(?=[!-/:-@[-`{-~])/g, "")
    .replace(/[*~[\]]|(?<![\p{L}\p{N}])_+|_+(?![\p{L}\p{N}])/gu, "");
}
