/** Changes of a text as plain data. */

import type { Span } from "./span.ts";

/** Replaces `span` by `text`; an empty span inserts, an empty text deletes. */
export interface Edit {
  readonly span: Span;
  readonly text: string;
}

/** A named set of edits that belong together: one undo step. */
export interface Fix {
  readonly title: string;
  readonly edits: readonly Edit[];
}

/** The text after all edits, whose spans all refer to the text before; of two that overlap the later one is left out. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const ordered = [...edits].sort((a, b) => a.span.start - b.span.start);
  let result = "";
  let at = 0;
  for (const edit of ordered) {
    if (edit.span.start < at) continue;
    result += text.slice(at, edit.span.start) + edit.text;
    at = edit.span.end;
  }
  return result + text.slice(at);
}
