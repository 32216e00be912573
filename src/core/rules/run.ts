/** Runs the rules over one document: the loop, the severities, and who wins where two say the same. */

import { type Reported, type SuppressedBy, unusedCode } from "../directives/index.ts";
import { builtinTemplates } from "../templates/index.ts";
import type { Fix } from "../text/edit.ts";
import { overlaps } from "../text/span.ts";
import { arithmeticMismatch } from "./arithmetic-mismatch.ts";
import { codesOf, idsOf } from "./codes.ts";
import { rules } from "./index.ts";
import { missingItem } from "./missing-item.ts";
import type { Finding, FixContext, Report, Rule, RuleContext, Severity, Suppressed, Told } from "./rule.ts";

/** What a user set for a rule, section or item id; it replaces the rule's and the finding's own severity. */
export type SeveritySettings = Readonly<Record<string, Severity | "off">>;

type Severities = ReadonlyMap<string, Severity | "off">;

export interface Judged {
  /** In the order of their places. */
  readonly findings: readonly Finding[];
  /** What a comment switches off. */
  readonly suppressed: readonly Suppressed[];
}

/** All findings of a document. */
export function runRules(context: RuleContext, settings: SeveritySettings = {}, suppressedBy?: SuppressedBy): Judged {
  const findings: Finding[] = [];
  const reports: Reported[] = [];
  const set: Severities = new Map(Object.entries(settings));
  // One context for all, since rules keep by it what they have read.
  const { document, checklist, wording, calculations, quantities, templates, directives } = context;
  const told = toldBy(context, set, reports);
  const kept = new Map();
  const whole = { document, checklist, wording, calculations, quantities, templates, directives, told, kept };
  for (const rule of rules) {
    if (!isAsked(rule, context, set)) continue;
    for (const report of rule.check(whole)) {
      const finding = findingOf(rule, report, set);
      reports.push(finding ?? { code: report.code ?? rule.id, span: report.span });
      if (finding) findings.push(finding);
    }
  }
  const { shown, suppressed } = parted(withoutEchoes(findings), suppressedBy);
  return { findings: inOrder(withoutRepeats(withoutCovered(shown, set))), suppressed };
}

function parted(
  findings: readonly Finding[],
  suppressedBy: SuppressedBy | undefined,
): { readonly shown: readonly Finding[]; readonly suppressed: readonly Suppressed[] } {
  if (!suppressedBy) return { shown: findings, suppressed: [] };
  const shown: Finding[] = [];
  const suppressed: Suppressed[] = [];
  for (const finding of findings) {
    const directive = suppressedBy(finding.code, finding.span);
    if (directive) suppressed.push({ finding, directive });
    else shown.push(finding);
  }
  return { shown, suppressed };
}

function inOrder(findings: readonly Finding[]): readonly Finding[] {
  return [...findings].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}

/** The quick fixes of a finding, ready to apply, the preferred one first. */
export function fixesOf(finding: Finding, context: FixContext): readonly Fix[] {
  const fixes = finding.rule.fix?.(finding, context) ?? [];
  return "title" in fixes ? [fixes] : fixes;
}

function isAsked({ id, scope, offByDefault }: Rule, { checklist }: RuleContext, set: Severities): boolean {
  if (offByDefault && (set.get(id) ?? "off") === "off") return false;
  return scope === "anywhere" || checklist !== undefined;
}

function findingOf(rule: Rule, report: Report, set: Severities): Finding | undefined {
  const code = report.code ?? rule.id;
  const severity = set.get(code) ?? report.severity ?? rule.severity;
  if (severity === "off") return undefined;
  const { span, message, data, related, covers } = report;
  return { code, severity, rule, span, message, data, related, covers };
}

function toldBy(context: RuleContext, set: Severities, reports: readonly Reported[]): Told {
  const { checklist, templates = [] } = context;
  const complete = checklist !== undefined;
  let codes: ReadonlySet<string> | undefined;
  return {
    reports,
    complete,
    isJudged(code) {
      const rule = rules.find(({ id }) => id === code);
      return rule ? isAsked(rule, context, set) && code !== unusedCode : complete;
    },
    isKnown(code) {
      const isOwn = checklist !== undefined && idsOf(checklist.template).has(code);
      return isOwn || this.codes().has(code);
    },
    codes() {
      codes ??= codesOf(rules, [...templates, ...builtinTemplates]);
      return codes;
    },
  };
}

/** A wrong number is told once: where `arithmetic-mismatch` speaks, other rules about the same numbers keep silent. */
function withoutEchoes(findings: readonly Finding[]): readonly Finding[] {
  const wrong = findings.filter(({ rule }) => rule === arithmeticMismatch);
  if (wrong.length === 0) return findings;
  return findings.filter(
    (finding) =>
      !finding.rule.aboutNumbers || !wrong.some(({ data, span }) => overlaps(finding.span, wholeOf(data) ?? span)),
  );
}

/** The whole calculation around a wrong claim. */
function wholeOf(data: unknown): Finding["span"] | undefined {
  return (data as { readonly calculation?: Finding["span"] } | undefined)?.calculation;
}

/** An item that a rule has named in its own message stays, where somebody has set a severity for just this item. */
function withoutCovered(findings: readonly Finding[], set: Severities): readonly Finding[] {
  const naming = findings.filter(({ covers }) => covers !== undefined && covers.length > 0);
  if (naming.length === 0) return findings;
  const covered = new Set(naming.flatMap(({ covers }) => covers ?? []));
  return findings.filter(({ code, rule }) => !covered.has(code) || code === rule.id || set.has(code));
}

/** A document has no use for more findings of one kind; the last one says how many there are. */
const mostOfAKind = 30;

function withoutRepeats(findings: readonly Finding[]): readonly Finding[] {
  if (findings.length <= mostOfAKind) return findings;
  const counts = new Map<string, number>();
  let most = 0;
  for (const { code, rule } of findings) {
    // What is missing is told once of each item.
    if (rule === missingItem) continue;
    const count = (counts.get(code) ?? 0) + 1;
    counts.set(code, count);
    most = Math.max(most, count);
  }
  if (most <= mostOfAKind) return findings;
  const told = new Map<string, number>();
  return findings.flatMap((finding) => {
    const at = (told.get(finding.code) ?? 0) + 1;
    told.set(finding.code, at);
    if (at > mostOfAKind) return [];
    const more = (counts.get(finding.code) ?? 0) - mostOfAKind;
    return at < mostOfAKind || more <= 0
      ? [finding]
      : [{ ...finding, message: `${finding.message} (${more} more like it follow.)` }];
  });
}
