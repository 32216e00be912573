/** Where things stand that rules compare: the quantities of a sentence or table row, the headings above a block. */

import type { StatedQuantity } from "../calc/calculation.ts";
import type { Checklist, SectionState, Statement } from "../checklist/index.ts";
import type { Block, RowBlock, Section } from "../document/index.ts";
import { contains, type Span, slice } from "../text/span.ts";

/** The quantities within a span; they are in order, so half of them fall away at each look. */
export function quantitiesIn(quantities: readonly StatedQuantity[], span: Span): readonly StatedQuantity[] {
  let low = 0;
  let high = quantities.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((quantities[middle]?.span.start ?? 0) < span.start) low = middle + 1;
    else high = middle;
  }
  let end = low;
  while ((quantities[end]?.span.end ?? Number.POSITIVE_INFINITY) <= span.end) end++;
  return quantities.slice(low, end);
}

/** The headings above a block, the nearest first. */
export function headingsOf({ section }: Pick<Block, "section">): string[] {
  const headings: string[] = [];
  for (let at: Section | undefined = section; at; at = at.parent) if (at.heading) headings.push(at.heading.text);
  return headings;
}

/** Below such a heading stands what is not decided here: other options, examples, what was before. */
export function isAside({ section }: Pick<Block, "section">): boolean {
  const before = knownAsides.get(section);
  if (before !== undefined) return before;
  const found = headingsOf({ section }).some((heading) => aside.test(heading));
  knownAsides.set(section, found);
  return found;
}

const knownAsides = new WeakMap<Section, boolean>();

const aside =
  /alternativ|rejected|options? considered|examples?\b|related work|literature|case stud|history|background|previous|existing|legacy|as[- ]is|\bcurrent (?:state|system|process)|competitor|future|next steps|extensions?\b|lessons|glossary|follow[- ]?ups?|альтернатив|пример|литератур|сейчас|истори/i;

/** Says something about the system designed here. */
export function isOwn(statement: Statement): boolean {
  const before = knownOwn.get(statement);
  if (before !== undefined) return before;
  const found = !statement.weakness && !isAside(statement.block) && !isCited(statement);
  knownOwn.set(statement, found);
  return found;
}

const knownOwn = new WeakMap<Statement, boolean>();

/** What others measured: the sentence names its source. */
function isCited({ block, span, text }: Statement): boolean {
  const links = "inlines" in block ? block.inlines : [];
  return (
    links.some((link) => (link.kind === "link-target" || link.kind === "url") && contains(span, link.span)) ||
    /\bet al\b|\barxiv\b|\[\d+\]/i.test(text)
  );
}

/** What a row is about, and what a column is about. */
export function rowName(text: string, { cells }: RowBlock): string {
  const [first] = cells;
  return first ? slice(text, first.span) : "";
}

export function columnName(text: string, row: RowBlock, place: Span): string {
  const at = row.cells.findIndex(({ span }) => contains(span, place));
  const cell = row.table.header.cells[at];
  return cell ? slice(text, cell.span) : "";
}

/** What the checklist knows of a section of the template. */
export function sectionState(checklist: Checklist | undefined, id: string): SectionState | undefined {
  for (const { sections } of checklist?.steps ?? [])
    for (const state of sections) if (state.section.id === id) return state;
  return undefined;
}
