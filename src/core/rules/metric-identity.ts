/** “Precision 0.80, recall 0.95, F1 0.90”, or parts of 70, 15 and 20 %: numbers that must satisfy an identity and do not. */

import type { StatedQuantity } from "../calc/calculation.ts";
import type { Statement } from "../checklist/index.ts";
import type { RowBlock, Table } from "../document/index.ts";
import { slice } from "../text/span.ts";
import { type MetricMention, metricsOf } from "./metrics.ts";
import { quantitiesIn, rowName } from "./places.ts";
import type { Report, Rule, RuleContext } from "./rule.ts";
import { wrongScoresOfTables } from "./score-tables.ts";

export const metricIdentity: Rule = {
  id: "metric-identity",
  summary: "Numbers that determine each other agree",
  why: "F1 follows from precision and recall, and the parts of a data set make up all of it. Where that fails, one of the numbers is wrong.",
  severity: "error",
  aboutNumbers: true,
  examples: {
    bad: "---\ndesign-doc: eight-step\n---\n# Fraud\n\nOn the test set precision is 0.80, recall is 0.95 and F1 is 0.90.\n",
    good: "---\ndesign-doc: eight-step\n---\n# Fraud\n\nOn the test set precision is 0.80, recall is 0.95 and F1 is 0.87.\n",
  },
  *check(context) {
    yield* scoresOutOfRange(context);
    yield* wrongScores(context);
    yield* wrongScoresOfTables(context);
    yield* wrongShares(context);
  },
};

/** The one number that a sentence gives for a metric; nothing where it gives several. */
function only(metrics: readonly MetricMention[], name: string): StatedQuantity | undefined {
  const [metric, another] = metrics.filter((candidate) => candidate.name === name);
  const [value, other] = metric?.values ?? [];
  const isStated = value?.comparator === undefined || value.comparator === "=";
  return isStated && !other && !another ? value : undefined;
}

function* wrongScores(context: RuleContext): Iterable<Report> {
  if (!metricsOf(context).some(({ name, values }) => name === "F-score" && values.length > 0)) return;
  for (const [statement, metrics] of valuedByStatement(context)) {
    const [precision, recall, score] = [only(metrics, "precision"), only(metrics, "recall"), only(metrics, "F-score")];
    if (!precision || !recall || !score || averaged.test(statement.text) || !/\bF-?1\b/i.test(statement.text)) continue;
    const [p, r, f] = [precision, recall, score].map((quantity) => shareOf(quantity));
    if (p === undefined || r === undefined || f === undefined) continue;
    const expected = (2 * p * r) / (p + r);
    if (Math.abs(expected - f) <= rounding) continue;
    const message = `A precision of ${show(p)} and a recall of ${show(r)} give an F1 of ${show(expected)}, not ${show(f)}.`;
    yield {
      span: score.span,
      message,
      related: [
        { span: precision.span, message: "The precision" },
        { span: recall.span, message: "The recall" },
      ],
    };
  }
}

/** The metrics with values, in prose. */
function valuedByStatement(context: RuleContext): ReadonlyMap<Statement, readonly MetricMention[]> {
  const found = new Map<Statement, MetricMention[]>();
  for (const metric of metricsOf(context)) {
    if (metric.values.length === 0 || metric.statement.block.kind === "row") continue;
    const beside = found.get(metric.statement);
    if (beside) beside.push(metric);
    else found.set(metric.statement, [metric]);
  }
  return found;
}

/** Averages over classes need not satisfy the identity, nor do numbers from different thresholds. */
const averaged = /macro|micro|weighted|average|mean|per[- ]class|threshold|baseline|\bvs\b|respectively|from|best/i;
/** Two decimals in the text leave each number half a unit of the last of them. */
const rounding = 0.012;

/** `95 %` and `0.95` and, of a metric, `95`. */
function shareOf({ value, kind }: StatedQuantity): number | undefined {
  const share = kind === "ratio" || value <= 1 ? value : value / 100;
  return share > 0 && share <= 1 ? share : undefined;
}

function show(share: number): string {
  return share.toFixed(3).replace(/0$/, "");
}

/** Only where the number is right behind the metric: “recall rises by 120 %” is fine. */
function* scoresOutOfRange(context: RuleContext): Iterable<Report> {
  for (const metric of metricsOf(context)) {
    if (metric.values.length === 0 || !bounded.has(metric.name) || metric.statement.block.kind === "row") continue;
    for (const { span, value, unit } of metric.values) {
      const between = context.document.prose.slice(metric.span.end, span.start);
      if (!unit.startsWith("%") || value <= 1 || !/^\s*(?:of|is|=|:|≥|>=|at least|must be|reaches)\s*$/i.test(between))
        continue;
      yield {
        span,
        message: `A ${metric.name} is at most 100%, and here it is ${slice(context.document.text, span)}.`,
      };
    }
  }
}

const bounded: ReadonlySet<string> = new Set([
  "recall",
  "precision",
  "accuracy",
  "specificity",
  "F-score",
  "ROC-AUC",
  "PR-AUC",
]);

/** The parts of a data set, in the rows of a table or in one sentence. */
function* wrongShares(context: RuleContext): Iterable<Report> {
  const hasShares = context.quantities.some(isShare);
  const tables = new Set<Table>();
  const statements = new Set<Statement>();
  for (const { statement } of context.wording?.mentions("data-part") ?? []) {
    if (statement.block.kind === "row") tables.add(statement.block.table);
    else if (!statement.weakness && (hasShares || joined.test(statement.text))) statements.add(statement);
  }
  if (hasShares) {
    for (const list of listsOf(statements)) yield* sharesOfList(context, list);
    for (const { rows } of tables) yield* sharesOfRows(context, rows);
  }
  for (const statement of statements) {
    const report = sharesJoined(statement);
    if (report) yield report;
    yield* judge(sharesOfSentence(context, statement));
  }
}

function* sharesOfRows(context: RuleContext, rows: readonly RowBlock[]): Iterable<Report> {
  const parts = rows.filter((row) => part.test(rowName(context.document.text, row)));
  if (parts.length < 2 || parts.length < rows.length - 1) return;
  const shares = parts.flatMap((row) => quantitiesIn(context.quantities, row.span, isShare));
  if (shares.length === parts.length) yield* judge(shares);
}

/** Items that each name a part first, by their list. */
function listsOf(statements: ReadonlySet<Statement>): Iterable<readonly Statement[]> {
  const lists = new Map<number, Statement[]>();
  for (const statement of statements) {
    const { item } = statement.block;
    if (!item || !part.test(statement.text)) continue;
    const others = lists.get(item.list);
    if (others) others.push(statement);
    else lists.set(item.list, [statement]);
  }
  return lists.values();
}

function* sharesOfList(context: RuleContext, list: readonly Statement[]): Iterable<Report> {
  const shares = list.map(({ span }) => quantitiesIn(context.quantities, span, isShare));
  const isWhole = /^\W*train/i.test(list[0]?.text ?? "") && list.some(({ text }) => /^\W*test/i.test(text));
  if (isWhole && list.length > 1 && shares.every(({ length }) => length === 1)) yield* judge(shares.flat());
}

/** The share of each part that a sentence names, where train and test are among them. */
function sharesOfSentence(context: RuleContext, statement: Statement): readonly StatedQuantity[] {
  const shares = quantitiesIn(context.quantities, statement.span, isShare);
  if (shares.length < 2 || ofPart.test(statement.text)) return [];
  const named = new Set(shares.flatMap(({ span }) => partBeside(context.document.prose, span, statement) ?? []));
  return shares.length === named.size && named.has("train") && named.has("test") ? shares : [];
}

/** `10 % of the training part` is a share of a share. */
const ofPart = /% of (?:the )?(?:train|remaining|rest|val|dev|test)/i;

/** “split 70/15/20 into train, validation and test”: as many numbers as parts are named. */
function sharesJoined({ text, span }: Statement): Report | undefined {
  const found = joined.test(text) ? joinedShares.exec(text) : undefined;
  if (!found || !splitWords.test(text)) return undefined;
  const [whole] = found;
  const shares = whole.split(/[/:]/).map(Number);
  const sum = shares.reduce((all, share) => all + share, 0);
  const parts = new Set([...text.matchAll(partWords)].map(([word]) => word.toLowerCase()));
  if (sum === 100 || sum === 99 || Math.abs(sum - 100) > nearWhole || parts.size !== shares.length) return undefined;
  const start = span.start + found.index;
  return { span: { start, end: start + whole.length }, message: `The parts add up to ${sum}%, not to 100%.` };
}

const splitWords = /split|divid|partition|train\s*\/\s*val|train\s*\/\s*test|дел[а-яё]*т|разб/i;
/** One look that most sentences end with. */
const joined = /\d[/:]\d/;
const joinedShares = /(?<![\d/:.])\d{1,2}(?:[/:]\d{1,2}){1,2}(?!\d|[/:.]\d|\s?(?:ms|s|GB|MB|fps|px|%)\b)/;
const partWords = /train|val(?=id|\b)|dev\b|test|обуч|валид|тест/gi;
/** What adds up to much less or more is no list of shares. */
const nearWhole = 20;

function isShare({ kind, unit, comparator }: StatedQuantity): boolean {
  return kind === "ratio" && unit.startsWith("%") && (comparator === undefined || comparator === "=");
}

const part = /^[*_\s]*(?:train|val|dev|test|hold-?out|обуч|вал|тест)/i;

/** The part that a share belongs to: `70 % for training`, `70 % train`. */
function partBeside(prose: string, { end }: StatedQuantity["span"], { span }: Statement): string | undefined {
  const behind = /^\s*(?:(?:is|are|goes|go|for|of|to|as|in|the|data|used)\s+){0,3}(train|val|dev|test)/i.exec(
    prose.slice(end, Math.min(span.end, end + 40)),
  );
  return behind?.[1]?.toLowerCase().replace("dev", "val");
}

function judge(shares: readonly StatedQuantity[]): readonly Report[] {
  const sum = shares.reduce((all, { value }) => all + value, 0);
  const last = shares.at(-1);
  if (!last || Math.abs(sum - 1) <= 0.011) return [];
  const related = shares.slice(0, -1).map(({ span }) => ({ span, message: "Another part" }));
  const message = `The parts add up to ${Number((sum * 100).toPrecision(4))}%, not to 100%.`;
  return [{ span: last.span, message, related }];
}
