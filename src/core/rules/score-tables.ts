/** Tables of precision, recall and F1, side by side or one below the other: in each row or column one follows from two. */

import type { Cell, Table } from "../document/index.ts";
import { type Span, slice } from "../text/span.ts";
import { textOfSection } from "./lines.ts";
import { headingsOf } from "./places.ts";
import type { Report, RuleContext } from "./rule.ts";

/** The F1 scores that their precision and recall do not give, whatever the rounding of the three. */
export function* wrongScoresOfTables(context: RuleContext): Iterable<Report> {
  for (const block of context.document.blocks) {
    if (block.kind !== "row" || !block.header || !namesF1.test(slice(context.document.text, block.table.span)))
      continue;
    for (const trio of triosOf(context, block.table)) {
      const report = judge(trio);
      if (report && !isAveraged(context, block.table)) yield report;
    }
  }
}

interface Score {
  readonly span: Span;
  readonly low: number;
  readonly high: number;
}

interface Trio {
  readonly precision: Score;
  readonly recall: Score;
  readonly f1: Score;
}

/** One look that most tables end with; between letter and digit may stand signs of emphasis. */
const namesF1 = /f[-*_`]*1/i;

const names: readonly RegExp[] = [
  /^(?:precision|точность)$/i,
  /^(?:recall|sensitivity|полнота)$/i,
  /^f-?1(?:[- ]score)?$/i,
];

function triosOf(context: RuleContext, { header, rows }: Table): readonly Trio[] {
  const { text } = context.document;
  const lines = [header, ...rows].map(({ cells }) => cells);
  const columns = placesOf(text, header.cells);
  if (columns)
    return rows.flatMap(
      ({ cells }) =>
        trioOf(
          text,
          columns.map((at) => cells[at]),
        ) ?? [],
    );
  const below = placesOf(
    text,
    lines.map(([name]) => name),
  );
  if (!below) return [];
  return header.cells.flatMap(
    (_, column) =>
      trioOf(
        text,
        below.map((at) => lines[at]?.[column]),
      ) ?? [],
  );
}

/** Where the three names stand; nothing unless each of them stands there once. */
function placesOf(text: string, cells: readonly (Cell | undefined)[]): readonly number[] | undefined {
  const labels = cells.map((cell) => (cell ? plain(slice(text, cell.span)) : ""));
  const places = names.map((name) => labels.findIndex((label) => name.test(label)));
  const isClear = names.every((name) => labels.filter((label) => name.test(label)).length === 1);
  return isClear ? places : undefined;
}

function plain(cell: string): string {
  return cell
    .replace(/[*_`]/g, "")
    .replace(/,?\s*%$|\s*\(%\)$/, "")
    .trim();
}

function trioOf(text: string, cells: readonly (Cell | undefined)[]): Trio | undefined {
  const [precision, recall, f1] = cells.map((cell) => cell && scoreIn(text, cell.span));
  return precision && recall && f1 ? { precision, recall, f1 } : undefined;
}

/** A bare share: what a number says that is rounded to its last digit. */
function scoreIn(text: string, span: Span): Score | undefined {
  const [, digits = "", decimals = "", percent] = share.exec(slice(text, span)) ?? [];
  if (digits === "") return undefined;
  const written = Number(`${digits}.${decimals}`);
  const scale = percent || written > 1 ? 100 : 1;
  const half = 0.5 / 10 ** decimals.length;
  return { span, low: (written - half) / scale, high: (written + half) / scale };
}

const share = /^[\s*_]*(\d{1,3})(?:[.,](\d{1,4}))?\s*(%?)[\s*_]*$/;

function judge({ precision, recall, f1 }: Trio): Report | undefined {
  const [low, high] = [harmonic(precision.low, recall.low), harmonic(precision.high, recall.high)];
  if (!(low > 0) || high > 1.01 || (f1.high >= low - slack && f1.low <= high + slack)) return undefined;
  const message = `The precision and the recall beside it give an F1 of ${((low + high) / 2).toFixed(2)}.`;
  const related = [
    { span: precision.span, message: "The precision" },
    { span: recall.span, message: "The recall" },
  ];
  return { span: f1.span, message, severity: "warning", related };
}

/** Some cut digits off instead of rounding them. */
const slack = 0.006;

function harmonic(precision: number, recall: number): number {
  return (2 * precision * recall) / (precision + recall);
}

/** Of averages over classes or folds the identity need not hold. */
function isAveraged(context: RuleContext, { header, span }: Table): boolean {
  const { section } = header;
  const said = [...headingsOf({ section }), textOfSection(context, section), slice(context.document.text, span)];
  return said.some((text) => averages.test(text));
}

const averages =
  /macro|micro|weighted|averag|\bavg\b|\bmean\b|per[- ]class|fold|multi-?class|seeds|\| *(?:all|overall|total) *\||макро|микро|средн/i;
