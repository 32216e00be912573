/** Training data is balanced 50/50, and the scores are then read as if they were probabilities. */

import type { Mention } from "../checklist/index.ts";
import { slice } from "../text/span.ts";
import { isOwn } from "./places.ts";
import type { Rule, RuleContext } from "./rule.ts";

export const resamplingBreaksProbabilities: Rule = {
  id: "resampling-breaks-probabilities",
  summary: "Scores of a model that was trained on rebalanced data are calibrated before they are used as probabilities",
  why: "Where one event in a thousand is abnormal, a score of 50 % from a model trained 50/50 means a probability of 0.1 %.",
  severity: "information",
  examples: {
    bad: "---\ndesign-doc: eight-step\n---\n# Fraud\n\nTraining batches are 50/50 fraud and normal. A transaction is blocked above a threshold of 0.5.\n",
    good: "---\ndesign-doc: eight-step\n---\n# Fraud\n\nTraining batches are 50/50 fraud and normal. Scores are calibrated on natural validation data, and a transaction is blocked above a threshold of 0.5.\n",
  },
  *check(context) {
    const rebalanced = context.wording?.mentions("rebalanced").find((mention) => isRebalancing(context, mention));
    if (!rebalanced || corrected.test(context.document.prose)) return;
    const use = useNear(context, rebalanced);
    if (!use) return;
    yield {
      span: rebalanced.span,
      message:
        "Rebalanced training shifts every score, so a fixed threshold or a probability means something else in production. Calibrate on natural data, or choose the threshold there.",
      related: [{ span: use.span, message: "Here the score is used as it is" }],
    };
  },
};

function isRebalancing({ document }: RuleContext, { statement }: Mention): boolean {
  const { block } = statement;
  return isOwn(statement) && !/traffic|A\/B|users|control|coin|consider|split/i.test(slice(document.prose, block.span));
}

/** In the same block, or nearby in the same section. */
function useNear({ wording }: RuleContext, { statement }: Mention): Mention | undefined {
  return wording
    ?.mentions("score-used")
    .find(
      (use) =>
        isOwn(use.statement) &&
        use.statement.block.section === statement.block.section &&
        Math.abs(use.span.start - statement.span.start) < 600,
    );
}

const corrected =
  /calibrat|platt|isotonic|temperature scaling|prior (?:shift|correct)|natural (?:validation|distribution|test|data|prevalence)|original distribution|undo|калибр|естественн[a-zа-яё]+ распредел/i;
