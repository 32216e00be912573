/** “Misses are critical … the primary metric is precision”: the preference and the metric point in opposite directions. */

import type { Statement } from "../checklist/index.ts";
import type { Span } from "../text/span.ts";
import { preferencesOf, type Side } from "./error-preference.ts";
import { isAside } from "./places.ts";
import type { Rule, RuleContext } from "./rule.ts";

export const fpFnMetricConflict: Rule = {
  id: "fp-fn-metric-conflict",
  summary: "The metric that leads bounds the error that costs more",
  why: "Where misses are worse, recall has to lead; where false alarms are worse, precision. The other way round the model gets better at what nobody needs.",
  severity: "warning",
  examples: {
    bad: "---\ndesign-doc: eight-step\n---\n# Line anomaly\n\nFalse positives are preferred over false negatives. The primary metric is precision.\n",
    good: "---\ndesign-doc: eight-step\n---\n# Line anomaly\n\nFalse positives are preferred over false negatives. The primary metric is recall.\n",
  },
  *check(context) {
    const preferences = preferencesOf(context);
    const [stated] = preferences;
    if (!stated || preferences.some(({ side }) => side !== stated.side) || isAmbiguous(context)) return;
    const leads = leadsOf(context);
    const [lead] = leads;
    if (!lead || leads.some(({ side }) => side === stated.side)) return;
    const worse = stated.side === "recall" ? "misses" : "false alarms";
    yield {
      span: lead.span,
      message: `The text calls ${worse} worse, so ${stated.side} has to lead, and here ${lead.words} does.`,
      data: lead.span.end - lead.span.start === lead.side.length ? { span: lead.span, text: stated.side } : undefined,
      related: [{ span: stated.statement.span, message: `Here ${worse} are called worse` }],
    };
  },
  fix({ data }) {
    const change = data as { readonly span: Span; readonly text: string } | undefined;
    return change && { title: `Replace by ${change.text}`, edits: [change] };
  },
};

interface Lead {
  readonly side: Side;
  readonly span: Span;
  readonly words: string;
}

/** Stages with metrics of their own, or a positive class that is the good one. */
function isAmbiguous({ document, wording }: RuleContext): boolean {
  const text = document.prose;
  if (/positive class[^.\n]{0,30}(?:normal|good|legitimate|genuine)/i.test(text)) return true;
  const tasks = wording?.mentions("task").map(({ statement }) => statement.text) ?? [];
  return (
    tasks.some((said) => /retriev|candidate generation/i.test(said)) &&
    tasks.some((said) => /\branking|re-?rank/i.test(said))
  );
}

function leadsOf({ wording }: RuleContext): Lead[] {
  const statements = new Set(
    [...(wording?.mentions("pr-metric") ?? []), ...(wording?.mentions("threshold-moved") ?? [])].map(
      ({ statement }) => statement,
    ),
  );
  return [...statements].flatMap((statement) =>
    statement.weakness || isAside(statement.block) ? [] : (leadIn(statement) ?? []),
  );
}

const metric = "(recall|sensitivity|precision|specificity)(?![a-zа-яё])(?! and| or|\\s*/|-recall)";

/** The first metric behind the verb leads; what follows `subject to` only bounds it. */
const leading: readonly RegExp[] = [
  /(?:основн|главн|целев)[а-яё]+ метрик[^.;]{0,50}?(precision|recall|полнот[а-яё]*)(?![a-zа-яё])/i,
  /максимизиру[а-яё]+[^.;]{0,20}?(precision|recall|полнот[а-яё]*)(?![a-zа-яё])/i,
  new RegExp(
    `\\b(?:primary|main|key|deciding|headline|target) (?:[a-zа-яё]+ )?metric(?: is|:| =|,)? (?:the |event |overall )?${metric}`,
    "i",
  ),
  new RegExp(
    `\\b(?:optimi[sz]e[sd]?|maximi[sz]e[sd]?|prioriti[sz]e[sd]?|optimi[sz]ing|maximi[sz]ing|prioriti[sz]ing)(?: for)? (?:the |event |high |higher )?${metric}`,
    "i",
  ),
  new RegExp(
    `\\b(?:higher |prefer |favou?r )?${metric} (?:over|rather than|leads|is more important|matters more|has priority)`,
    "i",
  ),
];

const raised = /\bthreshold(?: is| was| of the \w+ is)? (?:raised|increased|set high)(?: to)?/i;
const lowered = /\bthreshold(?: is| was| of the \w+ is)? (?:lowered|reduced|set low)(?: to)?/i;

function leadIn({ text, span }: Statement): Lead | undefined {
  for (const form of leading) {
    const match = form.exec(text);
    const word = match?.[1];
    if (!match || !word) continue;
    const start = span.start + match.index + match[0].toLowerCase().lastIndexOf(word.toLowerCase());
    const side: Side = /recall|sensitivity|полнот/i.test(word) ? "recall" : "precision";
    return { side, span: { start, end: start + word.length }, words: word.toLowerCase() };
  }
  const moved = raised.exec(text) ?? lowered.exec(text);
  if (!moved) return undefined;
  const start = span.start + moved.index;
  const isRaised = raised.test(text);
  return {
    side: isRaised ? "precision" : "recall",
    span: { start, end: start + moved[0].length },
    words: isRaised ? "a higher threshold, and with it precision," : "a lower threshold, and with it recall,",
  };
}
