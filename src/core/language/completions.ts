/** What a line that starts with `#` could become: the headings of the missing sections, with their skeletons. */

import type { Analysis } from "../analysis.ts";
import { blockAt, type DesignDoc } from "../document/index.ts";
import { toSnippet } from "../scaffold/index.ts";
import type { Span } from "../text/span.ts";
import { type MissingSection, missingSections } from "./missing-sections.ts";

export interface SectionCompletion {
  readonly label: string;
  /** The step it belongs to. */
  readonly detail: string;
  readonly guidance: string;
  /** What is replaced: the line up to the cursor. */
  readonly span: Span;
  readonly snippet: string;
}

/** Nothing where the line is no heading. */
export function completionsAt(analysis: Analysis, offset: number): readonly SectionCompletion[] {
  const { document } = analysis;
  const start = document.lines.start(document.lines.lineAt(offset));
  const span = { start, end: offset };
  const marks = /^(#{1,6})(?:[ \t][^\r\n]*)?$/.exec(document.text.slice(start, offset))?.[1];
  if (!marks || isCode(document, offset)) return [];
  return missingSections(analysis).map((missing) => completion(missing, span, marks));
}

function completion({ section, step }: MissingSection, span: Span, marks: string): SectionCompletion {
  // One mark only opens the list; more of them are the level that the author wants.
  const level = marks.length > 1 ? marks : "#".repeat(section.level);
  const heading = `${level} ${section.title}`;
  const { guidance, skeleton } = section;
  return { label: heading, detail: step, guidance, span, snippet: toSnippet(`${heading}\n\n${skeleton.trimEnd()}\n`) };
}

/** A `#` in a fence or in front matter is a comment. */
function isCode(document: DesignDoc, offset: number): boolean {
  const { span } = document.frontMatter;
  return (span !== undefined && offset < span.end) || blockAt(document, offset)?.kind === "fence";
}
