/** Comments that switch off what is not reported, and those that name what does not exist. Runs behind all other rules. */

import { type Directive, removedSpan, type Unused, unusedCode, unusedSuppressions } from "../directives/index.ts";
import type { DesignDoc } from "../document/index.ts";
import { didYouMean } from "../text/did-you-mean.ts";
import type { Fix } from "../text/edit.ts";
import type { Span } from "../text/span.ts";
import type { Report, Rule, Told } from "./rule.ts";

export const unusedSuppression: Rule = {
  id: unusedCode,
  summary: "Every comment that switches something off is needed, and names what exists",
  why: "What was repaired long ago stays switched off, and the next mistake of the kind goes unseen.",
  severity: "hint",
  scope: "anywhere",
  examples: {
    bad: "A frame lasts 1000 ms / 30 = 33.3 ms. <!-- design-doc-disable-line arithmetic-mismatch -->\n",
    good: "A frame lasts 1000 ms / 30 = 30 ms. <!-- design-doc-disable-line arithmetic-mismatch -- rounded on purpose -->\n",
  },
  *check({ document, directives, told }) {
    if (!told) return;
    for (const unused of unusedSuppressions(document, directives, told.reports)) {
      yield* reportsOf(document, unused, told);
    }
    for (const directive of told.complete ? directives : []) {
      if (!directive.kind.startsWith("disable")) yield* unknownIds(document, directive, told);
    }
  },
  fix({ data }, { document }) {
    const { directive, id, span, proposal } = data as UnusedData;
    const removal = { title: removalTitle(id), edits: [{ span: removedFrom(document, directive, id), text: "" }] };
    if (proposal === undefined) return removal;
    const replacement: Fix = { title: `Replace by ${proposal}`, edits: [{ span, text: proposal }] };
    return [replacement, removal];
  },
};

interface UnusedData {
  readonly directive: Directive;
  /** Absent where the whole comment is in vain. */
  readonly id: string | undefined;
  readonly span: Span;
  readonly proposal: string | undefined;
}

/** One for the comment where all of it is in vain, else one for each id that is. */
function* reportsOf(document: DesignDoc, { directive, ids }: Unused, told: Told): Iterable<Report> {
  const { span } = directive;
  const judged = ids.filter((id) => told.isJudged(id));
  const unknown = judged.filter((id) => !told.isKnown(id));
  if (directive.ids.length === 0 ? !told.complete : judged.length === 0) return;
  if (unknown.length === 0 && judged.length === directive.ids.length) {
    const message = `This comment switches off nothing${judged.length === 0 ? "" : `: ${quoted(judged)} not reported here`}.`;
    yield { span, message, data: { directive, id: undefined, span, proposal: undefined } satisfies UnusedData };
    return;
  }
  for (const id of judged) yield idReport(document, directive, id, unknown.includes(id), told);
}

/** Whatever else a comment says about an id that nobody has, it says in vain. */
function* unknownIds(document: DesignDoc, directive: Directive, told: Told): Iterable<Report> {
  for (const id of directive.ids) if (!told.isKnown(id)) yield idReport(document, directive, id, true, told);
}

function idReport(document: DesignDoc, directive: Directive, id: string, isUnknown: boolean, told: Told): Report {
  const proposal = isUnknown ? didYouMean(id, told.codes()) : undefined;
  const span = spanOfId(document, directive, id);
  const data: UnusedData = { directive, id: directive.ids.length > 1 ? id : undefined, span, proposal };
  return { span, data, message: messageOf(id, isUnknown, proposal) };
}

function messageOf(id: string, isUnknown: boolean, proposal: string | undefined): string {
  if (!isUnknown) return `“${id}” is not reported here, so there is nothing to switch off.`;
  return `“${id}” is no rule, section or item${proposal === undefined ? "." : `; did you mean “${proposal}”?`}`;
}

function quoted(ids: readonly string[]): string {
  return `${ids.map((id) => `“${id}”`).join(", ")} ${ids.length === 1 ? "is" : "are"}`;
}

function removalTitle(id: string | undefined): string {
  return id === undefined ? "Remove the comment" : `Remove “${id}” from the comment`;
}

/** The id with what parts it from the next one, or from the one before where it is the last. */
function removedFrom(document: DesignDoc, directive: Directive, id: string | undefined): Span {
  if (id === undefined) return removedSpan(document, directive.span);
  const { start, end } = spanOfId(document, directive, id);
  const isLast = directive.ids.at(-1) === id;
  const gap = isLast
    ? /[\s,]*$/.exec(document.text.slice(directive.span.start, start))
    : /^[\s,]*/.exec(document.text.slice(end, directive.span.end));
  const width = gap?.[0].length ?? 0;
  return isLast ? { start: start - width, end } : { start, end: end + width };
}

/** The kind of a directive may look like an id, so the search begins behind it. */
function spanOfId({ text }: DesignDoc, { kind, ids, span }: Directive, id: string): Span {
  let at = text.indexOf(kind, span.start) + kind.length;
  for (const one of ids) {
    at = text.indexOf(one, at);
    if (one === id) break;
    at += one.length;
  }
  return { start: at, end: at + id.length };
}
