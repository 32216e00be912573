/** “A random 80/20 split of the transactions”: the model is asked about days whose neighbours it has seen. */

import type { Statement } from "../checklist/index.ts";
import { facetValues } from "./facet-values.ts";
import { textOfSection } from "./lines.ts";
import { isOwn } from "./places.ts";
import type { Rule, RuleContext } from "./rule.ts";

export const randomSplitOnTemporal: Rule = {
  id: "random-split-on-temporal",
  summary: "Data that depends on time, video or user is split by it",
  why: "Neighbouring frames are nearly the same picture. A random split asks the model to remember, and production asks it to generalize.",
  severity: "warning",
  examples: {
    bad: "---\ndesign-doc: eight-step\n---\n# Fraud\n\nWe use a random 80/20 split of the transactions.\n",
    good: "---\ndesign-doc: eight-step\n---\n# Fraud\n\nWe train on the transactions from January to August and test on those of September.\n",
  },
  *check(context) {
    const said = context.wording?.mentions("random-split") ?? [];
    const found = said.find(
      ({ statement }) =>
        isOwn(statement) &&
        !grouped.test(statement.text) &&
        !rejected.test(statement.text) &&
        !ofTraffic.test(statement.text) &&
        dependsOn(context, statement),
    );
    if (!found || splitElsewhere.test(context.document.prose)) return;
    yield {
      span: found.span,
      message: `${dependsOn(context, found.statement)} in both parts are nearly the same, so the test measures memory. Split by time, recording or user, with a gap as long as labels take.`,
    };
  },
};

/** What is similar to its neighbours, in the words of the sentence or as the facets say. */
function dependsOn(context: RuleContext, { text, block }: Statement): string | undefined {
  const named = neighbours.exec(text)?.[0];
  if (named) return named.charAt(0).toUpperCase() + named.slice(1).toLowerCase();
  if (facetValues(context, "modality").includes("video")) return "Frames of one video";
  if (facetValues(context, "task").includes("forecasting")) return "Neighbouring days";
  return foretold.test(textOfSection(context, block.section)) ? "Neighbouring days" : undefined;
}

const neighbours =
  /\b(?:transactions|payments|purchases|sales|loans|bookings|frames|clips|sessions|visits|days|weeks|clicks|impressions|orders|trips|rides|deliveries|events|time[- ]series|sensor readings)\b|(?<![а-яё])(?:транзакци[а-яё]+|платеж[а-яё]+|кадр[а-яё]+|сесси[а-яё]+|заказ[а-яё]+|клик[а-яё]+|поездк[а-яё]+)/i;

/** What is predicted lies in the future, or the rows are events in the order of time. */
const foretold =
  /\b(?:predict\w*|forecast\w*|estimat\w*)\b[^.;]{0,40}\b(?:next|following|coming)[ -](?:hour|day|week|month|quarter|year|purchase|visit)s?\b|\bpredict\w* [^.;]{0,10}tomorrow|\bforecast(?:s|ing)? (?:the )?(?:demand|sales|load|price|traffic)|\b(?:user clicks|click logs?|transactions|event log|time series)\b|предсказ[^.;]{0,40}(?:следующ|завтра)|прогноз/i;
const ofTraffic = /\b(?:control|treatment|A\/B|arms?|traffic|variants?|experiment)\b/i;

const grouped =
  /\bby (?:user|video|patient|recording|session|scene|station|customer|store|group|day|time|date|camera|subject)|per user|group(?:ed)?\b|random\w*[^.;,]{0,20}\bof (?:the |all )?(?:users|patients|customers|videos|recordings|stores|drivers|speakers|households)|within the training|by hash|bootstrap|random seed/i;
const rejected =
  /\bnot\b|n't\b|never|no random|instead|avoid|rather|leak|wrong|would|unlike|bad\b|a random split of frames/i;
const splitElsewhere =
  /time[- ]based split|temporal split|out[- ]of[- ]time|split (?:is )?by (?:time|date|user|video|recording|patient|session)|chronological/i;
