/** The metrics that a document names, with the numbers that belong to each of them. */

import type { StatedQuantity } from "../calc/calculation.ts";
import type { Mention } from "../checklist/index.ts";
import { contains, type Span, slice } from "../text/span.ts";
import { columnName, isOwn, quantitiesIn } from "./places.ts";
import { readOnce } from "./read-once.ts";
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
export const primaryMetricsOf: (context: RuleContext) => ReadonlySet<MetricMention> = readOnce((context) => {
  const primary = metricsOf(context).filter((metric) => isCalledPrimary(context, metric) && isOwn(metric.statement));
  return new Set(primary);
});

/** The text that a metric stands in: its sentence or, in a table, its row. */
export function lineOf({ statement }: Mention): Span {
  return statement.block.kind === "row" ? statement.block.span : statement.span;
}

function collect(context: RuleContext): MetricMention[] {
  const { prose } = context.document;
  const named = namedIn(context);
  return named.map(({ name, span, statement }, at) => {
    const isFirst = named[at - 1]?.statement !== statement;
    const values = valuesOf(context, { span, statement }, isFirst, named[at + 1]?.span.start);
    return { name, span, statement, k: kBehind(prose, span), values };
  });
}

function namedIn({ document, wording }: RuleContext): (Mention & Pick<MetricMention, "name">)[] {
  const named: (Mention & Pick<MetricMention, "name">)[] = [];
  for (const { span, statement } of wording?.mentions("metric-offline") ?? []) {
    const name = nameOf(slice(document.prose, span));
    if (name !== undefined) named.push({ name, span, statement });
  }
  return named;
}

function kBehind(prose: string, { end }: Span): string | undefined {
  const behind = prose.slice(end, end + 8);
  return behind.includes("@") ? /^\s*@\s*(\w+)/.exec(behind)?.[1] : undefined;
}

/** The same few names come again and again. */
const knownNames = new Map<string, string | undefined>();
const mostNames = 1000;

function nameOf(text: string): string | undefined {
  const known = knownNames.get(text);
  if (known !== undefined || knownNames.has(text)) return known;
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
): readonly StatedQuantity[] {
  const { statement, span } = mention;
  const { block } = statement;
  const near = quantitiesIn(quantities, lineOf(mention), isScore);
  if (near.length === 0) return none;
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

const none: readonly StatedQuantity[] = [];

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
  /target|goal|\baim|at least|minimum|\bmin\b|floor|must|should|reach(?:es)?\b|achieve\b|exceeds?\b|required?|requirement|acceptance|good enough|success|limit|budget|SLO|цел[ьея]|порог|не (?:ниже|менее|хуже)|目标/i;

/** A metric of the system designed here that is named as the one that decides, or a number says what it has to be. */
export function decides(context: RuleContext, metric: MetricMention): boolean {
  if (primaryMetricsOf(context).has(metric)) return true;
  return metric.values.some((value) => isTarget(context, metric, value)) && isOwn(metric.statement);
}

function isCalledPrimary({ document }: RuleContext, mention: MetricMention): boolean {
  const { start, end } = lineOf(mention);
  const { span } = mention;
  const before = document.prose.slice(Math.max(start, span.start - 90), span.start);
  return (
    (leads.test(before) && primaryBefore.test(before)) ||
    primaryBehind.test(document.prose.slice(span.end, Math.min(end, span.end + 60))) ||
    (mention.statement.block.kind === "row" && /\|\s*\**primary\**\s*(?:\||$)/i.test(document.text.slice(start, end)))
  );
}

/** One look that most of what stands before a metric ends with. */
const leads = /metric|primary|imi[sz]e|метрик/i;
const primaryBefore =
  /\b(?:primary|main|key|headline|deciding|decisive|north[- ]star|target|success|release) (?:[a-zа-яё]+ )?metrics?\b[^.;|]{0,40}$|\bprimary\b\s*(?::|—|–|-)\s*(?:[a-zа-яё]+ )?$|\b(?:we|to|will|should|and) (?:optimi[sz]e|maximi[sz]e) (?:for )?(?:[a-zа-яё]+ ){0,2}$|(?:основн|главн|целев)[a-zа-яё]+ метрик[a-zа-яё]*[^.;|]{0,30}$/i;
const primaryBehind =
  /^\s*(?:@\s?\w+)?,?\s*(?:is|as|will be) (?:our |the |a )?(?:primary|main|key|headline|deciding)\b|^\s*\(primary\)/i;
