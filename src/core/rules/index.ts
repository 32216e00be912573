/** All rules, in the order in which they are documented. */

import { ambiguousHeading } from "./ambiguous-heading.ts";
import { arithmeticMismatch } from "./arithmetic-mismatch.ts";
import { fpsLatencyConflict } from "./fps-latency-conflict.ts";
import { frontMatter } from "./front-matter.ts";
import { missingItem } from "./missing-item.ts";
import { placeholderLeft } from "./placeholder-left.ts";
import type { Rule } from "./rule.ts";
import { templateDrift } from "./template-drift.ts";
import { unitMismatch } from "./unit-mismatch.ts";
import { unusedSuppression } from "./unused-suppression.ts";

export const rules: readonly Rule[] = [
  frontMatter,
  templateDrift,
  missingItem,
  ambiguousHeading,
  placeholderLeft,
  arithmeticMismatch,
  unitMismatch,
  fpsLatencyConflict,
  // Behind all others: it looks at what they report.
  unusedSuppression,
];

/** Those that judge written calculations, in any Markdown. */
export const calculationRules: readonly Rule[] = [arithmeticMismatch, unitMismatch];
