/** Marks of items as edits: one is written on a line of its own, and taken away again without a trace. */

import type { DesignDoc } from "../document/index.ts";
import type { Edit } from "../text/edit.ts";
import { lineBreakOf } from "../text/line-break.ts";
import type { Directive } from "./directives.ts";
import { afterByteOrderMark, isEnd, removedSpan, standsAlone } from "./remove.ts";

/** What an author says about an item: that it is answered, or why it does not apply. */
export type Mark = { readonly kind: "done" } | { readonly kind: "na"; readonly reason: string };

/** The mark as a comment. Whatever would end the comment before its time is written in another way. */
export function markText(mark: Mark, ids: readonly string[]): string {
  const reason = mark.kind === "na" ? oneLine(mark.reason) : "";
  return `<!-- design-doc: ${mark.kind} ${ids.join(", ")}${reason === "" ? "" : ` -- ${reason}`} -->`;
}

/** A reason as a mark can hold it: on one line, without what ends a comment. */
export function oneLine(reason: string): string {
  return reason.replace(/\s+/g, " ").replace(/--!?>/g, "→").trim();
}

/**
 * A new line with the mark behind the line given; -1 stands for the top of the document. An empty line there stays
 * before the mark and gets a second one behind it; marks that stand there already are joined.
 */
export function insertMark(document: DesignDoc, behind: number, mark: string, others: readonly Directive[]): Edit {
  const { text, lines } = document;
  const lineBreak = lineBreakOf(text);
  const gap = lines.isBlank(behind + 1) && behind + 2 < lines.count;
  const first = behind + (gap ? 2 : 1);
  const line = behindMarks(document, first, others);
  if (line >= lines.count) return insertion(text.length, lineBreak + mark);
  const isAlone = line === first && gap && !isEnd(document, line);
  return insertion(afterByteOrderMark(text, lines.start(line)), mark + lineBreak + (isAlone ? lineBreak : ""));
}

/** Takes one id out of a directive, and the directive with its line where it names no other. */
export function removeMark(document: DesignDoc, { kind, ids, reason, span }: Directive, id: string): Edit {
  const kept = ids.filter((other) => other !== id);
  if (kept.length === 0) return { span: removedSpan(document, span), text: "" };
  return { span, text: markText(kind === "na" ? { kind, reason: reason ?? "" } : { kind: "done" }, kept) };
}

function insertion(at: number, text: string): Edit {
  return { span: { start: at, end: at }, text };
}

function behindMarks(document: DesignDoc, from: number, others: readonly Directive[]): number {
  const { lines } = document;
  const alone = others.filter(({ span }) => standsAlone(document, span));
  const ends = new Map(alone.map(({ span }) => [lines.lineAt(span.start), lines.lineAt(span.end) + 1]));
  let line = from;
  for (let end = ends.get(line); end !== undefined; end = ends.get(line)) line = end;
  return line;
}
