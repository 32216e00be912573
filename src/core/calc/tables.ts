/** Checks what tables claim: a `Total` row against its columns, and a column whose header is a formula over other headers. */

import type { Cell, DesignDoc, RowBlock, Table } from "../document/index.ts";
import type { Calculation } from "./calculation.ts";
import type { Chain } from "./chain.ts";
import { middle } from "./evaluate.ts";
import { parseExpression } from "./parse.ts";
import { Parser } from "./parser.ts";
import { resolve } from "./resolve.ts";
import { binaryNode, isComputed, type Node, type Operator } from "./syntax.ts";
import { worded } from "./worded.ts";

/** `source` is the document's text as find.ts reads it. */
export function findInTables({ blocks }: DesignDoc, source: string): Calculation[] {
  const found: Calculation[] = [];
  for (const block of blocks) {
    if (block.kind !== "row" || !block.header) continue;
    findTotals(block.table, source, found);
    findFormulas(block.table, source, found);
  }
  return found;
}

/** A word that names a sum, alone or with its object, behind marks of emphasis. */
const TOTAL = /^[*_\s]*(?:grand\s+)?(?:total|sum|итого|всего|合计|总计)(?![\p{L}\p{N}])/iu;

/** Rows that are part of another one, and columns whose rows count as often as another column says. */
const PART_OF = /^[\s*_]*(?:of which|incl|thereof|including|в том числе|из них)/i;
const COUNTS =
  /^[\s*_]*(?:count|qty|quantity|number|units?|pieces|instances|replicas|servers|nodes|hosts|#|n|кол-во|количество|штук)(?![a-zа-яё])/i;

/** Rows that run at the same time add up to less than their sum. */
const OVERLAP = /parallel|concurren|at the same time|overlap|параллел|одновременн/i;

function findTotals({ rows, header, span }: Table, source: string, found: Calculation[]): void {
  if (rows.every((row) => !TOTAL.test(textOf(row.cells[0], source)))) return;
  if (OVERLAP.test(source.slice(span.start, span.end))) return;
  const counts = header.cells.findIndex((cell) => COUNTS.test(textOf(cell, source)));
  let first = 0;
  rows.forEach((row, at) => {
    if (!TOTAL.test(textOf(row.cells[0], source))) return;
    for (let column = 1; column < row.cells.length; column++) {
      const above = rows.slice(first, at).map(({ cells }) => cells[column]);
      const claimed = row.cells[column];
      if (counts > 0 && counts !== column && isPrice(header.cells[column], claimed, source)) continue;
      if (rows.slice(first, at).some(({ cells }) => PART_OF.test(textOf(cells[0], source)))) continue;
      const calculation = claimed && sumOf(above, claimed, source);
      if (calculation !== undefined) found.push(calculation);
    }
    first = at + 1;
  });
}

/** Of one piece, where another column counts them. */
function isPrice(header: Cell | undefined, total: Cell | undefined, source: string): boolean {
  const name = textOf(header, source);
  return /[$€£₽¥₹]/.test(textOf(total, source)) && !/total|sum|amount|сумм|итог|всего/i.test(name);
}

/** Undefined where the column holds anything but quantities, or the last cell can be no sum of the others. */
function sumOf(cells: readonly (Cell | undefined)[], claimed: Cell, source: string): Calculation | undefined {
  const filled = cells.filter((cell) => !EMPTY.test(textOf(cell, source)));
  const parts = filled.map((cell) => cell && quantityIn(cell, source));
  const total = quantityIn(claimed, source);
  if (total === undefined || parts.length < 2 || !parts.every((part) => part !== undefined)) return undefined;
  const rounded = cells.some((cell) => ROUNDED.test(textOf(cell, source)));
  const chain = chainOf(
    folded(
      parts,
      parts.slice(1).map(() => "+"),
    ),
    total,
    claimed,
    source,
    rounded ? undefined : true,
  );
  const largest = Math.max(...parts.map((part) => sizeOf(part, source)));
  // An average, a maximum or an overall rate also stands in such rows.
  if (chain === undefined || !(sizeOf(total, source) > largest)) return undefined;
  return claimAt(claimed, chain, source);
}

const ROUNDED = /^[\s*_]*[~≈]/;
const EMPTY = /^[\s\-–—*]*$/;

function sizeOf(node: Node, source: string): number {
  const { side } = resolve({ nodes: [node], links: [] }, source, false).computed;
  return side === undefined ? Number.NaN : middle(side.value);
}

function textOf(cell: Cell | undefined, source: string): string {
  return cell === undefined ? "" : source.slice(cell.span.start, cell.span.end);
}

/** The one quantity that a cell consists of. */
function quantityIn({ span }: Cell, source: string): Node | undefined {
  const p = new Parser(source, span.start, span.end, true);
  const node = parseExpression(p);
  return node !== undefined && p.peek().kind === "end" && !isComputed(node) ? node : undefined;
}

function chainOf(left: Node | undefined, right: Node, cell: Cell, source: string, exact?: true): Chain | undefined {
  const approximate = /^[*_\s]*[~≈]/.test(textOf(cell, source));
  return left && { nodes: [left, right], links: [{ kind: "equal", approximate, ...(exact && { exact }) }] };
}

/** The claim stands in one cell and its expression in others, so the cell is the place of both. */
function claimAt({ span }: Cell, chain: Chain, source: string): Calculation | undefined {
  const resolved = resolve(chain, source, false);
  if (resolved.judged === undefined || resolved.judged.claim.mismatch) return undefined;
  const calculation = worded(resolved, source, () => resolve(chain, source, false));
  return { ...calculation, span, expression: span, text: source.slice(span.start, span.end) };
}

function findFormulas(table: Table, source: string, found: Calculation[]): void {
  const { span } = table.header;
  if (!OPERATOR.test(source.slice(span.start, span.end))) return;
  const names = table.header.cells.map((cell) => nameOf(textOf(cell, source)));
  table.header.cells.forEach((cell, column) => {
    const formula = formulaOf(textOf(cell, source), names, column);
    if (formula === undefined) return;
    for (const row of table.rows) {
      const calculation = rowResult(formula, row, column, source);
      if (calculation !== undefined) found.push(calculation);
    }
  });
}

/** The label of a column, without emphasis. */
function nameOf(header: string): string {
  return header.replaceAll(/[*_`]/g, "").trim().toLowerCase();
}

interface Formula {
  readonly columns: readonly number[];
  readonly operators: readonly Operator[];
}

const MEANT: Readonly<Record<Operator, string>> = { "*": "×*·x", "/": "/÷", "+": "+", "-": "-−", "^": "" };
const OPERATORS = Object.keys(MEANT) as Operator[];

const OPERATOR = / \\?(x|[×*·/÷+−-]) /;

/** `items × cost / shards`, also behind `latency =`: names of other columns and operators between them. */
function formulaOf(header: string, names: readonly string[], column: number): Formula | undefined {
  const parts = header.slice(header.indexOf("=") + 1).split(OPERATOR);
  // A unit in the header applies to bare numbers below, and mixing such units is not understood here.
  if (parts.length < 3 || header.includes("(")) return undefined;
  const columns = parts.filter((_, at) => at % 2 === 0).map((name) => names.indexOf(nameOf(name)));
  if (columns.some((at) => at === -1 || at === column || names[at]?.includes("("))) return undefined;
  return {
    columns,
    operators: parts
      .filter((_, at) => at % 2 === 1)
      .map((sign) => OPERATORS.find((operator) => MEANT[operator].includes(sign)) ?? "*"),
  };
}

function rowResult(
  { columns, operators }: Formula,
  row: RowBlock,
  column: number,
  source: string,
): Calculation | undefined {
  const operands = columns.map((at) => quantityAt(row, at, source));
  const claimed = row.cells[column];
  const total = quantityAt(row, column, source);
  if (claimed === undefined || total === undefined || !operands.every((operand) => operand !== undefined))
    return undefined;
  const chain = chainOf(folded(operands, operators), total, claimed, source);
  return chain && claimAt(claimed, chain, source);
}

function quantityAt({ cells }: RowBlock, column: number, source: string): Node | undefined {
  const cell = cells[column];
  return cell && quantityIn(cell, source);
}

/** Operands and operators as a tree: products first, each from the left. */
function folded(operands: readonly Node[], operators: readonly Operator[]): Node | undefined {
  const terms: Node[] = [];
  const signs: Operator[] = [];
  operands.forEach((operand, at) => {
    const operator = operators[at - 1];
    const last = terms.at(-1);
    if (last !== undefined && (operator === "*" || operator === "/"))
      terms[terms.length - 1] = binaryNode(last, operator, operand);
    else {
      if (operator !== undefined) signs.push(operator);
      terms.push(operand);
    }
  });
  return terms.reduce<Node | undefined>(
    (left, right, at) => (left === undefined ? right : binaryNode(left, signs[at - 1] ?? "+", right)),
    undefined,
  );
}
