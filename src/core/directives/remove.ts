/** Takes a comment out of a document without a trace. */

import type { DesignDoc } from "../document/index.ts";
import type { Span } from "../text/span.ts";

/** The whole lines where the comment stands alone on them, else only the comment and a space beside it. */
export function removedSpan(document: DesignDoc, span: Span): Span {
  const { text, lines } = document;
  if (!standsAlone(document, span)) return withSpace(document, span);
  const first = lines.lineAt(span.start);
  const next = lines.lineAt(span.end) + 1;
  const start = afterByteOrderMark(text, lines.start(first));
  if (next >= lines.count) return { start: first > 0 ? lines.end(first - 1) : start, end: text.length };
  const inGap = first > 0 && lines.isBlank(first - 1) && lines.isBlank(next) && !isEnd(document, next);
  return { start, end: lines.start(inGap ? next + 1 : next) };
}

/** Nothing else is on its lines. */
export function standsAlone({ text, lines }: DesignDoc, { start, end }: Span): boolean {
  const before = text.slice(lines.start(lines.lineAt(start)), start);
  const behind = text.slice(end, lines.end(lines.lineAt(end)));
  return `${before}${behind}`.trim() === "";
}

/** Of the two spaces around a comment within a line one is left, at the end of a line none. */
function withSpace({ text, lines }: DesignDoc, { start, end }: Span): Span {
  if (text[start - 1] !== " ") return { start, end };
  if (end === lines.end(lines.lineAt(end))) return { start: start - 1, end };
  return text[end] === " " ? { start, end: end + 1 } : { start, end };
}

/** Behind the last line break there is no line any more, though the index counts one. */
export function isEnd({ text, lines }: DesignDoc, line: number): boolean {
  return line === lines.count - 1 && lines.start(line) === text.length;
}

export function afterByteOrderMark(text: string, offset: number): number {
  return offset === 0 && text.charCodeAt(0) === 0xfeff ? 1 : offset;
}
