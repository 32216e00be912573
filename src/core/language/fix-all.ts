/** Many fixes as one: all findings of a rule, or all that can be repaired without asking. */

import type { Analysis } from "../analysis.ts";
import type { Finding, Rule } from "../rules/rule.ts";
import { fixesOf } from "../rules/run.ts";
import type { Edit, Fix } from "../text/edit.ts";
import { type Span, touches } from "../text/span.ts";

/** The edits that repair what needs no decision, relative to the text as it is; of those that meet only the first. */
export function safeEdits(analysis: Analysis): readonly Edit[] {
  return together(
    analysis,
    analysis.findings.filter(({ rule }) => rule.fixesItself),
  ).edits;
}

/** For each rule with a finding in the span, and more of them elsewhere: what repairs all of them at once. */
export function fixesOfRulesIn(analysis: Analysis, span: Span): readonly Fix[] {
  const here = new Set(analysis.findings.filter((finding) => touches(finding.span, span)).map(({ rule }) => rule));
  return [...here].flatMap((rule) => fixOfRule(analysis, rule) ?? []);
}

function fixOfRule(analysis: Analysis, rule: Rule): Fix | undefined {
  const findings = analysis.findings.filter((finding) => finding.rule === rule);
  if (findings.length < 2) return undefined;
  if (rule.fixAll) return rule.fixAll(analysis);
  const { edits, repaired } = together(analysis, findings);
  return repaired > 1 ? { title: `Fix all ${repaired} of ${rule.id} in this document`, edits } : undefined;
}

/** The preferred fixes of findings, each whole or not at all, and how many findings they repair. */
function together(analysis: Analysis, findings: readonly Finding[]): { edits: readonly Edit[]; repaired: number } {
  const chosen = new Map<string, readonly Edit[]>();
  const taken: Span[] = [];
  let repaired = 0;
  for (const finding of findings) {
    const edits = fixesOf(finding, analysis)[0]?.edits ?? [];
    const key = JSON.stringify(edits);
    const isFree = edits.every(({ span }) => !taken.some((other) => touches(other, span)));
    if (edits.length === 0 || !(isFree || chosen.has(key))) continue;
    repaired++;
    if (chosen.has(key)) continue;
    chosen.set(key, edits);
    taken.push(...edits.map(({ span }) => span));
  }
  return { edits: [...chosen.values()].flat(), repaired };
}
