/** Budgets in tables: columns with a time in each row. */

import type { StatedQuantity } from "../calc/calculation.ts";
import type { Table } from "../document/index.ts";
import { slice } from "../text/span.ts";
import { type Budget, budgetOf, limitName, partOf, timesIn } from "./budget.ts";
import { rowName } from "./places.ts";
import type { RuleContext } from "./rule.ts";

/** One for each column that is a budget. */
export function addBudgetsOfTable(budgets: (Budget | undefined)[], context: RuleContext, table: Table): void {
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

const timeName = /latency|budget|time|duration|\bms\b|cost|p\d\d|\(s\)|задержк|врем|мс/i;
