/** Stages of 12, 9 and 15 ms below a limit of 33 ms: together they take longer than they may. */

import type { StatedQuantity } from "../calc/calculation.ts";
import type { DesignDoc, Section } from "../document/index.ts";
import { overlaps, slice } from "../text/span.ts";
import { formatValue, NO_NOUNS, TIME } from "../units/index.ts";
import { headingsOf } from "./places.ts";
import { type Requirement, requirementsOf } from "./requirements.ts";
import type { Report, Rule, RuleContext } from "./rule.ts";
import { type Budget, budgetsOf } from "./stages.ts";

export const budgetExceedsSla: Rule = {
  id: "budget-exceeds-sla",
  summary: "The stages of a budget fit its limit",
  why: "Every stage looks small on its own. The user waits for their sum.",
  severity: "warning",
  aboutNumbers: true,
  examples: {
    bad: "---\ndesign-doc: eight-step\n---\n# Line anomaly\n\n| Stage | Latency |\n|---|---|\n| Decode | 12 ms |\n| Resize | 9 ms |\n| Model | 15 ms |\n| Limit | 33 ms |\n",
    good: "---\ndesign-doc: eight-step\n---\n# Line anomaly\n\n| Stage | Latency |\n|---|---|\n| Decode | 6 ms |\n| Resize | 3 ms |\n| Model | 12 ms |\n| Limit | 33 ms |\n",
  },
  *check(context) {
    const limits = limitsBySection(context);
    const asides = new Map<Section, boolean>();
    for (const budget of budgetsOf(context)) {
      const allowed = budget.limit ?? limitBeside(budget, limits.get(budget.section) ?? []);
      if (allowed && exceeds(budget, allowed) && !overlap(context.document, budget, asides))
        yield report(budget, allowed);
    }
  },
};

const tolerance = 0.02;

/** A limit below a single stage belongs to something else. */
function exceeds({ stages }: Budget, { value: limit }: StatedQuantity): boolean {
  return sumOf(stages) > limit * (1 + tolerance) && stages.every(({ value }) => value <= limit);
}

function sumOf(stages: readonly StatedQuantity[]): number {
  return stages.reduce((sum, { value }) => sum + value, 0);
}

function report({ stages, limit }: Budget, allowed: StatedQuantity): Report {
  const [spent, permitted] = [sumOf(stages), allowed.value].map((value) => formatValue(value, TIME, NO_NOUNS));
  const last = stages.at(-1) ?? allowed;
  return {
    span: (limit ?? last).span,
    message: `The ${stages.length} stages take ${spent} together, and the limit is ${permitted}. Shorten one, or say which run in parallel.`,
    severity: limit ? "error" : "warning",
    related: [
      ...(limit ? [] : [{ span: allowed.span, message: `The limit: ${permitted}` }]),
      ...stages.map(({ span, value }) => ({ span, message: `A stage: ${formatValue(value, TIME, NO_NOUNS)}` })),
    ],
  };
}

/** Stages that overlap in time, or lines that are no stages one after another. */
const overlapWords =
  /parallel|concurren|overlap|pipelin|async|at the same time|alternativ|either|\bvs\b|compar|per (?:camera|model)|параллел|одновременно|конвейер/i;

function overlap({ prose }: DesignDoc, { section, span }: Budget, known: Map<Section, boolean>): boolean {
  const isSaid = known.get(section) ?? isOverlapSaid(prose, section);
  known.set(section, isSaid);
  return isSaid || overlapWords.test(slice(prose, span));
}

function isOverlapSaid(prose: string, section: Section): boolean {
  const texts = section.blocks.flatMap(({ kind, span }) => (kind === "text" ? [slice(prose, span)] : []));
  return [...headingsOf({ section }), ...texts].some((text) => overlapWords.test(text));
}

function limitsBySection(context: RuleContext): ReadonlyMap<Section, readonly Requirement[]> {
  const limits = new Map<Section, Requirement[]>();
  for (const requirement of requirementsOf(context)) {
    if (requirement.subject !== "latency" || requirement.direction !== "at most") continue;
    const { section } = requirement.statement.block;
    const beside = limits.get(section);
    if (beside) beside.push(requirement);
    else limits.set(section, [requirement]);
  }
  return limits;
}

/** A latency limit in the text of the same section, of no other percentile than the column. */
function limitBeside({ span, column }: Budget, limits: readonly Requirement[]): StatedQuantity | undefined {
  const [only, second] = limits.filter(({ quantity }) => !overlaps(span, quantity.span));
  if (!only || second || only.qualifiers !== "") return undefined;
  const percentile = /\bp\d\d/i.exec(column)?.[0].toLowerCase();
  return percentile === undefined || only.percentile === percentile ? only.quantity : undefined;
}
