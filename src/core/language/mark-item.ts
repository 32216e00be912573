/** What an author says about an item, as edits: that it is done, that it does not apply, or that neither holds any more. */

import type { Analysis } from "../analysis.ts";
import type { StepState } from "../checklist/checklist.ts";
import { type Directive, insertMark, type Mark, markText, removeMark } from "../directives/index.ts";
import type { DesignDoc, Section } from "../document/index.ts";
import type { Edit } from "../text/edit.ts";

type Marked = Pick<Analysis, "document" | "directives" | "checklist">;

/** Writes the mark under the step's heading, or over the one that the item has; without a mark takes that one away. */
export function markItem({ document, directives, checklist }: Marked, itemId: string, mark?: Mark): readonly Edit[] {
  const marks = directives.filter(({ kind }) => kind === "done" || kind === "na");
  const own = marks.filter(({ ids }) => ids.includes(itemId));
  const step = checklist?.steps.find((one) => sectionOf(one, itemId));
  if (!step) return [];
  if (!mark) return removals(document, own, itemId) ?? removals(document, marks, sectionOf(step, itemId) ?? "") ?? [];
  const replaced = own.find(({ ids }) => ids.length === 1);
  const text = markText(mark, [itemId]);
  const written = replaced
    ? { span: replaced.span, text }
    : insertMark(document, lineBefore(document, step), text, marks);
  return [
    written,
    ...(removals(
      document,
      own.filter((one) => one !== replaced),
      itemId,
    ) ?? []),
  ];
}

/** The id of the section that asks the item. */
function sectionOf({ sections }: StepState, itemId: string): string | undefined {
  return sections.find(({ items }) => items.some(({ item }) => item.id === itemId))?.section.id;
}

/** Undefined where no mark names the id. */
function removals(document: DesignDoc, marks: readonly Directive[], id: string): readonly Edit[] | undefined {
  const edits = marks.filter(({ ids }) => ids.includes(id)).map((one) => removeMark(document, one, id));
  return edits.length > 0 ? joined(edits) : undefined;
}

/** Two marks on the last two lines share the line break between them. */
function joined(edits: readonly Edit[]): readonly Edit[] {
  const apart: Edit[] = [];
  for (const edit of edits) {
    const last = apart.at(-1);
    if (last && edit.span.start < last.span.end)
      apart.splice(-1, 1, { span: { ...last.span, end: edit.span.end }, text: "" });
    else apart.push(edit);
  }
  return apart;
}

/** Of the step's heading, else of one above it, else of the title or the front matter; -1 where the text has none. */
function lineBefore(document: DesignDoc, { match }: StepState): number {
  const { lines, sections, frontMatter } = document;
  for (let section = match?.section; section; section = section.parent) {
    if (standsByItself(document, section)) return lastLine(document, section);
  }
  const title = sections.find((section) => section.level === 1 && standsByItself(document, section));
  if (title) return lastLine(document, title);
  return frontMatter.span ? lines.lineAt(frontMatter.span.end - 1) : -1;
}

/** A line behind a heading inside of a list item would end the list. */
function standsByItself({ text, lines }: DesignDoc, { heading }: Section): boolean {
  if (!heading) return false;
  const { span, content } = heading;
  const underlined = span.start === content.start;
  return (underlined || text[span.start] === "#") && lines.position(span.start).character === 0;
}

function lastLine({ lines }: DesignDoc, { heading }: Section): number {
  return lines.lineAt(heading?.span.end ?? 0);
}
