/** The budgets of a document: tables and lists of stages with a time each, and the limit that they have to keep. */

import type { StatedQuantity } from "../calc/calculation.ts";
import type { RowBlock, Section, TextBlock } from "../document/index.ts";
import { type Span, slice } from "../text/span.ts";
import { besides, type Line, linesBySection } from "./lines.ts";
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
  for (const [section, lines] of linesBySection(context))
    for (const line of lines) yield* budgetOfSentence(section, line);
}

/** “Preprocessing takes 20 ms, inference 70 ms and postprocessing 25 ms.” */
function* budgetOfSentence(section: Section, line: Line): Iterable<Budget> {
  const { quantities, span, text, statement } = line;
  if (quantities.length < 2 || statement.block.kind === "row" || otherTimes.test(text)) return;
  const names = quantities.map((time) => stageOf(line, time));
  const isBudget = names.every((name) => name !== undefined) && new Set(names).size === names.length;
  if (isBudget && takesTime.test(text)) yield { stages: quantities, limit: undefined, column: "", section, span };
}

/** What takes the time, by its first word; nothing for a time that is a limit, a measurement or another's. */
function stageOf(line: Line, time: StatedQuantity): string | undefined {
  if (time.kind !== "time" || time.comparator?.startsWith(">") || time.comparator?.startsWith("<")) return undefined;
  const { before } = besides(line, time);
  const [, name] = stageBefore.exec(before) ?? [];
  return name && !/\d/.test(before) ? name.toLowerCase() : undefined;
}

/** Up to four words, of which a verb may be the last. */
const stageBefore =
  /^[\s,;(]*(?:(?:and|then|the|a|an|и|затем|another|finally)\s+)*([a-zа-яё-]+)(?:[ -][a-zа-яё-]+){0,4}[\s:≈~=]*$/i;
const takesTime = /\b(?:takes?|needs?|costs?|spends?|requires?)\b|занима|требует/i;
const otherTimes =
  /\b(?:was|were|took|measured|today|currently|would|could|median|mean|p\d\d|version|option|each|or|per (?!frame|request|image|query))\b|сейчас/i;

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
    if (at === 0 && isComparison(context, table)) return;
    if (at === 0 || isLimitColumn(table, column) || !timeName.test(column)) continue;
    const lines: Part[] = [];
    for (const row of table.rows) {
      const place = row.cells[at]?.span;
      const time = place && timeIn(context, place);
      if (!time) break;
      lines.push({ name: rowName(text, row), time });
    }
    if (lines.length === table.rows.length) yield* budgetOf(lines, { column, section, span: table.span });
  }
}

/** Beside a column of times one of limits; alone, `Budget` is what each stage may take. */
function isLimitColumn({ header }: RowBlock["table"], column: string): boolean {
  return limitName.test(column) && (header.cells.length > 2 || !/budget|бюджет/i.test(column));
}

/** The rows stand beside each other and not one after the other. */
function isComparison({ document: { text } }: RuleContext, { header, rows }: RowBlock["table"]): boolean {
  return (
    sideBySide.test(rowName(text, header)) || rows.every((row) => /^\W*(?:p\d|median|mean)/i.test(rowName(text, row)))
  );
}

const sideBySide =
  /^\W*(?:device|phone|hardware|gpu|machine|endpoint|api|service|query|percentile|variant|option|method|approach|algorithm|backend|runtime|model|architecture|dataset|region|job|task|report|server|host|worker|tenant|customer|market|language|class|category|product|action|operation|call|page|feature|scenario|case|use case|batch)s?\b/i;

interface Part {
  readonly name: string;
  readonly time: StatedQuantity | undefined;
}

function* budgetOf(lines: readonly Part[], place: Pick<Budget, "column" | "section" | "span">): Iterable<Budget> {
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
const timeName = /latency|budget|time|duration|\bms\b|cost|p\d\d|задержк|врем|мс/i;

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
