/** The requirements of a document that are numbers: what they limit, in which direction, and what sets them apart. */

import type { StatedQuantity } from "../calc/calculation.ts";
import type { Statement } from "../checklist/index.ts";
import { type Span, slice } from "../text/span.ts";
import { statementsOf } from "./lines.ts";
import { columnName, headingsOf, isAside, rowName } from "./places.ts";
import { readOnce } from "./read-once.ts";
import type { RuleContext } from "./rule.ts";

export interface Requirement {
  readonly quantity: StatedQuantity;
  readonly statement: Statement;
  /** What is limited, e.g. `latency`. */
  readonly subject: string;
  readonly direction: "at most" | "at least";
  /** `p99`, `median`; two requirements for different ones do not conflict. */
  readonly percentile: string | undefined;
  /** All other words that set this requirement apart from others of its subject. */
  readonly qualifiers: string;
}

/** In order of place. What stands in a question, an example or among rejected options requires nothing. */
export const requirementsOf: (context: RuleContext) => readonly Requirement[] = readOnce((context) => {
  const found: Requirement[] = [];
  const mayRequire = requiring(context);
  for (const at of context.quantities.keys()) {
    const requirement = readRequirement(context, at, mayRequire);
    if (requirement) found.push(requirement);
  }
  return found;
});

/** `99.9% per month` is a share of the month and no rate. */
function asShare({ document }: RuleContext, quantity: StatedQuantity): StatedQuantity {
  if (quantity.kind !== "rate" || !quantity.unit.startsWith("%")) return quantity;
  return { ...quantity, kind: "ratio", value: Number.parseFloat(slice(document.text, quantity.span)) / 100 };
}

function readRequirement(
  context: RuleContext,
  at: number,
  mayRequire: (statement: Statement) => boolean,
): Requirement | undefined {
  const stated = context.quantities[at];
  const quantity = stated && asShare(context, stated);
  const quick = quantity && subjectsOfKind.get(quantity.kind);
  if (!quick) return undefined;
  const { comparator, span } = quantity;
  const isStated = comparator === undefined || comparator === "=" || comparator === "~";
  const statement = statementsOf(context)[at];
  if (!statement || statement.weakness) return undefined;
  if (isStated && !(mayRequire(statement) && isRequiredBefore(context, at, span))) return undefined;
  const before = wordsBefore(context, statement, at, span);
  if (isStated && !requirement.test(before)) return undefined;
  const words = { before, after: wordsBehind(context, statement, at, span) };
  const subject = quick.test(`${before} ${quantity.unit} ${words.after}`) ? subjectOf(words, quantity) : undefined;
  if (!subject || history.test(statement.text) || isAside(statement.block)) return undefined;
  const direction = comparator?.startsWith(">")
    ? "at least"
    : comparator?.startsWith("<")
      ? "at most"
      : subject.natural;
  const all = `${words.before} ${words.after}`;
  return {
    quantity,
    statement,
    subject: subject.name,
    direction,
    percentile: percentile
      .exec(all)?.[0]
      ?.toLowerCase()
      .replace(/^(\d\d).*/, "p$1"),
    qualifiers: `${qualifiersOf(all, context, statement)}${ofModel(subject, all)}${operatingPoint(words.after)}`,
  };
}

/** Whether a sentence or, in a table, all of it speaks of requirements: one look for all numbers that stand there. */
function requiring({ document }: RuleContext): (statement: Statement) => boolean {
  let last: Span | undefined;
  let requires = false;
  return ({ block, span, text }) => {
    const table = block.kind === "row" ? block.table.span : undefined;
    const place = table ?? span;
    if (place !== last) requires = requirement.test(table ? slice(document.text, table) : text);
    last = place;
    return requires;
  };
}

/** The words before the number say so, or it stands behind a cell of a table, whose names may. */
function isRequiredBefore({ document: { prose }, quantities }: RuleContext, at: number, { start }: Span): boolean {
  const from = Math.max(0, start - longestBefore);
  const previous = quantities[at - 1]?.span.end ?? 0;
  return prose.slice(from, start).includes("|") || requirement.test(prose.slice(Math.max(previous, from), start));
}

/** So many characters before a number, and so many behind it, belong to it at most. */
const longestBefore = 90;
const longestBehind = 50;

/** The model answers sooner than the system around it. */
function ofModel({ name }: Subject, words: string): string {
  return name === "latency" && /\bmodel\b|модел/i.test(words) ? " model" : "";
}

/** `at a precision of 0.99`: another threshold, another value. */
function operatingPoint(after: string): string {
  const [, metric] =
    /^\W*(?:%\s*)?at (?:an? |the )?(precision|recall|false|FPR|FNR|specificity|threshold|sensitivity|IoU)\b/i.exec(
      after,
    ) ?? [];
  return metric ? ` at ${metric.toLowerCase()}` : "";
}

interface Words {
  /** From the previous number or the sentence's start; in a table the names of row and column. */
  readonly before: string;
  /** To the next number. */
  readonly after: string;
}

function wordsBefore({ document, quantities }: RuleContext, { block, span }: Statement, at: number, place: Span) {
  const { prose, text } = document;
  const previous = Math.max(span.start, quantities[at - 1]?.span.end ?? 0);
  const words = prose.slice(Math.max(previous, place.start - longestBefore), place.start);
  return block.kind === "row" ? `${rowName(text, block)} | ${columnName(text, block, place)} | ${words}` : words;
}

function wordsBehind({ document, quantities }: RuleContext, { span }: Statement, at: number, { end }: Span): string {
  const next = Math.min(span.end, quantities[at + 1]?.span.start ?? span.end);
  return document.prose.slice(end, Math.min(next, end + longestBehind)).split(clauseEnd, 1)[0] ?? "";
}

/** What follows gives the reason or the next requirement. */
const clauseEnd = /[,;:(—]|\.\s|\b(?:because|since|so|and|while|but|which)\b/;

interface Subject {
  readonly name: string;
  readonly kind: StatedQuantity["kind"];
  readonly natural: Requirement["direction"];
  readonly pattern: RegExp;
}

const subjects: readonly Subject[] = [
  subject("inference time", "time", "at most", "inference (?:time|latency)|forward pass|время инференса"),
  subject(
    "latency",
    "time",
    "at most",
    "latency|response time|respon(?:d|se)s?|answers?(?= (?:within|in))|задержк[a-zа-яё]*|врем[a-zа-яё]+ (?:ответа|отклика)|p9\\d ответа|ответ",
  ),
  subject("availability", "ratio", "at least", "availab\\w+|uptime|доступност[a-zа-яё]*"),
  subject("model size", "bytes", "at most", "model (?:file |binary )?size|binary size|model file"),
  subject("frame rate", "rate", "at least", "frame rate|fps"),
  subject("load", "rate", "at least", "qps|rps|queries per second|requests per second"),
  subject("recall", "ratio", "at least", "полнот[а-яё]*"),
  subject("retention", "time", "at most", "retention|retained|kept for|deleted after"),
  ...["recall", "precision", "accuracy", "F1", "ROC[- ]?AUC", "PR[- ]?AUC", "NDCG", "mAP", "IoU", "MAPE", "WER"].map(
    (name) => subject(name.replace("[- ]?", "-"), "ratio", "at least", name),
  ),
];

/** One look that tells most numbers apart from requirements. */
const subjectsOfKind: ReadonlyMap<string, RegExp> = new Map(
  [...new Set(subjects.map(({ kind }) => kind))].map((kind) => {
    const words = subjects.filter((candidate) => candidate.kind === kind).map(({ pattern }) => pattern.source);
    return [kind, new RegExp(words.join("|"), "i")];
  }),
);

function subject(name: string, kind: Subject["kind"], natural: Subject["natural"], words: string): Subject {
  return { name, kind, natural, pattern: new RegExp(`(?<![a-zа-яё\\d])(?:${words})(?![a-zа-яё\\d])`, "gi") };
}

/** The subject named last before the number counts, else the one right behind it. */
function subjectOf({ before, after }: Words, { kind, unit }: StatedQuantity): Subject | undefined {
  const fitting = subjects.filter((candidate) => candidate.kind === kind);
  let best: { at: number; subject: Subject } | undefined;
  for (const candidate of fitting) {
    for (const { index } of before.matchAll(candidate.pattern)) {
      if (!best || index > best.at) best = { at: index, subject: candidate };
    }
  }
  if (best) return best.subject;
  const near = `${unit} ${after.slice(0, 25)}`;
  return fitting.find(({ pattern }) => near.search(pattern) !== -1);
}

const requirement =
  /budget|require|no more than|limit|must|target|at (?:mo|lea)st|\bSL[OA]\b|цел[ьея]|требован|не (?:более|больше|менее|меньше)/i;

/** What was, what is measured today, what an example says. */
const history =
  /\b(?:was|were|used to|today|currently|previously|formerly|before|for example|e\.g|such as|suppose|if|unless|when|while|instead|compared|versus|vs|reduced|improved|alert\w*|alarm if|page|warn\w*|rollback|trigger\w*|fallback|degrade\w*|increase|decrease|drop\w*|change)\b|\bfrom (?=[^,.;]{0,12}\d)|был|сейчас|например|если/i;

const percentile =
  /\bp\d{2,3}(?:\.\d)?\b|\b\d\d(?:th|-th) percentile|\bmedian\b|\bmean\b|\baverage\b|\bworst[- ]case\b|средн[a-zа-яё]*|медиан[a-zа-яё]*/i;

/** The words that are left once those that any requirement has are taken out. */
function qualifiersOf(words: string, { document, checklist }: RuleContext, { block }: Statement): string {
  const own = contentWords(words);
  const steps = new Set(checklist?.steps.map(({ match }) => match?.heading.text));
  const names = headingsOf(block).filter((heading) => !steps.has(heading));
  const above = names.flatMap((heading) => contentWords(heading).filter((word) => parts.test(word)));
  const item = block.item ? contentWords(slice(document.prose, labelOf(document.prose, block.span))) : [];
  return [...new Set([...own, ...above, ...item])].sort().join(" ");
}

/** `Retrieval: …`: what stands before the colon of a list item. */
function labelOf(prose: string, { start, end }: Span): Span {
  const colon = prose.slice(start, Math.min(end, start + 60)).indexOf(":");
  return { start, end: colon === -1 ? start : start + colon };
}

function contentWords(text: string): string[] {
  const words = text.toLowerCase().match(word) ?? [];
  return words.filter((one) => one.length > 1 && !general.has(one) && !ofTheWhole.has(one) && !generalStem.test(one));
}

/** Letters of any script; a class of Unicode takes the engine a hundred times as long to compile. */
const word = /[a-zµ\u00c0-\u1fff\u3040-\ud7ff\d@]+/g;

/** The whole system is what a requirement is about unless it says otherwise. */
const ofTheWhole: ReadonlySet<string> = new Set(
  "month months year floor quality 95th 99th 50th 90th whole entire complete end ends support supports handle handles sustain sustains serve serves load traffic there set test so overall full always guarantee guarantees every answer answers arrive arrives respond hold holds want wants aim aims expect expects ensure ensures weekly sample must required весь вся всего всей системы система требуется нужна нужно должна должен составляет цель целевая целевой полнота точность доступность задержка".split(
    " ",
  ),
);

const parts =
  /^(?:retriev\w*|rank\w*|re|candidate|stage|detect\w*|classif\w*|model|training|batch|online|offline|pilot|mvp|baseline|phase|search|feed|upload|write|read|cache|database|edge|cloud|device|production|v\d|step\d|option)$/;

/** Words that say nothing about what is limited. */
const general: ReadonlySet<string> = new Set(
  "the an of to in on for by at is are be and or with than that this its it we our should must will can shall have has not no more less most least under below over above within up ms sec second seconds require required requirement requirements requires latency latencies response responses respond responds time times percentile th median mean average worst case max maximum min minimum overall total low high system service solution slo sla value metric number result results keep kept does do performance release launch non functional attribute user users query queries per each every all any which also as availability available uptime inference frame rate fps qps rps recall precision accuracy f1 roc pr auc ndcg map iou mape wer model size score не более менее до на от время ответа задержка быть составлять больше меньше ответ допустимое допустимая".split(
    " ",
  ),
);

const generalStem =
  /^(?:(?:target|budget|limit|goal|return|deliver|stay|need|achiev|reach|exceed|request)\w*|p\d+|должн[а-яё]*)$/;
