/** What `lint` knows of one file, as plain data: every reporter prints it. */

import type { Analysis } from "../core/analysis.ts";
import type { DesignDoc } from "../core/document/index.ts";
import { frontMatter } from "../core/rules/front-matter.ts";
import type { Finding, Severity, Suppressed } from "../core/rules/rule.ts";
import { fixesOf } from "../core/rules/run.ts";
import { type Span, slice } from "../core/text/span.ts";
import { crypto } from "./node-modules.ts";

/** What a reporter prints beside codes, places and words. Computing all of it takes as long as judging the document. */
export interface Wanted {
  /** Related places and fixes. */
  readonly details?: true;
  readonly fingerprints?: true;
  /** What a comment switches off. */
  readonly suppressed?: true;
}

export interface FileReport {
  /** As given on the command line. */
  readonly path: string;
  /** The id of the template that judged it. */
  readonly template: string | null;
  /** The front matter asks for what cannot be done, so that the file was not judged as its author wants. */
  readonly unjudged: boolean;
  readonly findings: readonly FindingReport[];
  readonly suppressed: readonly SuppressedReport[];
}

export interface FindingReport {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly place: Place;
  /** The line on which it begins. */
  readonly source: string;
  /** Both are empty unless wanted. */
  readonly related: readonly { readonly message: string; readonly place: Place }[];
  readonly fixes: readonly FixReport[];
  /** The same as long as its code and its line's words stay, wherever the line moves to. */
  readonly fingerprint?: string;
}

export interface SuppressedReport extends FindingReport {
  /** What the comment says behind ` -- `. */
  readonly reason?: string;
}

export interface FixReport {
  readonly title: string;
  readonly edits: readonly { readonly place: Place; readonly text: string }[];
}

/** Lines and columns from 1; columns count UTF-16 units, and the end is the column behind the last character. */
export interface Place {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

export function reportOf(path: string, analysis: Analysis, wanted: Wanted): FileReport {
  const context: Context = { analysis, wanted, seen: new Map(), last: undefined };
  return {
    path,
    template: analysis.template?.id ?? null,
    unjudged: analysis.findings.some(({ rule }) => rule === frontMatter),
    findings: analysis.findings.map((finding) => findingReport(finding, context)),
    suppressed: wanted.suppressed ? analysis.suppressed.map((one) => suppressedReport(one, context)) : [],
  };
}

interface Context {
  readonly analysis: Analysis;
  readonly wanted: Wanted;
  /** How often the words of a fingerprint have stood in the file so far. */
  readonly seen: Map<string, number>;
  /** Many findings stand at one place, one after another. */
  last: { readonly span: Span; readonly place: Place; readonly source: string } | undefined;
}

function findingReport(finding: Finding, context: Context): FindingReport {
  const { analysis, wanted, seen } = context;
  const { code, severity, message, related = none } = finding;
  const { place, source } = placed(finding.span, context);
  const report: FindingReport = {
    code,
    severity,
    message,
    place,
    source,
    related: wanted.details
      ? related.map((one) => ({ message: one.message, place: placeIn(analysis.document, one.span) }))
      : none,
    fixes: wanted.details ? fixReports(finding, analysis) : none,
  };
  if (!wanted.fingerprints) return report;
  return { ...report, fingerprint: fingerprint(`${code} ${source.trim().replace(/\s+/g, " ")}`, seen) };
}

const none: readonly never[] = [];

function placed(span: Span, context: Context): Pick<FindingReport, "place" | "source"> {
  const { document } = context.analysis;
  const { last } = context;
  if (last?.span.start === span.start && last.span.end === span.end) return last;
  context.last = { span, place: placeIn(document, span), source: sourceLine(document, span) };
  return context.last;
}

function suppressedReport({ finding, directive: { reason } }: Suppressed, context: Context): SuppressedReport {
  return { ...findingReport(finding, context), ...(reason === undefined ? {} : { reason }) };
}

function fixReports(finding: Finding, analysis: Analysis): readonly FixReport[] {
  return fixesOf(finding, analysis).map(({ title, edits }) => {
    return { title, edits: edits.map(({ span, text }) => ({ place: placeIn(analysis.document, span), text })) };
  });
}

export function placeIn({ lines }: DesignDoc, { start, end }: Span): Place {
  const from = lines.position(start);
  const to = lines.position(end);
  return { line: from.line + 1, column: from.character + 1, endLine: to.line + 1, endColumn: to.character + 1 };
}

function sourceLine({ text, lines }: DesignDoc, { start }: Span): string {
  return slice(text, lines.line(lines.lineAt(start)));
}

/** Of several findings with the same words each has a number of its own. */
function fingerprint(words: string, seen: Map<string, number>): string {
  const count = (seen.get(words) ?? 0) + 1;
  seen.set(words, count);
  return crypto().createHash("sha256").update(`${words} ${count}`).digest("hex").slice(0, 16);
}
