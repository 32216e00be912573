/** Which kind of error a sentence calls worse: the miss, or the false alarm. */

import type { Statement } from "../checklist/index.ts";
import { quantitiesIn, statementsNaming } from "./places.ts";
import { readOnce } from "./read-once.ts";
import type { RuleContext } from "./rule.ts";

/** Where misses are worse, recall leads; where false alarms are worse, precision. */
export type Side = "recall" | "precision";

export interface Preference {
  readonly side: Side;
  readonly statement: Statement;
}

/** “A missed crack costs 900 €, a false alarm 5 €”: each kind of error before its price, and one much dearer. */
function sideOfCosts({ quantities }: RuleContext, { text, span }: Statement): Side | undefined {
  const [first, second, third] = quantitiesIn(quantities, span).filter(({ kind }) => kind === "money");
  if (!first || !second || third || howOften.test(text) || first.unit !== second.unit) return undefined;
  const halves = [
    text.slice(0, first.span.start - span.start),
    text.slice(first.span.end - span.start, second.span.start - span.start),
  ];
  const [before, between] = halves.map((half) => [oneMiss.test(half), oneAlarm.test(half)] as const);
  const isMissFirst = before?.[0] && !before[1] && between?.[1] && !between[0];
  const isAlarmFirst = before?.[1] && !before[0] && between?.[0] && !between[1];
  if (!isMissFirst && !isAlarmFirst) return undefined;
  const ratio = isMissFirst ? first.value / second.value : second.value / first.value;
  if (ratio > muchDearer) return "recall";
  return ratio < 1 / muchDearer ? "precision" : undefined;
}

/** Closer prices are outweighed by how often each error happens. */
const muchDearer = 3;
const howOften = /frequent|often|\brare|prevalence|as many|times (?:as|more)/i;

/** All sentences that state a preference; those that could mean both are left out. */
export const preferencesOf: (context: RuleContext) => readonly Preference[] = readOnce((context) => {
  const statements = statementsNaming(context, "error-named");
  const found: Preference[] = [];
  for (const statement of statements) {
    if (statement.weakness) continue;
    const side = (weighs.test(statement.text) ? sideOf(statement.text) : undefined) ?? sideOfCosts(context, statement);
    if (side) found.push({ side, statement });
  }
  return found;
});

const miss =
  "(?:false[- ]negatives?|FNs?(?!\\d)|miss(?:es)?|missed [a-zа-яё]+|missing (?:an? |the )?[a-zа-яё]+|escapes?|type (?:II|2) errors?|пропуск[a-zа-яё]*|пропущенн[a-zа-яё]+ [a-zа-яё]+|ложноотрицательн[a-zа-яё]*)";
const alarm =
  "(?:false[- ](?:positives?|alarms?|rejects?)|FPs?(?!\\d)|type (?:I|1) errors?|overkill|ложн[a-zа-яё]+ (?:срабат|тревог|положит)[a-zа-яё]*|ложноположительн[a-zа-яё]*)";
const worse =
  "(?<![a-zа-яё])(?:(?:more (?:costly|expensive|harmful|critical|serious|dangerous|severe|damaging|important))|worse|costlier|dearer|critical|unacceptable|not acceptable|dangerous|fatal|intolerable|must not|must be avoided|cannot be tolerated|(?:hurts?|costs?) (?:us )?(?:[a-z]+ ){0,2}(?:times )?(?:more|as much)|times as (?:expensive|costly|bad|dear)|the (?:[a-z]+ )?(?:expensive|costly|dangerous) (?:mistake|error|kind)|дороже|хуже|опаснее|недопустим[a-zа-яё]*|критичн[a-zа-яё]*)";
const fine =
  "(?<![a-zа-яё])(?:(?<!not )(?:more )?(?:acceptable|tolerable|tolerated)|pref+er+ed|preferable|cheap(?:er)?|fine|less (?:costly|expensive|harmful|severe|critical|important|dangerous)|a small inconvenience|допустим[a-zа-яё]*|дешевле)";

const oneMiss = pattern(`${miss}(?![a-zа-яё])`);
const oneAlarm = pattern(`${alarm}(?![a-zа-яё])`);

/** Parts of the words that weigh errors: one look that most sentences end with. */
const weighs =
  /worse|cost|hurt|times as|expensive|harmful|critical|serious|dangerous|severe|damaging|important|dearer|accept|fatal|tolera|must not|must be|pref+er|cheap|fine|inconvenience|rather |дороже|хуже|опасн|допустим|критичн|дешевле/i;

/** Few words between, none of them another kind of error. */
const gap = `(?:(?!${miss}|${alarm}|(?<![a-zа-яё])not (?!acceptable))[^.;!?]){0,30}?`;

function pattern(source: string): RegExp {
  return new RegExp(`(?<![a-zа-яё\\d])${source}`, "i");
}

const missIsWorse: readonly RegExp[] = [
  pattern(`${miss}(?![a-zа-яё])${gap}${worse}`),
  pattern(`${alarm}(?![a-zа-яё])${gap}${fine}`),
  pattern(
    `(?:prefer|rather (?:have )?|tolerate|accept)${gap}${alarm}(?![a-zа-яё])[^.;]{0,20}(?:over|than|to)\\s+${miss}`,
  ),
];

const alarmIsWorse: readonly RegExp[] = [
  pattern(`${alarm}(?![a-zа-яё])${gap}${worse}`),
  pattern(`${miss}(?![a-zа-яё])${gap}${fine}`),
  pattern(
    `(?:prefer|rather (?:have )?|tolerate|accept)${gap}${miss}(?![a-zа-яё])[^.;]{0,20}(?:over|than|to)\\s+${alarm}`,
  ),
];

/** Small letters tell frames per second from false positives. */
export function withoutFrameRates(text: string): string {
  return text.replace(/\bfps\b/g, "");
}

const both = pattern(`(?:${miss}|${alarm})(?:s)?\\s+(?:and|or|и|или)\\s+(?:${miss}|${alarm})`);

function sideOf(written: string): Side | undefined {
  const text = withoutFrameRates(written).replace(/\s\([^()]*\)/g, "");
  if (both.test(text)) return undefined;
  const recall = missIsWorse.some((form) => form.test(text));
  const precision = alarmIsWorse.some((form) => form.test(text));
  if (recall === precision) return undefined;
  return recall ? "recall" : "precision";
}
