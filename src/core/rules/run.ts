/** Runs the rules over one document: the loop, the severities, and who wins where two judge the same numbers. */

import type { Fix } from "../text/edit.ts";
import { overlaps } from "../text/span.ts";
import { arithmeticMismatch } from "./arithmetic-mismatch.ts";
import { rules } from "./index.ts";
import type { Finding, RuleContext, Severity } from "./rule.ts";

/** What a user set for a rule, section or item id; it replaces the rule's and the finding's own severity. */
export type SeveritySettings = Readonly<Record<string, Severity | "off">>;

/** All findings of a document, in the order of their places. */
export function runRules(context: RuleContext, settings: SeveritySettings = {}): readonly Finding[] {
  const findings: Finding[] = [];
  for (const rule of rules) {
    if (rule.scope !== "anywhere" && !context.checklist) continue;
    for (const report of rule.check(context)) {
      const code = report.code ?? rule.id;
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
