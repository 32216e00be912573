/** Markdown put between the blocks of a document: nothing that stands there changes. */

import { blockAt, type DesignDoc } from "../document/index.ts";
import type { Edit } from "../text/edit.ts";
import { withLineBreaksOf } from "../text/line-break.ts";

/** Inserts Markdown before the line of `at`, as blocks of their own: with an empty line before and one behind. */
export function insertion(document: DesignDoc, at: number, markdown: string): Edit {
  const { text, lines } = document;
  const line = gapBefore(document, at);
  const start = Math.max(lines.start(line), text.startsWith("\uFEFF") ? 1 : 0);
  const written = closing(document, start) + markdown;
  const before = blankBefore(document, line) ? "" : endsInLineBreak(text, start) ? "\n" : "\n\n";
  const behind = start >= text.length || lines.isBlank(line) ? "\n" : "\n\n";
  return { span: { start, end: start }, text: withLineBreaksOf(text, before + written + behind) };
}

/** The line before which to write: behind the last text before `at` and, if there is one, an empty line. */
function gapBefore(document: DesignDoc, at: number): number {
  const { text, lines } = document;
  let line = at >= text.length ? lines.count : lines.lineAt(at);
  while (line > 0 && lines.isBlank(line - 1)) line--;
  return line < lines.count - 1 && line > 0 && lines.isBlank(line) ? line + 1 : line;
}

function blankBefore({ lines }: DesignDoc, line: number): boolean {
  return line === 0 || lines.isBlank(line - 1);
}

function endsInLineBreak(text: string, end: number): boolean {
  return end === 0 || /[\r\n]/.test(text.charAt(end - 1));
}

/** A fence or comment that nobody closed would swallow what is inserted. */
function closing(document: DesignDoc, at: number): string {
  const { text } = document;
  const block = blockAt(document, text.slice(0, at).trimEnd().length);
  if (!block || block.quotes > 0 || block.item) return "";
  const source = text.slice(block.span.start, block.span.end);
  if (block.kind === "html") return source.lastIndexOf("<!--") > source.lastIndexOf("-->") ? "-->\n\n" : "";
  if (block.kind !== "fence") return "";
  const [opening = "", ...more] = source.trimEnd().split(/\r\n|\r|\n/);
  const mark = /^ {0,3}(`{3,}|~{3,})/.exec(opening)?.[1];
  const last = more.at(-1)?.trim() ?? "";
  const isClosed = mark === undefined || (last.startsWith(mark) && /^(?:`+|~+)$/.test(last));
  return isClosed ? "" : `${mark}\n\n`;
}
