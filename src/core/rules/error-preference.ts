/** Which kind of error a sentence calls worse: the miss, or the false alarm. */

import type { Statement } from "../checklist/index.ts";
import type { RuleContext } from "./rule.ts";

/** Where misses are worse, recall leads; where false alarms are worse, precision. */
export type Side = "recall" | "precision";

export interface Preference {
  readonly side: Side;
  readonly statement: Statement;
}

const known = new WeakMap<RuleContext, readonly Preference[]>();

/** All sentences that state a preference; those that could mean both are left out. */
export function preferencesOf(context: RuleContext): readonly Preference[] {
  const before = known.get(context);
  if (before) return before;
  const statements = new Set(context.wording?.mentions("error-named").map(({ statement }) => statement));
  const found = [...statements].flatMap((statement) => {
    const side = statement.weakness || !weighs.test(statement.text) ? undefined : sideOf(statement.text);
    return side ? [{ side, statement }] : [];
  });
  known.set(context, found);
  return found;
}

/** One look that tells most sentences apart from those that weigh errors. */
const weighs =
  /more |worse|costl|dear|critical|accept|must|danger|fatal|toler|avoid|pref|cheap|fine|less |inconven|rather|дорож|хуж|опасн|допуст|критич|дешев/i;

const miss =
  "(?:false[- ]negatives?|FNs?(?!\\d)|miss(?:es)?|missed \\p{L}+|missing (?:an? |the )?\\p{L}+|escapes?|type (?:II|2) errors?|пропуск\\p{L}*|пропущенн\\p{L}+ \\p{L}+|ложноотрицательн\\p{L}*)";
const alarm =
  "(?:false[- ](?:positives?|alarms?|rejects?)|FPs?(?!\\d)|type (?:I|1) errors?|overkill|ложн\\p{L}+ (?:срабат|тревог|положит)\\p{L}*|ложноположительн\\p{L}*)";
const worse =
  "(?<!\\p{L})(?:(?:more (?:costly|expensive|harmful|critical|serious|dangerous|severe|damaging|important))|worse|costlier|dearer|critical|unacceptable|not acceptable|dangerous|fatal|intolerable|must not|must be avoided|cannot be tolerated|дороже|хуже|опаснее|недопустим\\p{L}*|критичн\\p{L}*)";
const fine =
  "(?<!\\p{L})(?:(?<!not )(?:more )?(?:acceptable|tolerable|tolerated)|pref+er+ed|preferable|cheap(?:er)?|fine|less (?:costly|expensive|harmful|severe|critical|important|dangerous)|a small inconvenience|допустим\\p{L}*|дешевле)";

/** Few words between, none of them another kind of error. */
const gap = `(?:(?!${miss}|${alarm}|(?<!\\p{L})not (?!acceptable))[^.;!?]){0,30}?`;

function pattern(source: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])${source}`, "iu");
}

const missIsWorse: readonly RegExp[] = [
  pattern(`${miss}(?![\\p{L}])${gap}${worse}`),
  pattern(`${alarm}(?![\\p{L}])${gap}${fine}`),
  pattern(
    `(?:prefer|rather (?:have )?|tolerate|accept)${gap}${alarm}(?![\\p{L}])[^.;]{0,20}(?:over|than|to)\\s+${miss}`,
  ),
];

const alarmIsWorse: readonly RegExp[] = [
  pattern(`${alarm}(?![\\p{L}])${gap}${worse}`),
  pattern(`${miss}(?![\\p{L}])${gap}${fine}`),
  pattern(
    `(?:prefer|rather (?:have )?|tolerate|accept)${gap}${miss}(?![\\p{L}])[^.;]{0,20}(?:over|than|to)\\s+${alarm}`,
  ),
];

/** Small letters tell frames per second from false positives. */
export function withoutFrameRates(text: string): string {
  return text.replace(/\bfps\b/g, "");
}

const both = pattern(`(?:${miss}|${alarm})(?:s)?\\s+(?:and|or|и|или)\\s+(?:${miss}|${alarm})`);

function sideOf(written: string): Side | undefined {
  const text = withoutFrameRates(written);
  if (both.test(text)) return undefined;
  const recall = missIsWorse.some((form) => form.test(text));
  const precision = alarmIsWorse.some((form) => form.test(text));
  if (recall === precision) return undefined;
  return recall ? "recall" : "precision";
}
