/** The budgets of a document: tables and lists of stages with a time each, and the limit that they have to keep. */

import type { StatedQuantity } from "../calc/calculation.ts";
import type { Block, Section, Table, TextBlock } from "../document/index.ts";
import { type Span, slice } from "../text/span.ts";
import { besides, type Line, linesOf, sectionsWith, statementsOf } from "./lines.ts";
import { onlyIn, rowName } from "./places.ts";
import type { RuleContext } from "./rule.ts";

export interface Budget {
  readonly stages: readonly StatedQuantity[];
  /** What the stages take together, and the longest of them alone. */
  readonly sum: number;
  readonly longest: number;
  /** Where the table or list names it itself. */
  readonly limit: StatedQuantity | undefined;
  /** The name of the column; empty for a list. */
  readonly column: string;
  readonly section: Section;
  readonly span: Span;
}

/** In a budget every line has a time; a line without one makes it something else. */
export function budgetsOf(context: RuleContext): readonly Budget[] {
  const budgets: (Budget | undefined)[] = [];
  for (const list of listsIn(context.document.blocks)) budgets.push(budgetOfList(context, list));
  for (const block of context.document.blocks)
    if (block.kind === "row" && block.header) addBudgetsOfTable(budgets, context, block.table);
  for (const section of sectionsWith(context, areTimesOfOne(context)))
    for (const line of linesOf(context, section)) if (isBudget(line)) budgets.push(budgetOfSentence(line));
  return budgets.filter((budget) => budget !== undefined);
}

/** This number and the next one, in one sentence. */
function areTimesOfOne(context: RuleContext): (one: StatedQuantity, at: number) => boolean {
  const statements = statementsOf(context);
  return (one, at) => {
    const next = context.quantities[at + 1];
    const statement = statements[at];
    if (!next || !statement || statement !== statements[at + 1]) return false;
    return statement.block.kind !== "row" && isTimeTaken(one) && isTimeTaken(next);
  };
}

/** “Preprocessing takes 20 ms, inference 70 ms and postprocessing 25 ms.” */
function isBudget(line: Line): boolean {
  const { quantities, text, statement } = line;
  if (quantities.length < 2 || statement.block.kind === "row" || !quantities.every(isTimeTaken)) return false;
  const names = new Set(quantities.map((time) => stageOf(line, time)));
  return names.size === quantities.length && !names.has(undefined) && takesTime.test(text) && !otherTimes.test(text);
}

function budgetOfSentence({ quantities, statement, span }: Line): Budget {
  return withSum(quantities, undefined, "", { section: statement.block.section, span });
}

/** A limit is none. */
function isTimeTaken({ kind, comparator }: StatedQuantity): boolean {
  return kind === "time" && !comparator?.startsWith(">") && !comparator?.startsWith("<");
}

/** What takes the time, by its first word. */
function stageOf(line: Line, time: StatedQuantity): string | undefined {
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

/** Items of one list that follow each other, three or more of them. */
function listsIn(blocks: readonly Block[]): readonly TextBlock[][] {
  const lists: TextBlock[][] = [];
  let list: TextBlock[] | undefined;
  for (const block of blocks) {
    if (block.kind !== "text" || !block.item) list = undefined;
    else if (list && isOfOneList(list[0], block)) {
      list.push(block);
      if (list.length === 3) lists.push(list);
    } else list = [block];
  }
  return lists;
}

function isOfOneList(first: TextBlock | undefined, { item }: TextBlock): boolean {
  return item?.list === first?.item?.list && item?.depth === first?.item?.depth;
}

function budgetOfList(context: RuleContext, list: readonly TextBlock[]): Budget | undefined {
  const [first] = list;
  const last = list.at(-1);
  const times = first && timesIn(context, list);
  if (!last || !times) return undefined;
  const parts = list.map((block) => partOf(labelOf(context, block)));
  return budgetOf(parts, times, "", { section: first.section, span: { start: first.span.start, end: last.span.end } });
}

/** `Decode: 12 ms`; a sentence is no line of a budget. */
function labelOf({ document }: RuleContext, { span }: TextBlock): string {
  return /^[^:–—\n]{1,40}(?=[:–—])/u.exec(slice(document.prose, span))?.[0] ?? "";
}

function addBudgetsOfTable(budgets: (Budget | undefined)[], context: RuleContext, table: Table): void {
  const { text } = context.document;
  const columns = timeColumns(context, table);
  if (columns.length === 0 || isComparison(context, table)) return;
  const parts = table.rows.map((row) => partOf(rowName(text, row)));
  const place = { section: table.header.section, span: table.span };
  for (const { name, times } of columns) budgets.push(budgetOf(parts, times, name, place));
}

interface Column {
  readonly name: string;
  readonly times: readonly StatedQuantity[];
}

/** The columns with a time in each row. */
function timeColumns(context: RuleContext, table: Table): Column[] {
  const { cells } = table.header;
  const columns: Column[] = [];
  for (let at = 1; at < cells.length; at++) {
    const cell = cells[at];
    const name = cell ? slice(context.document.text, cell.span) : "";
    if (!timeName.test(name) || isLimitColumn(table, name)) continue;
    const times = timesIn(
      context,
      table.rows.map((row) => row.cells[at]),
      unitOf(name),
    );
    if (times) columns.push({ name, times });
  }
  return columns;
}

/** In seconds, the unit that a column names for all its numbers: `ms`, `p99, ms`, `Time (s)`. */
function unitOf(column: string): number | undefined {
  const [, unit] = /(?:^|[\s,([|])(ms|мс|s|sec|с)[\])*_\s]*$/i.exec(column) ?? [];
  if (!unit) return undefined;
  return /^m|^мс/i.test(unit) ? 0.001 : 1;
}

/** Beside a column of times one of limits; alone, `Budget` is what each stage may take. */
function isLimitColumn({ header }: Table, column: string): boolean {
  return limitName.test(column) && (header.cells.length > 2 || !/budget|бюджет/i.test(column));
}

/** The rows stand beside each other and not one after the other. */
function isComparison({ document: { text } }: RuleContext, { header, rows }: Table): boolean {
  return (
    sideBySide.test(rowName(text, header)) || rows.every((row) => /^\W*(?:p\d|median|mean)/i.test(rowName(text, row)))
  );
}

const sideBySide =
  /^\W*(?:device|phone|hardware|gpu|machine|endpoint|api|service|query|percentile|variant|option|method|approach|algorithm|backend|runtime|model|architecture|dataset|region|job|task|report|server|host|worker|tenant|customer|market|language|class|category|product|action|operation|call|page|feature|scenario|case|use case|batch)s?\b/i;

type Part = "stage" | "limit" | "total";

/** Nothing for a line without a name. */
function partOf(name: string): Part | undefined {
  if (name === "") return undefined;
  if (limitName.test(name)) return "limit";
  return total.test(name) ? "total" : "stage";
}

function budgetOf(
  parts: readonly (Part | undefined)[],
  times: readonly StatedQuantity[],
  column: string,
  place: Pick<Budget, "section" | "span">,
): Budget | undefined {
  const stages = times.filter((_, at) => parts[at] === "stage");
  if (stages.length < 2 || parts.includes(undefined)) return undefined;
  const limit = times.findLast((_, at) => parts[at] === "limit");
  return withSum(stages, limit, column, place);
}

function withSum(
  stages: readonly StatedQuantity[],
  limit: StatedQuantity | undefined,
  column: string,
  { section, span }: Pick<Budget, "section" | "span">,
): Budget {
  let sum = 0;
  let longest = Number.NEGATIVE_INFINITY;
  for (const { value } of stages) {
    sum += value;
    longest = Math.max(longest, value);
  }
  return { stages, sum, longest, limit, column, section, span };
}

const total = /^[*_\s]*(?:(?:grand|sub)?\s*total|sum|end[- ]to[- ]end|overall|итого|всего|合计)(?![a-zа-яё\d])/i;
const limitName =
  /(?<![a-zа-яё])(?:limit|budget|sla|slo|target|allowed|deadline|available|лимит|бюджет|цель)(?![a-zа-яё])/i;
const timeName = /latency|budget|time|duration|\bms\b|cost|p\d\d|\(s\)|задержк|врем|мс/i;

/** The times of cells or list items; nothing where one of them has none. */
function timesIn(
  context: RuleContext,
  lines: readonly ({ readonly span: Span } | undefined)[],
  unit?: number,
): StatedQuantity[] | undefined {
  const times: StatedQuantity[] = [];
  for (const line of lines) {
    const time = line && timeIn(context, line.span, unit);
    if (!time) return undefined;
    times.push(time);
  }
  return times;
}

/** The only number of a cell or list item, which is a time; a range or a calculation is none. */
function timeIn(
  { quantities, document: { text } }: RuleContext,
  place: Span,
  unit: number | undefined,
): StatedQuantity | undefined {
  const found = onlyIn(quantities, place);
  const isBare = unit !== undefined && found?.kind === "other" && found.unit === "";
  const only: StatedQuantity | undefined = isBare ? { ...found, kind: "time", value: found.value * unit } : found;
  if (only?.kind !== "time") return undefined;
  const { start, end } = only.span;
  return hasDigit(text, place.start, start) || hasDigit(text, end, place.end) ? undefined : only;
}

function hasDigit(text: string, start: number, end: number): boolean {
  return start < end && /\d/.test(text.slice(start, end));
}
