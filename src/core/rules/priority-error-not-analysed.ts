/** Misses are called costly, and only false alarms are studied. */

import type { Mention } from "../checklist/index.ts";
import { slice } from "../text/span.ts";
import { type Preference, preferencesOf, type Side, withoutFrameRates } from "./error-preference.ts";
import { isOwn } from "./places.ts";
import type { Rule } from "./rule.ts";

export const priorityErrorNotAnalysed: Rule = {
  id: "priority-error-not-analysed",
  summary: "The error that costs more is the one that is studied first",
  why: "Looking only at false alarms is tempting, because they show up by themselves. The misses are what the system was built for.",
  severity: "information",
  examples: {
    bad: "---\ndesign-doc: eight-step\n---\n# Line anomaly\n\nFalse negatives are far more costly. Each week we analyze false positives to improve the model.\n",
    good: "---\ndesign-doc: eight-step\n---\n# Line anomaly\n\nFalse negatives are far more costly. Each week we analyze all missed events and a sample of false positives.\n",
  },
  *check(context) {
    const preferences = preferencesOf(context);
    const [stated] = preferences;
    if (!stated || preferences.some(({ side }) => side !== stated.side)) return;
    const studied = (context.wording?.mentions("error-studied") ?? []).filter(({ statement }) => isOwn(statement));
    const sides = studied.map((mention) => sideOf(paragraphOf(mention, context.document.prose, stated)));
    const other = studied[sides.findIndex((side) => side !== undefined && side !== stated.side)];
    if (!other || new Set(sides).size > 1) return;
    const [worse, minor] = stated.side === "recall" ? ["misses", "false alarms"] : ["false alarms", "misses"];
    yield {
      span: other.span,
      message: `The text calls ${worse} worse, and only ${minor} are studied. Say who looks at the ${worse}, and when.`,
      related: [{ span: stated.statement.span, message: `Here ${worse} are called worse` }],
    };
  },
};

/** Without the sentence that states the preference, which may name both. */
function paragraphOf({ statement: { block } }: Mention, prose: string, stated: Preference): string {
  return withoutFrameRates(slice(prose, block.span)).replace(withoutFrameRates(stated.statement.text), "");
}

/** Which kind of error a paragraph studies; undefined where it names both or none. */
function sideOf(text: string): Side | undefined {
  const misses = /false[- ]negatives?|\bFNs?\b|\bmiss(?:es|ed)?\b|escapes|пропу[щс]|ложноотрицат/i.test(text);
  const alarms =
    /false[- ](?:positives?|alarms?)|\bFPs?\b|overkill|ложн[a-zа-яё]+ (?:срабат|тревог)|ложноположит/i.test(text);
  if (misses === alarms) return undefined;
  return misses ? "recall" : "precision";
}
