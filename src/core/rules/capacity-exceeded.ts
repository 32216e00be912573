/** “Four workers, 100 ms a request, 500 QPS”: a load that the stated resources cannot carry. */

import type { StatedQuantity } from "../calc/calculation.ts";
import type { Statement } from "../checklist/index.ts";
import { slice } from "../text/span.ts";
import { BANDWIDTH, formatValue, NO_NOUNS } from "../units/index.ts";
import { textOfSection } from "./lines.ts";
import { type LoadNumber, loadsBySection, mayStateLoad, onlyOf } from "./load.ts";
import { isOwn, quantitiesIn, statementsNaming } from "./places.ts";
import type { Report, Rule, RuleContext } from "./rule.ts";

export const capacityExceeded: Rule = {
  id: "capacity-exceeded",
  summary: "The stated resources carry the stated load",
  why: "At a utilization of 1 the queue grows until somebody restarts the service.",
  severity: "error",
  aboutNumbers: true,
  examples: {
    bad: "---\ndesign-doc: eight-step\n---\n# Search\n\nAt a load of 500 QPS each of the 4 workers takes 100 ms per request.\n",
    good: "---\ndesign-doc: eight-step\n---\n# Search\n\nAt a load of 500 QPS each of the 80 workers takes 100 ms per request.\n",
  },
  *check(context) {
    const statements = statementsNaming(context, "parallel-resource");
    for (const statement of statements) {
      if (!isOwn(statement) || eased.test(statement.text)) continue;
      yield* overloaded(context, statement);
      yield* overfilled(context, statement);
      yield* overasked(context, statement);
    }
    if (mayStateLoad(context)) yield* outnumbered(context);
  },
};

/** One server carries so much, and there are so many of them. */
function* outnumbered(context: RuleContext): Iterable<Report> {
  for (const [section, numbers] of loadsBySection(context)) {
    const [one, servers, load] = (["one server", "servers", "load"] as const).map((role) => onlyOf(numbers, role));
    if (!one || !servers || !load || !isOneOf(one, servers)) continue;
    const used = load.quantity.value / (one.quantity.value * servers.quantity.value);
    const text = textOfSection(context, section);
    if (used <= 1 || eased.test(text) || grows.test(text)) continue;
    const written = ({ span }: StatedQuantity) => slice(context.document.text, span);
    const carried = Number((one.quantity.value * servers.quantity.value).toPrecision(3));
    yield {
      span: servers.quantity.span,
      message: `${servers.quantity.value} at ${written(one.quantity)} each carry ${carried} per second together, and the load is ${written(load.quantity)}. With 70% in use it takes ${Math.ceil(load.quantity.value / one.quantity.value / comfortable)}.`,
      related: [
        { span: load.quantity.span, message: "The load" },
        { span: one.quantity.span, message: "What one of them carries" },
      ],
    };
  }
}

/** “6 pods, each of them takes 90”: behind their number the one needs no name. */
function isOneOf(one: LoadNumber, servers: LoadNumber): boolean {
  return one.noun === servers.noun || (one.noun === "" && one.line === servers.line);
}

/** The number of servers is no fixed one. */
const grows = /scale|autoscal|start with|at first|initially|today|now\b|replac|in a year|add(?:ing|ed)? |кэш|масштаб/i;

/** Every shard takes part in every query, so more shards carry no more queries. */
function* overasked(context: RuleContext, { span, text }: Statement): Iterable<Report> {
  const inside = quantitiesIn(context.quantities, span);
  const shards = single(inside.filter(({ kind, unit }) => kind === "count" && /^(?:shards?|partitions?)$/i.test(unit)));
  const time = single(inside.filter(({ kind }) => kind === "time"));
  const load = single(inside.filter(({ kind, unit }) => kind === "rate" && /qps|rps|requests?|queries/i.test(unit)));
  if (!shards || !time || !load || load.value * time.value <= 1 || /replica|core|copies/i.test(text)) return;
  const written = (quantity: StatedQuantity) => slice(context.document.text, quantity.span);
  yield {
    span: load.span,
    message: `Every query asks all ${written(shards)} and takes ${written(time)}, so one set of them answers ${Number((1 / time.value).toPrecision(3))} per second, not ${written(load)}. It takes ${Math.ceil((load.value * time.value) / comfortable)} replicas of the set.`,
    related: [
      { span: shards.span, message: "The shards" },
      { span: time.span, message: "The time per query" },
    ],
  };
}

/** Batches, caches and queues carry more than one request at a time, or fewer than arrive. */
const eased =
  /batch|cach|async|queue|thread|pipelin|slots?\b|compress|concurren|of which|cannot|not enough|too (?:few|little|slow)|exceed|would|need|requires?\b/i;

/** Requests per second × time per request is how many are served at a time. */
function* overloaded(context: RuleContext, { span, text }: Statement): Iterable<Report> {
  const inside = quantitiesIn(context.quantities, span);
  const load = single(
    inside.filter(({ kind, unit }) => kind === "rate" && /qps|rps|requests?|queries|calls/i.test(unit)),
  );
  const time = single(
    inside.filter(
      ({ kind, unit, span: place }) =>
        kind === "time" && perRequest.test(`${unit} ${text.slice(place.end - span.start)}`),
    ),
  );
  const servers = single(
    inside.filter(
      ({ kind, unit }) =>
        kind === "count" && /^(?:workers?|servers?|replicas?|gpus?|instances?|machines?|nodes?|pods?)$/i.test(unit),
    ),
  );
  if (!load || !time || !servers) return;
  const used = (load.value * time.value) / servers.value;
  if (used <= full) return;
  const needed = Math.ceil((load.value * time.value) / comfortable);
  yield {
    span: servers.span,
    severity: used >= 1 ? "error" : "warning",
    message: `${slice(context.document.text, load.span)} at ${slice(context.document.text, time.span)} each keep ${Number((load.value * time.value).toPrecision(3))} busy at once, ${Number((used * 100).toPrecision(3))}% of what is there. With 70% in use it takes ${needed}.`,
    related: [
      { span: load.span, message: "The load" },
      { span: time.span, message: "The time per request" },
    ],
  };
}

/** So many streams of so much each, over one link. */
function* overfilled(context: RuleContext, { span, text }: Statement): Iterable<Report> {
  const inside = quantitiesIn(context.quantities, span);
  const links = inside.filter(({ kind }) => kind === "bandwidth");
  const sources = single(
    inside.filter(({ kind, unit }) => kind === "count" && /^(?:cameras?|streams?|sensors?|devices?)$/i.test(unit)),
  );
  const [each, link] = links;
  if (
    !sources ||
    !each ||
    !link ||
    links.length > 2 ||
    !/\beach\b|per (?:camera|stream|sensor|device)|\bat\b|\bof\b/i.test(text)
  )
    return;
  if (
    !/\b(?:link|uplink|switch|network|ethernet|connection|line)\b/i.test(
      text.slice(Math.max(0, link.span.start - span.start - 12), link.span.end - span.start + 25),
    )
  )
    return;
  const sum = sources.value * each.value;
  if (sum <= link.value) return;
  const message = `${slice(context.document.text, sources.span)} send ${formatValue(sum, BANDWIDTH, NO_NOUNS)} together, and the link carries ${formatValue(link.value, BANDWIDTH, NO_NOUNS)}.`;
  yield { span: link.span, message, related: [{ span: each.span, message: "What one of them sends" }] };
}

function single(quantities: readonly StatedQuantity[]): StatedQuantity | undefined {
  return quantities.length === 1 ? quantities[0] : undefined;
}

const perRequest = /^\S+\s*(?:per|a|for each|each|for one|\/)\s*(?:request|query|call|prediction|image)/i;
const full = 0.8;
const comfortable = 0.7;
