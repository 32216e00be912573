/**
 * Switches off one finding by a comment, where a comment may stand without changing what readers see: above a heading
 * or a paragraph, behind a line inside of one, in the last cell of a table's row, around a fence, behind front matter.
 */

import { type Block, blockAt, type DesignDoc, type FenceBlock } from "../document/index.ts";
import type { Edit } from "../text/edit.ts";
import { lineBreakOf } from "../text/line-break.ts";
import { trimmed } from "../text/span.ts";
import { afterByteOrderMark } from "./remove.ts";

/** Nothing where no comment can stand. The reason is left to the author, as `TBD(reason)`. */
export function suppressionOf(document: DesignDoc, code: string, offset: number): readonly Edit[] | undefined {
  const { frontMatter } = document;
  const comment = (kind: string) => `<!-- design-doc-${kind} ${code} -- TBD(reason) -->`;
  if (frontMatter.span && offset < frontMatter.span.end) {
    return [lineAt(document, document.lines.lineAt(frontMatter.span.end - 1) + 1, comment("disable-file"))];
  }
  const line = document.lines.lineAt(offset);
  const block = blockAt(document, offset);
  if (block?.kind === "fence") return around(document, block, comment("disable"), `<!-- design-doc-enable ${code} -->`);
  if (mayStandAbove(document, block, line)) return [lineAt(document, line, comment("disable-next-line"))];
  const end = endOfLine(document, block, line);
  return end === undefined ? undefined : [insertion(end, ` ${comment("disable-line")}`)];
}

/** A new line before the one given; behind the last line it begins with the line break itself. */
function lineAt({ text, lines }: DesignDoc, line: number, comment: string, prefix = ""): Edit {
  const lineBreak = lineBreakOf(text);
  if (line >= lines.count) return insertion(text.length, lineBreak + prefix + comment);
  return insertion(afterByteOrderMark(text, lines.start(line)), prefix + comment + lineBreak);
}

function insertion(at: number, text: string): Edit {
  return { span: { start: at, end: at }, text };
}

/** Headings and paragraphs that begin their line, outside of lists and quotes, whose first line it is. */
function mayStandAbove({ lines, sections }: DesignDoc, block: Block | undefined, line: number): boolean {
  if (!block) {
    const start = lines.start(line);
    return sections.some(
      ({ heading }) =>
        heading &&
        heading.span.start - start >= 0 &&
        heading.span.start - start < 4 &&
        lines.lineAt(heading.span.start) === line,
    );
  }
  return block.kind === "text" && !block.item && block.quotes === 0 && lines.lineAt(block.span.start) === line;
}

/** Behind the last word, in a table inside of the last cell; nowhere where code or math goes on in the next line. */
function endOfLine({ text, lines }: DesignDoc, block: Block | undefined, line: number): number | undefined {
  if (block?.kind === "row") return block.cells.at(-1)?.span.end;
  let { end } = trimmed(text, lines.line(line));
  const isHardBreak = text[end - 1] === "\\" && text[end - 2] !== "\\" && end < (block?.span.end ?? 0);
  if (isHardBreak) end -= 1;
  const inlines = block?.kind === "text" ? block.inlines : [];
  return inlines.some(({ span }) => span.start < end && end < span.end) ? undefined : end;
}

/** Comments in a fence are code, so they stand before and behind it, as far to the right as it does. */
function around(document: DesignDoc, fence: FenceBlock, before: string, behind: string): readonly Edit[] | undefined {
  const { text, lines } = document;
  const first = lines.lineAt(fence.span.start);
  const prefix = text.slice(lines.start(first), fence.span.start);
  const isFenced = /^(?:`{3}|~{3}|\$\$)/.test(text.slice(fence.span.start, fence.span.start + 3));
  if (!/^[\s>]*$/.test(prefix) || (!isFenced && (fence.item || fence.quotes > 0))) return undefined;
  const indent = isFenced ? prefix : "";
  const last = lines.lineAt(Math.max(fence.span.start, fence.span.end - 1));
  return [lineAt(document, first, before, indent), lineAt(document, last + 1, behind, indent)];
}
