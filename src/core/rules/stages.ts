/** The budgets of a document: tables and lists of stages with a time each, and the limit that they have to keep. */

import type { StatedQuantity } from "../calc/calculation.ts";
import type { RowBlock, Section, TextBlock } from "../document/index.ts";
import { type Span, slice } from "../text/span.ts";
import { quantitiesIn, rowName } from "./places.ts";
import type { RuleContext } from "./rule.ts";

export interface Budget {
  readonly stages: readonly StatedQuantity[];
  /** Where the table or list names it itself. */
  readonly limit: StatedQuantity | undefined;
  /** The name of the column; empty for a list. */
  readonly column: string;
  readonly section: Section;
  readonly span: Span;
}

/** In a budget every line has a time; a line without one makes it something else. */
export function* budgetsOf(context: RuleContext): Iterable<Budget> {
  let list: TextBlock[] = [];
  for (const block of context.document.blocks) {
    if (block.kind === "text" && isNextOf(list, block)) list.push(block);
    else {
      yield* budgetOfList(context, list);
      list = block.kind === "text" && block.item ? [block] : [];
    }
    if (block.kind === "row" && block.header) yield* budgetsOfTable(context, block);
  }
  yield* budgetOfList(context, list);
}

function isNextOf([first]: readonly TextBlock[], { item }: TextBlock): boolean {
  return first !== undefined && item?.list === first.item?.list && item?.depth === first.item?.depth;
}

function* budgetOfList(context: RuleContext, list: readonly TextBlock[]): Iterable<Budget> {
  const [first] = list;
  const last = list.at(-1);
  if (!first || !last || list.length < 3) return;
  if (!timeIn(context, first.span)) return;
  const lines = list.map((block) => ({ name: labelOf(context, block), time: timeIn(context, block.span) }));
  const span = { start: first.span.start, end: last.span.end };
  yield* budgetOf(lines, { column: "", section: first.section, span });
}

/** `Decode: 12 ms`; a sentence is no line of a budget. */
function labelOf({ document }: RuleContext, { span }: TextBlock): string {
  return /^[^:–—\n]{1,40}(?=[:–—])/u.exec(slice(document.prose, span))?.[0] ?? "";
}

function* budgetsOfTable(context: RuleContext, { table, section }: RowBlock): Iterable<Budget> {
  const { text } = context.document;
  for (const [at, cell] of table.header.cells.entries()) {
    const column = slice(text, cell.span);
    if (at === 0 || limitName.test(column) || !timeName.test(column)) continue;
    const lines: Line[] = [];
    for (const row of table.rows) {
      const place = row.cells[at]?.span;
      const time = place && timeIn(context, place);
      if (!time) break;
      lines.push({ name: rowName(text, row), time });
    }
    if (lines.length === table.rows.length) yield* budgetOf(lines, { column, section, span: table.span });
  }
}

interface Line {
  readonly name: string;
  readonly time: StatedQuantity | undefined;
}

function* budgetOf(lines: readonly Line[], place: Pick<Budget, "column" | "section" | "span">): Iterable<Budget> {
  const stages: StatedQuantity[] = [];
  let limit: StatedQuantity | undefined;
  for (const { name, time } of lines) {
    if (!time || name === "") return;
    if (limitName.test(name)) limit = time;
    else if (!total.test(name)) stages.push(time);
  }
  if (stages.length > 1) yield { ...place, stages, limit };
}

const total = /^[*_\s]*(?:(?:grand|sub)?\s*total|sum|end[- ]to[- ]end|overall|итого|всего|合计)(?![a-zа-яё\d])/i;
const limitName =
  /(?<![a-zа-яё])(?:limit|budget|sla|slo|target|allowed|deadline|available|лимит|бюджет|цель)(?![a-zа-яё])/i;
const timeName = /latency|time|duration|\bms\b|cost|p\d\d|задержк|врем|мс/i;

/** The only number of a cell or list item, which is a time; a range or a calculation is none. */
function timeIn({ quantities, document }: RuleContext, place: Span): StatedQuantity | undefined {
  const [only, second] = quantitiesIn(quantities, place);
  if (only?.kind !== "time" || second) return undefined;
  const { text } = document;
  return hasDigit.test(text.slice(place.start, only.span.start)) || hasDigit.test(text.slice(only.span.end, place.end))
    ? undefined
    : only;
}

const hasDigit = /\d/;
