/**
 * Directives: what an author tells the tool in HTML comments.
 *
 *   <!-- design-doc: na item-id -- reason -->             the item does not apply here
 *   <!-- design-doc: done item-id -->                     the item is answered, whatever the tool sees
 *   <!-- design-doc-disable-line id -- reason -->         no finding of this id on this line
 *   <!-- design-doc-disable-next-line id -->  <!-- design-doc-disable id --> … <!-- design-doc-enable id -->
 *   <!-- design-doc-disable-file id -->
 */

import type { DesignDoc } from "../document/index.ts";
import type { Span } from "../text/span.ts";

export type DirectiveKind =
  | "na"
  | "done"
  | "disable"
  | "enable"
  | "disable-line"
  | "disable-next-line"
  | "disable-file";

export interface Directive {
  readonly kind: DirectiveKind;
  /** Item, section or rule ids; empty means all, for the kinds that begin with `disable` and `enable`. */
  readonly ids: readonly string[];
  /** What stands behind ` -- `. */
  readonly reason?: string;
  /** The whole comment. */
  readonly span: Span;
}

/** All directives of a document, in order. */
export function readDirectives({ text, comments }: DesignDoc): readonly Directive[] {
  const directives: Directive[] = [];
  for (const { span, content } of comments) {
    const directive = readDirective(text.slice(content.start, content.end), span);
    if (directive) directives.push(directive);
  }
  return directives;
}

function readDirective(content: string, span: Span): Directive | undefined {
  const match =
    /^\s*design-doc(?::\s*(na|done)|-(disable-next-line|disable-line|disable-file|disable|enable))(?=\s|$)/.exec(
      content,
    );
  const kind = match?.[1] ?? match?.[2];
  if (!match || !kind) return undefined;
  const [names = "", ...behind] = content.slice(match[0].length).split(" -- ");
  const ids = names.split(/[\s,]+/).filter((id) => id !== "");
  const reason = behind.join(" -- ").trim();
  return { kind: kind as DirectiveKind, ids, span, ...(reason ? { reason } : {}) };
}
