/** All rules, in the order in which they are documented. */

import { abTestIncomplete } from "./ab-test-incomplete.ts";
import { accuracyOnImbalanced } from "./accuracy-on-imbalanced.ts";
import { ambiguousHeading } from "./ambiguous-heading.ts";
import { arithmeticMismatch } from "./arithmetic-mismatch.ts";
import { availabilityExceedsDependencies } from "./availability-exceeds-dependencies.ts";
import { budgetExceedsSla } from "./budget-exceeds-sla.ts";
import { capacityExceeded } from "./capacity-exceeded.ts";
import { deploymentConflict } from "./deployment-conflict.ts";
import { duplicateSection } from "./duplicate-section.ts";
import { earlyDraft } from "./early-draft.ts";
import { emptySection } from "./empty-section.ts";
import { fpFnMetricConflict } from "./fp-fn-metric-conflict.ts";
import { fpsLatencyConflict } from "./fps-latency-conflict.ts";
import { frontMatter } from "./front-matter.ts";
import { metricIdentity } from "./metric-identity.ts";
import { metricTaskMismatch } from "./metric-task-mismatch.ts";
import { metricUsedAsLoss } from "./metric-used-as-loss.ts";
import { metricWithoutTarget } from "./metric-without-target.ts";
import { missingItem } from "./missing-item.ts";
import { modelExceedsMemory } from "./model-exceeds-memory.ts";
import { modelMetricAsBusinessMetric } from "./model-metric-as-business-metric.ts";
import { monitoredMetricUndefined } from "./monitored-metric-undefined.ts";
import { oneSidedMetric } from "./one-sided-metric.ts";
import { placeholderLeft } from "./placeholder-left.ts";
import { priorityErrorNotAnalysed } from "./priority-error-not-analysed.ts";
import { qpsLoadConflict } from "./qps-load-conflict.ts";
import { quantityConflict } from "./quantity-conflict.ts";
import { randomSplitOnTemporal } from "./random-split-on-temporal.ts";
import { resamplingBreaksProbabilities } from "./resampling-breaks-probabilities.ts";
import type { Rule } from "./rule.ts";
import { sampleTooSmall } from "./sample-too-small.ts";
import { sectionOrder } from "./section-order.ts";
import { templateDrift } from "./template-drift.ts";
import { unitMismatch } from "./unit-mismatch.ts";
import { unknownMetricName } from "./unknown-metric-name.ts";
import { unusedSuppression } from "./unused-suppression.ts";

export const rules: readonly Rule[] = [
  frontMatter,
  templateDrift,
  earlyDraft,
  missingItem,
  ambiguousHeading,
  placeholderLeft,
  emptySection,
  sectionOrder,
  duplicateSection,
  arithmeticMismatch,
  unitMismatch,
  fpsLatencyConflict,
  quantityConflict,
  budgetExceedsSla,
  capacityExceeded,
  qpsLoadConflict,
  modelExceedsMemory,
  availabilityExceedsDependencies,
  metricIdentity,
  sampleTooSmall,
  metricWithoutTarget,
  oneSidedMetric,
  metricTaskMismatch,
  accuracyOnImbalanced,
  fpFnMetricConflict,
  priorityErrorNotAnalysed,
  metricUsedAsLoss,
  randomSplitOnTemporal,
  resamplingBreaksProbabilities,
  modelMetricAsBusinessMetric,
  monitoredMetricUndefined,
  unknownMetricName,
  abTestIncomplete,
  deploymentConflict,
  // Behind all others: it looks at what they report.
  unusedSuppression,
];

/** Those that judge written calculations, in any Markdown. */
export const calculationRules: readonly Rule[] = [arithmeticMismatch, unitMismatch];
