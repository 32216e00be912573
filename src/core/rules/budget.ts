/** A budget of stages: what each of them takes, together and at most, and the limit that is named beside them. */

import type { StatedQuantity } from "../calc/calculation.ts";
import type { Section } from "../document/index.ts";
import type { Span } from "../text/span.ts";
import { onlyIn } from "./places.ts";
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

/** What a line of a budget names. */
export type Part = "stage" | "limit" | "total";

/** By its name; nothing for a line without one. */
export function partOf(name: string): Part | undefined {
  if (name === "") return undefined;
  if (limitName.test(name)) return "limit";
  return total.test(name) ? "total" : "stage";
}

const total = /^[*_\s]*(?:(?:grand|sub)?\s*total|sum|end[- ]to[- ]end|overall|итого|всего|合计)(?![a-zа-яё\d])/i;
/** Names of limits, beside which a time is no stage. */
export const limitName: RegExp =
  /(?<![a-zа-яё])(?:limit|budget|sla|slo|target|allowed|deadline|available|лимит|бюджет|цель)(?![a-zа-яё])/i;

/** Of lines with a time each; nothing where one has no name, or there are not two stages. */
export function budgetOf(
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

/** Of times that all are stages. */
export function withSum(
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

/** The times of cells or list items, `unit` being the seconds of bare numbers; nothing where one of them has none. */
export function timesIn(
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
