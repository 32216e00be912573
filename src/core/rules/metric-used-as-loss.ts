/** “Use recall in train and test”: a metric that has no gradient, as what training minimizes. */

import { type MetricMention, metricsOf } from "./metrics.ts";
import { isOwn } from "./places.ts";
import type { Rule } from "./rule.ts";

export const metricUsedAsLoss: Rule = {
  id: "metric-used-as-loss",
  summary: "What training minimizes has a gradient",
  why: "Recall counts decisions, and a count has no gradient. It also has a trivial optimum: a model that always says yes.",
  severity: "warning",
  examples: {
    bad: "---\ndesign-doc: eight-step\n---\n# Line anomaly\n\nWe use recall in train and test.\n",
    good: "---\ndesign-doc: eight-step\n---\n# Line anomaly\n\nWe train with weighted cross-entropy and select the model by recall.\n",
  },
  *check(context) {
    const found = metricsOf(context).find(
      (metric) => counts.has(metric.name) && isTrainedOn(metric) && isOwn(metric.statement),
    );
    if (!found) return;
    const message = `${found.name} has no gradient to train on. Name the loss, e.g. weighted cross-entropy, and select the model by ${found.name}.`;
    yield { span: found.span, message };
  },
};

/** Metrics that count decisions or compare orders. Log loss, MSE, MAE and soft Dice are losses as well. */
const counts: ReadonlySet<string> = new Set([
  ...["recall", "precision", "specificity", "accuracy", "balanced accuracy", "top-k accuracy", "F-score"],
  ...["ROC-AUC", "PR-AUC", "mAP", "NDCG", "MRR", "hit rate", "WER", "CER", "BLEU", "MOTA", "IDF1"],
]);

function isTrainedOn({ statement, span }: MetricMention): boolean {
  const { text, span: place } = statement;
  if (!ofTraining.test(text)) return false;
  // A word of which the name of a metric is but the beginning: `mAP-rich`, `recall campaigns`.
  if (
    surrogate.test(text) ||
    /^(?:-[a-z]|\s(?:campaign|notice|data|set|lab|image|map)s?\b)/i.test(text.slice(span.end - place.start))
  )
    return false;
  const before = text.slice(0, span.start - place.start);
  const behind = text.slice(span.end - place.start);
  return (
    lossBefore.test(before) ||
    trainBefore.test(before) ||
    (lossBehind.test(behind) && !/\bnot (?:\w+ )?$/i.test(before)) ||
    (/\buse (?:the )?$/i.test(before) && trainBehind.test(behind)) ||
    (/\b(?:optimi[sz]e|minimi[sz]e|maximi[sz]e) (?:the )?(?:negative )?$/i.test(before) && byGradient.test(behind))
  );
}

/** One look that most sentences end with. */
const ofTraining = /loss|objective|train|propagat|обуча|gradient|SGD|Adam/i;

/** Ways to train on something close to the metric after all. */
const surrogate =
  /\bsoft|surrogate|differentiable|relax|lambda|policy gradient|reinforce|reward|smooth|approximat|not differentiable|non-?differentiable|weighted|loss with/i;

const lossBefore =
  /\b(?:loss|loss function|training objective)\s*(?:is|:|=|will be|–|—)\s*(?:the |our )?(?:\(?1\s*[-−–]\s*)?$/i;
const trainBefore =
  /\b(?:train(?:ed|ing)?(?: (?:the |our |a )?(?:model|network|net|classifier|detector|it))?(?: directly)? (?:on|with|against|to (?:directly )?(?:maximi[sz]e|optimi[sz]e)|by (?:maximi[sz]ing|minimi[sz]ing|optimi[sz]ing))|back-?propagat\w+ through) (?:the )?(?:negative |1\s*[-−–]\s*)?$|обуча[а-яё]+ (?:сеть|модель)? ?(?:напрямую )?на $/i;
const lossBehind = /^\s*(?:is |as )(?:used as )?(?:the |our |a )?(?:training )?(?:loss|objective function)\b/i;
const byGradient = /^[^.;]{0,20}\b(?:gradient descent|back-?propagation|SGD|Adam)\b/i;
const trainBehind = /^ (?:in|for|during) (?:both )?train(?:ing)?\b/i;
