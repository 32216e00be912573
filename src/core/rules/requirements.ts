/** The requirements of a document that are numbers: what they limit, in which direction, and what sets them apart. */

import type { StatedQuantity } from "../calc/calculation.ts";
import type { Statement } from "../checklist/index.ts";
import { type Span, slice } from "../text/span.ts";
import { columnName, headingsOf, isAside, quantitiesIn, rowName } from "./places.ts";
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

const known = new WeakMap<RuleContext, readonly Requirement[]>();

/** In order of place. What stands in a question, an example or among rejected options requires nothing. */
export function requirementsOf(context: RuleContext): readonly Requirement[] {
  const before = known.get(context);
  if (before) return before;
  const found = context.quantities.flatMap((quantity) => readRequirement(context, quantity) ?? []);
  known.set(context, found);
  return found;
}

function readRequirement(context: RuleContext, quantity: StatedQuantity): Requirement | undefined {
  const { comparator, kind, span } = quantity;
  const quick = subjectsOfKind.get(kind);
  const isStated = comparator === undefined || comparator === "=" || comparator === "~";
  if (!quick || (isStated && !mayRequire(context, span))) return undefined;
  const statement = context.wording?.statementAt(span.start);
  if (!statement || statement.weakness) return undefined;
  const words = wordsAround(context, statement, quantity);
  if (isStated && !requirement.test(words.before)) return undefined;
  const subject = quick.test(`${words.before} ${quantity.unit} ${words.after}`)
    ? subjectOf(words, quantity)
    : undefined;
  if (!subject || history.test(statement.text) || isAside(statement.block)) return undefined;
  const direction = comparator?.startsWith(">")
    ? "at least"
    : comparator?.startsWith("<")
      ? "at most"
      : subject.natural;
  const all = `${words.before} ${words.after}`;
  return {
    ...{ quantity, statement, subject: subject.name, direction },
    percentile: percentile
      .exec(all)?.[0]
      ?.toLowerCase()
      .replace(/^(\d\d).*/, "p$1"),
    qualifiers: qualifiersOf(all, context, statement),
  };
}

/** In a table the name of the column may say it. */
function mayRequire({ document }: RuleContext, { start }: Span): boolean {
  const before = document.prose.slice(Math.max(0, start - 90), start);
  return before.includes("|") || requirement.test(before);
}

interface Words {
  /** From the previous number or the sentence's start; in a table the names of row and column. */
  readonly before: string;
  /** To the next number. */
  readonly after: string;
}

function wordsAround(context: RuleContext, { block, span }: Statement, { span: place }: StatedQuantity): Words {
  const { prose, text } = context.document;
  const around = quantitiesIn(context.quantities, span);
  const at = around.findIndex((other) => other.span.start === place.start);
  const from = Math.max(around[at - 1]?.span.end ?? span.start, place.start - 90);
  const to = Math.min(around[at + 1]?.span.start ?? span.end, place.end + 50);
  const before = prose.slice(from, place.start);
  const names = block.kind === "row" ? `${rowName(text, block)} | ${columnName(text, block, place)} | ` : "";
  return { before: names + before, after: prose.slice(place.end, to).split(clauseEnd, 1)[0] ?? "" };
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
    "latency|response time|respon(?:d|se)s?|задержк[a-zа-яё]*|врем[a-zа-яё]+ (?:ответа|отклика)",
  ),
  subject("availability", "ratio", "at least", "availab\\w+|uptime|доступност[a-zа-яё]*"),
  subject("model size", "bytes", "at most", "model (?:file |binary )?size|binary size|model file"),
  subject("frame rate", "rate", "at least", "frame rate|fps"),
  subject("load", "rate", "at least", "qps|rps|queries per second|requests per second"),
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
  /target|budget|limit|\bSLO\b|\bSLA\b|must|required?|requirement|at most|at least|no more than|цел[ьея]|требован|не (?:более|менее)/i;

/** What was, what is measured today, what an example says. */
const history =
  /\b(?:was|were|used to|today|currently|previously|formerly|before|for example|e\.g|such as|suppose|if|unless|when|while|instead|compared|versus|vs|from|reduced|improved|alert\w*|alarm if|page|warn\w*|rollback|trigger\w*|fallback|degrade\w*|increase|decrease|drop\w*|change)\b|был|сейчас|например|если/i;

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
  return words.filter((one) => one.length > 1 && !general.has(one) && !generalStem.test(one));
}

/** Letters of any script; a class of Unicode takes the engine a hundred times as long to compile. */
const word = /[a-zµ\u00c0-\u1fff\u3040-\ud7ff\d@]+/g;

const parts =
  /^(?:retriev\w*|rank\w*|re|candidate|stage|detect\w*|classif\w*|model|training|batch|online|offline|pilot|mvp|baseline|phase|search|feed|upload|write|read|cache|database|edge|cloud|device|production|v\d|step\d|option)$/;

/** Words that say nothing about what is limited. */
const general: ReadonlySet<string> = new Set(
  "the an of to in on for by at is are be and or with than that this its it we our should must will can shall have has not no more less most least under below over above within up ms sec second seconds require required requirement requirements requires latency latencies response responses respond responds time times percentile th median mean average worst case max maximum min minimum overall total low high system service solution slo sla value metric number result results keep kept does do performance release launch non functional attribute user users query queries per each every all any which also as availability available uptime inference frame rate fps qps rps recall precision accuracy f1 roc pr auc ndcg map iou mape wer model size score не более менее до на от время ответа задержка быть составлять".split(
    " ",
  ),
);

const generalStem =
  /^(?:(?:target|budget|limit|goal|return|deliver|stay|need|achiev|reach|exceed|request)\w*|p\d+|должн[а-яё]*)$/;
