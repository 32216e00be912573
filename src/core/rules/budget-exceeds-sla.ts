/** Stages of 12, 9 and 15 ms below a limit of 33 ms: together they take longer than they may. */

import type { StatedQuantity } from "../calc/calculation.ts";
import type { DesignDoc, Section } from "../document/index.ts";
import { overlaps, slice } from "../text/span.ts";
import { formatValue, NO_NOUNS, TIME } from "../units/index.ts";
import type { Budget } from "./budget.ts";
import { budgetsOf } from "./budgets.ts";
import { besides, hasNumber, type Line, linesOf } from "./lines.ts";
import { headingsOf } from "./places.ts";
import type { Report, Rule, RuleContext } from "./rule.ts";

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
    const known = new Map<Section, boolean>();
    for (const budget of budgetsOf(context)) {
      const allowed = budget.limit ?? limitBeside(context, budget);
      if (allowed && exceeds(budget, allowed) && !overlap(context.document, budget, known))
        yield report(budget, allowed);
    }
  },
};

const tolerance = 0.02;

/** A limit below a single stage belongs to something else. */
function exceeds({ sum, longest }: Budget, { value: limit }: StatedQuantity): boolean {
  return sum > limit * (1 + tolerance) && longest <= limit;
}

function report({ stages, sum, limit }: Budget, allowed: StatedQuantity): Report {
  const [spent, permitted] = [sum, allowed.value].map((value) => formatValue(value, TIME, NO_NOUNS));
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
  return isSaid || speaksOfOverlap(slice(prose, span));
}

function isOverlapSaid(prose: string, section: Section): boolean {
  const texts = section.blocks.flatMap(({ kind, span }) => (kind === "text" ? [slice(prose, span)] : []));
  return [...headingsOf({ section }), ...texts].some(speaksOfOverlap);
}

function speaksOfOverlap(text: string): boolean {
  return overlapWords.test(text) && overlapWords.test(text.replace(denied, ""));
}

const denied =
  /\b(?:(?:do|does|must|can) ?not|never|nothing|no) (?:\w+ )?(?:overlap\w*|in parallel|parallel\w*)|\bfor comparison\b/gi;

/** The latency limit in the text of the same section, where there is one, of no other percentile than the column. */
function limitBeside(context: RuleContext, budget: Budget): StatedQuantity | undefined {
  const { span, column, section } = budget;
  const mayBeLimit = (time: StatedQuantity) =>
    time.kind === "time" && exceeds(budget, time) && !overlaps(span, time.span);
  // Numbers are sooner compared than words are read.
  if (!hasNumber(context, section, mayBeLimit)) return undefined;
  const beside = linesOf(context, section).filter((line) => !overlaps(span, line.span));
  if (!beside.some(({ quantities }) => quantities.some(mayBeLimit))) return undefined;
  const [only, ...others] = beside.map(limitOf).filter((limit) => limit !== undefined);
  if (!only || others.some(({ quantity }) => quantity.value !== only.quantity.value)) return undefined;
  const [ours, theirs] = [column, only.text].map((text) => /\bp\d\d/i.exec(text)?.[0].toLowerCase());
  return ours === undefined || theirs === undefined || ours === theirs ? only.quantity : undefined;
}

interface Limit {
  readonly quantity: StatedQuantity;
  readonly text: string;
}

/** A line with one time in it that the whole must not exceed; what it says of a part is no limit of the whole. */
function limitOf(line: Line): Limit | undefined {
  const [quantity, second] = line.quantities.filter(({ kind }) => kind === "time");
  if (!quantity || second || quantity.comparator?.startsWith(">") || ofPart.test(line.text)) return undefined;
  const { before, after } = besides(line, quantity);
  const text = `${before} ${after}`;
  const isLimit = quantity.comparator?.startsWith("<") ? ofLatency.test(text) : true;
  const words = quantity.comparator?.startsWith("<") ? `${text} limit` : text;
  return isLimit && limits.test(words) ? { quantity, text } : undefined;
}

const limits =
  /\b(?:limit|budget|SLA|SLO|deadline|must|has to|have to|target|may take)\b|лимит|бюджет|требован|не (?:более|должн)/i;
const ofLatency =
  /latency|\bp\d\d\b|respon[ds]|end[- ]to[- ]end|answer|within|finish|SLA|SLO|limit|budget|target|whole|total|overall|задержк|врем|ответ/i;
/** A part, another thing than latency, or a time that is no requirement of today. */
const ofPart =
  /\b(?:model|stage|inference|retrieval|ranking|ranker|upload|training|cold start|retention|kept|timeout|rollback|deployment|alert\w*|refresh\w*|label\w*|was|were|today|currently|would|could|days?|hours?|weeks?|minutes?)\b|обучен|сейчас/i;
