/** Runs the rules over one document: the loop, the severities, and who wins where two judge the same numbers. */

import { type Reported, unusedCode } from "../directives/index.ts";
import { builtinTemplates } from "../templates/index.ts";
import type { Fix } from "../text/edit.ts";
import { overlaps } from "../text/span.ts";
import { arithmeticMismatch } from "./arithmetic-mismatch.ts";
import { codesOf } from "./codes.ts";
import { rules } from "./index.ts";
import type { Finding, Rule, RuleContext, Severity, Told } from "./rule.ts";

/** What a user set for a rule, section or item id; it replaces the rule's and the finding's own severity. */
export type SeveritySettings = Readonly<Record<string, Severity | "off">>;

/** All findings of a document, in the order of their places. */
export function runRules(context: RuleContext, settings: SeveritySettings = {}): readonly Finding[] {
  const findings: Finding[] = [];
  const reports: Reported[] = [];
  const asked = rules.filter((rule) => rule.scope === "anywhere" || context.checklist);
  const told = toldBy(asked, context, reports);
  for (const rule of asked) {
    for (const report of rule.check({ ...context, told })) {
      const code = report.code ?? rule.id;
      reports.push({ code, span: report.span });
      const severity = settings[code] ?? report.severity ?? rule.severity;
      if (severity === "off") continue;
      const { span, message, data, related } = report;
      findings.push({ code, severity, rule, span, message, data, related });
    }
  }
  return withoutEchoes(findings).sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}

/** The quick fixes of a finding, ready to apply, the preferred one first. */
export function fixesOf(finding: Finding, context: RuleContext): readonly Fix[] {
  const fixes = finding.rule.fix?.(finding, context) ?? [];
  return "title" in fixes ? [fixes] : fixes;
}

function toldBy(
  asked: readonly Rule[],
  { checklist, templates = [] }: RuleContext,
  reports: readonly Reported[],
): Told {
  const complete = checklist !== undefined;
  let codes: ReadonlySet<string> | undefined;
  return {
    reports,
    complete,
    isJudged(code) {
      const rule = rules.find(({ id }) => id === code);
      return rule ? asked.includes(rule) && code !== unusedCode : complete;
    },
    codes() {
      codes ??= codesOf(rules, [...templates, ...builtinTemplates]);
      return codes;
    },
  };
}

/** A wrong number is told once: where `arithmetic-mismatch` speaks, other rules about the same numbers keep silent. */
function withoutEchoes(findings: readonly Finding[]): Finding[] {
  const wrong = findings.filter(({ rule }) => rule === arithmeticMismatch);
  if (wrong.length === 0) return [...findings];
  return findings.filter(
    (finding) =>
      !finding.rule.aboutNumbers || !wrong.some(({ data, span }) => overlaps(finding.span, wholeOf(data) ?? span)),
  );
}

/** The whole calculation around a wrong claim. */
function wholeOf(data: unknown): Finding["span"] | undefined {
  return (data as { readonly calculation?: Finding["span"] } | undefined)?.calculation;
}
