/** Where things stand that rules compare: the quantities of a sentence or table row, the headings above a block. */

import type { StatedQuantity } from "../calc/calculation.ts";
import type { Checklist, SectionState, Statement } from "../checklist/index.ts";
import type { Block, RowBlock, Section, TextBlock } from "../document/index.ts";
import { onceForEach } from "../text/once.ts";
import { contains, type Span, slice } from "../text/span.ts";
import type { RuleContext } from "./rule.ts";

/** The quantities within a span: all of them, or those of a kind. */
export function quantitiesIn(
  quantities: readonly StatedQuantity[],
  { start, end }: Span,
  isSuch?: (quantity: StatedQuantity) => boolean,
): readonly StatedQuantity[] {
  let found: StatedQuantity[] | undefined;
  let at = firstFrom(quantities, start);
  for (let next = quantities[at]; next && next.span.end <= end; next = quantities[++at]) {
    if (isSuch && !isSuch(next)) continue;
    found ??= [];
    found.push(next);
  }
  return found ?? none;
}

const none: readonly StatedQuantity[] = [];

/** The only one; nothing where there are several. */
export function onlyIn(quantities: readonly StatedQuantity[], { start, end }: Span): StatedQuantity | undefined {
  const first = firstFrom(quantities, start);
  const isEmpty = (quantities[first]?.span.end ?? Number.POSITIVE_INFINITY) > end;
  const hasSecond = (quantities[first + 1]?.span.end ?? Number.POSITIVE_INFINITY) <= end;
  return isEmpty || hasSecond ? undefined : quantities[first];
}

/** Where the things begin that stand at a place or behind it; they are in order, so half of them fall away at each look. */
function firstFrom(things: readonly { readonly span: Span }[], start: number): number {
  let low = 0;
  let high = things.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((things[middle]?.span.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The headings above a block, the nearest first. */
export function headingsOf({ section }: Pick<Block, "section">): string[] {
  const headings: string[] = [];
  for (let at: Section | undefined = section; at; at = at.parent) if (at.heading) headings.push(at.heading.text);
  return headings;
}

/** Below such a heading stands what is not decided here: other options, examples, what was before. */
export function isAside({ section }: Pick<Block, "section">): boolean {
  return standsAside(section);
}

const standsAside: (section: Section) => boolean = onceForEach(({ heading, parent }) => {
  if (heading && aside.test(heading.text)) return true;
  return parent !== undefined && standsAside(parent);
});

const aside =
  /alternativ|rejected|options? considered|examples?\b|related work|literature|case stud|history|background|previous|existing|legacy|as[- ]is|\bcurrent (?:state|system|process)|competitor|future|next steps|extensions?\b|lessons|glossary|follow[- ]?ups?|альтернатив|пример|литератур|сейчас|истори/i;

/** The statements in which a lexicon speaks, each once. */
export function statementsNaming({ wording }: RuleContext, lexicon: string): ReadonlySet<Statement> {
  return new Set(wording?.mentions(lexicon).map(({ statement }) => statement));
}

/** Says something about the system designed here. */
export function isOwn(statement: Statement): boolean {
  return !statement.weakness && !isAside(statement.block) && !isCited(statement);
}

/** What others measured: the sentence names its source. */
function isCited({ block, span, text }: Statement): boolean {
  return ("inlines" in block && hasLink(block, span)) || source.test(text);
}

const source = /\bet al\b|\barxiv\b|\[\d+\]/i;

function hasLink({ inlines }: TextBlock | RowBlock, { start, end }: Span): boolean {
  let at = firstFrom(inlines, start);
  for (let link = inlines[at]; link && link.span.start < end; link = inlines[++at])
    if ((link.kind === "link-target" || link.kind === "url") && link.span.end <= end) return true;
  return false;
}

/** What a row is about, and what a column is about. */
export function rowName(text: string, { cells }: RowBlock): string {
  const first = cells[0];
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
