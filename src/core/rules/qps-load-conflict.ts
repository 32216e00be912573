/** “864,000 requests per day (100 per second)”, “10M users × 10 a day at 100 QPS”: one load, stated twice. */

import type { StatedQuantity } from "../calc/calculation.ts";
import type { Statement } from "../checklist/index.ts";
import { slice } from "../text/span.ts";
import { type Line, linesOf, textOfSection } from "./lines.ts";
import { type LoadNumber, loadsBySection, mayStateLoad, onlyOf } from "./load.ts";
import { isOwn, quantitiesIn, statementsNaming } from "./places.ts";
import type { Report, Rule, RuleContext } from "./rule.ts";

export const qpsLoadConflict: Rule = {
  id: "qps-load-conflict",
  summary: "The load per day and the load per second are the same load",
  why: "A day has 86,400 seconds. Whoever divides by 3600 or by 1000 buys twenty times too many servers, or too few.",
  severity: "warning",
  aboutNumbers: true,
  examples: {
    bad: "---\ndesign-doc: eight-step\n---\n# Search\n\nThe load is 10,000,000 requests per day (2,800 requests per second).\n",
    good: "---\ndesign-doc: eight-step\n---\n# Search\n\nThe load is 10,000,000 requests per day (116 requests per second).\n",
  },
  *check(context) {
    const statements = statementsNaming(context, "load-rate");
    const told: Report[] = [];
    for (const statement of statements) {
      const rates = quantitiesIn(context.quantities, statement.span, isLoad);
      if (rates.length > 1 && isOwn(statement)) told.push(...judge(context, statement, rates));
    }
    yield* told;
    if (told.length === 0 && mayStateLoad(context)) yield* ofUsers(context);
  },
};

/** Users, what each of them asks for in a day, and the requests per second that should come of it. */
function* ofUsers(context: RuleContext): Iterable<Report> {
  for (const [section, all] of loadsBySection(context)) {
    const numbers = all.filter(({ line }) => !otherLoad.test(line.text));
    const load = onlyOf(numbers, "load");
    const daily = load && dailyLoad(numbers, load);
    if (!load || !daily || !isMeant(linesOf(context, section), load, daily)) continue;
    const expected = daily.value / 86_400;
    const factor = Math.max(expected, load.quantity.value) / Math.min(expected, load.quantity.value);
    const text = textOfSection(context, section);
    if (factor <= (/peak|burst|пик/i.test(text) ? peakFactor : tolerated) || notAllDay.test(text)) continue;
    const written = slice(context.document.text, load.quantity.span);
    const perDay = Number(daily.value.toPrecision(3)).toLocaleString("en-US");
    yield {
      span: load.quantity.span,
      message: `${perDay} requests per day are ${Number(expected.toPrecision(3))} per second, and ${written} is another load.`,
      related: daily.of.map(({ quantity }) => ({ span: quantity.span, message: "What the load follows from" })),
    };
  }
}

interface DailyLoad {
  readonly value: number;
  readonly of: readonly LoadNumber[];
}

function dailyLoad(numbers: readonly LoadNumber[], load: LoadNumber): DailyLoad | undefined {
  const [users, each] = [onlyOf(numbers, "users"), onlyOf(numbers, "requests of a user")];
  if (users && each) return { value: users.quantity.value * perDayOf(each), of: [users, each] };
  const all = onlyOf(numbers, "requests of a day");
  // Without a word that joins them, two loads of one section may be two loads.
  if (!all || !restates.test(load.line.text)) return undefined;
  return { value: perDayOf(all), of: [all] };
}

function perDayOf({ quantity: { kind, value } }: LoadNumber): number {
  return kind === "rate" ? value * 86_400 : value;
}

/** The lines follow each other. */
function isMeant(lines: readonly Line[], load: LoadNumber, { of }: DailyLoad): boolean {
  const at = lines.indexOf(load.line);
  return of.every(({ line }) => Math.abs(lines.indexOf(line) - at) <= nearby);
}

const nearby = 3;
const restates = /^(?:that|this) (?:is|makes|means)\b|\b(?:i\.e\.|that is|which is|which makes|or about)|то есть/i;
/** What is measured elsewhere than at the door. */
const otherLoad =
  /\b(?:servers?|replicas?|pods?|instances?|nodes?|load test|cach\w*|canary|database|allows?|limit\w*|model calls|fan[- ]?out|ads per|sampl\w*|shadow|the [a-z]+ (?:service|model|stage)|per (?:page|session|query|request))\b|%|кэш/i;
const notAllDay = /\bhours\b|working day|night|batch|в рабочие/i;

function isLoad({ kind, value }: StatedQuantity): boolean {
  return kind === "rate" && value > 0;
}

function* judge(context: RuleContext, { text }: Statement, rates: readonly StatedQuantity[]): Iterable<Report> {
  for (const [at, first] of rates.entries()) {
    const second = rates[at + 1];
    if (!second || periodOf(first) === periodOf(second) || !isRestated(context, first, second)) continue;
    const factor = Math.max(first.value, second.value) / Math.min(first.value, second.value);
    if (factor <= (/peak|burst|пик/i.test(text) ? peakFactor : tolerated)) continue;
    const perDay = Number((first.value * 86_400).toPrecision(3)).toLocaleString("en-US");
    const written = slice(context.document.text, second.span);
    yield {
      span: second.span,
      message: `${slice(context.document.text, first.span)} are ${perDay} per day or ${Number(first.value.toPrecision(3))} per second, and ${written} is another load.`,
      related: [{ span: first.span, message: "The load it restates" }],
    };
  }
}

const tolerated = 3;
/** A peak may be several times the mean. */
const peakFactor = 10;

function periodOf({ unit }: StatedQuantity): string {
  return (
    /day|month|year|hour|minute|second|qps|rps|\/\s?(?:s|d|h|min)\b/i
      .exec(unit)?.[0]
      .toLowerCase()
      .replace(/qps|rps|\/\s?s/, "second") ?? ""
  );
}

/** Nothing but a sign or `that is` between them: the second says the first in another unit. */
function isRestated({ document }: RuleContext, first: StatedQuantity, second: StatedQuantity): boolean {
  const between = document.prose.slice(first.span.end, second.span.start);
  if (!/^[\s,]*(?:[(≈~]|->|→|i\.e\.|or|that is|which is|so)(?:[\s,~≈]|about|roughly|on average)*$/i.test(between))
    return false;
  const [a, b] = [nounOf(first), nounOf(second)];
  return a === b || b === "";
}

/** `requests` of `requests per day`; `QPS` counts whatever is counted before it. */
function nounOf({ unit }: StatedQuantity): string {
  return (
    /^([a-zа-яё]+)\s*(?:\/|per\b|a\b)/i
      .exec(unit)?.[1]
      ?.toLowerCase()
      .replace(/^(?:per|a)$/, "") ?? ""
  );
}
