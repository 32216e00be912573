/** One line about a whole document, for a list of many. */

import type { Analysis } from "../analysis.ts";
import { calculationRules } from "../rules/index.ts";

export interface Overview {
  /** Of a design doc, else absent. */
  readonly checklist?: { readonly answered: number; readonly required: number };
  /** Written results and units that do not hold. */
  readonly wrongNumbers: number;
  /** Everything found, these included. */
  readonly findings: number;
}

export function overviewOf({ checklist, findings }: Analysis): Overview {
  const wrong = findings.filter(({ rule }) => rule.aboutNumbers || calculationRules.includes(rule));
  const counts = { wrongNumbers: wrong.length, findings: findings.length };
  if (!checklist) return counts;
  const { answered, required } = checklist;
  return { ...counts, checklist: { answered, required } };
}
