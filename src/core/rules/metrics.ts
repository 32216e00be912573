/** The metrics that a document names, with the numbers that belong to each of them. */

import type { StatedQuantity } from "../calc/calculation.ts";
import type { Mention } from "../checklist/index.ts";
import { contains, type Span, slice } from "../text/span.ts";
import { columnName, quantitiesIn } from "./places.ts";
import type { RuleContext } from "./rule.ts";
import { metricNames } from "./task-metrics.ts";

export interface MetricMention extends Mention {
  /** The common name of the metric, whatever the document calls it. */
  readonly name: string;
  /** `5` of `recall@5`. */
  readonly k: string | undefined;
  /** What the text says the metric is or should be; a `k` or a threshold is none. */
  readonly values: readonly StatedQuantity[];
}

/** In order of place. */
export const metricsOf: (context: RuleContext) => readonly MetricMention[] = readOnce(collect);

/** Those of the system designed here. */
export const ownMetricsOf: (context: RuleContext) => readonly MetricMention[] = readOnce((context) =>
  metricsOf(context).filter(({ statement }) => isOwn(statement)),
);

/** Those of them that the author names as the ones that decide. */
export const primaryMetricsOf: (context: RuleContext) => readonly MetricMention[] = readOnce((context) =>
  ownMetricsOf(context).filter((metric) => isCalledPrimary(context, metric)),
);

/** The text that a metric stands in: its sentence or, in a table, its row. */
export function lineOf({ statement }: Mention): Span {
  return statement.block.kind === "row" ? statement.block.span : statement.span;
}

function collect(context: RuleContext): MetricMention[] {
  const { prose } = context.document;
  const mentions = context.wording?.mentions("metric-offline") ?? [];
  const names = mentions.map(({ span }) => nameOf(slice(prose, span)));
  const found: MetricMention[] = [];
  for (const [at, mention] of mentions.entries()) {
    const name = names[at];
    if (name === undefined) continue;
    const { span, statement } = mention;
    const isFirst = found.at(-1)?.statement !== statement;
    const next = mentions[names.findIndex((other, index) => index > at && other !== undefined)];
    found.push({ name, span, statement, k: kBehind(prose, span), values: valuesOf(context, mention, isFirst, next?.span.start) });
  }
  return found;
}
/** The same few names come again and again. */
const knownNames = new Map<string, string | undefined>();
const mostNames = 1000;

function nameOf(text: string): string | undefined {
  if (knownNames.has(text)) return knownNames.get(text);
  if (knownNames.size >= mostNames) knownNames.clear();
  const plain = text.toLowerCase().replace(/[-_/\s]+/g, " ");
  const name = metricNames.find(([, pattern]) => pattern.test(plain))?.[0];
  knownNames.set(text, name);
  return name;
}

/** In a sentence what stands between this metric and the next one, else right before it; in a table the row. */
function valuesOf(
  { document, quantities }: RuleContext,
  mention: Mention,
  isFirst: boolean,
  next = Number.POSITIVE_INFINITY,
): StatedQuantity[] {
  const { statement, span } = mention;
  const { block } = statement;
  const near = quantitiesIn(quantities, lineOf(mention)).filter(isScore);
  if (near.length === 0) return near;
  if (block.kind === "row")
    return near.filter(
      ({ span: place }) => !contains(span, place) && !roleless.test(columnName(document.text, block, place)),
    );
  const behind = near.filter(
    ({ span: place }) =>
      place.start >= span.end &&
      place.end <= next &&
      !/threshold|порог/i.test(document.prose.slice(span.end, place.start)),
  );
  if (behind.length > 0 || !isFirst) return behind;
  return near.filter(({ span: place }) => place.end <= span.start && span.start - place.end <= 12);
}

/** Columns whose numbers are no values of a metric. */
const roleless = /^(?:#|n|count|samples?|size|k|threshold|weight|page|year)$/i;

function isScore({ kind, unit }: StatedQuantity): boolean {
  return kind === "ratio" || ((kind === "other" || kind === "count") && !/@/.test(unit));
}

/** A number that says what is good enough, not what somebody measured. */
export function isTarget({ document }: RuleContext, mention: Mention, { span, comparator }: StatedQuantity): boolean {
  const { block } = mention.statement;
  if (block.kind === "row" && target.test(columnName(document.text, block, span))) return true;
  if (comparator !== undefined && comparator !== "=" && comparator !== "~") return true;
  const from = Math.min(mention.span.start, span.start);
  return target.test(document.prose.slice(Math.max(mention.statement.span.start, from - 40), span.start));
}

const target =
  /target|goal|at least|minimum|\bmin\b|floor|must|should|reach(?:es)?\b|achieve\b|exceeds?\b|required?|requirement|acceptance|good enough|success|limit|budget|SLO|цел[ьея]|порог|не (?:ниже|менее|хуже)|目标/i;

/** The author names the metric as the one that decides. */
export function isPrimary(context: RuleContext, mention: MetricMention): boolean {
  const before = knownPrimary.get(mention);
  if (before !== undefined) return before;
  const found = isCalledPrimary(context, mention);
  knownPrimary.set(mention, found);
  return found;
}

const knownPrimary = new WeakMap<MetricMention, boolean>();

function isCalledPrimary({ document }: RuleContext, mention: MetricMention): boolean {
  const { start, end } = lineOf(mention);
  const { span } = mention;
  const before = document.prose.slice(Math.max(start, span.start - 90), span.start);
  return (
    primaryBefore.test(before) ||
    primaryBehind.test(document.prose.slice(span.end, Math.min(end, span.end + 60))) ||
    (mention.statement.block.kind === "row" && /\|\s*\**primary\**\s*(?:\||$)/i.test(document.text.slice(start, end)))
  );
}

const primaryBefore =
  /\b(?:primary|main|key|headline|deciding|decisive|north[- ]star|target|success|release) (?:[a-zа-яё]+ )?metrics?\b[^.;|]{0,40}$|\bprimary\b\s*(?::|—|–|-)\s*(?:[a-zа-яё]+ )?$|\b(?:we|to|will|should|and) (?:optimi[sz]e|maximi[sz]e) (?:for )?(?:[a-zа-яё]+ ){0,2}$|(?:основн|главн|целев)[a-zа-яё]+ метрик[a-zа-яё]*[^.;|]{0,30}$/i;
const primaryBehind =
  /^\s*(?:@\s?\w+)?,?\s*(?:is|as|will be) (?:our |the |a )?(?:primary|main|key|headline|deciding)\b|^\s*\(primary\)/i;
