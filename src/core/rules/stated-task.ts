/** What kind of task the text says it is: “Task: price regression”, “framed as binary classification”. */

import { facetValues } from "./facet-values.ts";
import { isOwn } from "./places.ts";
import type { RuleContext } from "./rule.ts";

/** As the facet says, where somebody wrote it down; else every task that a sentence names as the task. */
export function statedTasks(context: RuleContext): readonly string[] {
  const stated = facetValues(context, "task", "stated");
  if (stated.length > 0) return stated;
  const inferred = facetValues(context, "task");
  const found = new Set<string>();
  for (const statement of context.wording?.statements() ?? []) {
    const { text } = statement;
    if (!names.test(text) || !isOwn(statement)) continue;
    const said = saysTask.exec(text);
    if (!said || hedged.test(text)) continue;
    const words = text.slice(said.index, said.index + said[0].length + reach);
    for (const [task, pattern] of tasks) if (pattern.test(words)) found.add(task);
  }
  // A second task that the text works on has metrics of its own.
  return found.size === 0 ? [] : [...new Set([...found, ...inferred])];
}

/** So far behind “the task is” stands its name. */
const reach = 50;

/** One cheap look that most sentences end with. */
const names = /task|problem|framed|formulat|задач/i;

const saysTask =
  /\b(?:task|problem)(?: type)?\s*(?:is(?! that\b)|:|=|–|—)|\b(?:framed?|formulated?|treat(?:ed)?|cast|modell?ed)\b[^.;]{0,30}\bas\b|\bthis is an? |(?:это|как|решаем)\s+задач|задач[а-яё]*\s*(?:[:–—-]|состоит)/i;
const hedged =
  /\b(?:consider\w*|reject\w*|alternativ\w*|instead|not|rather|could|might|would|or|bucket\w*|bins?|binned|classes of|first|second|stages?|turned into|compar\w*)\b|\*\*not/i;

const tasks: readonly (readonly [task: string, pattern: RegExp])[] = [
  ["regression", /(?<!logistic )\bregression\b(?! tests?| suite)|регресси(?!онн[а-яё]+ тест)/i],
  ["forecasting", /\bforecast(?:ing)?\b(?! (?:whether|if|which)\b)|прогнозир/i],
  ["ranking", /\b(?:ranking|learning[- ]to[- ]rank)\b|ранжир/i],
  ["segmentation", /\bsegmentation\b(?! of (?:users|customers))|сегментац/i],
  ["anomaly", /\banomaly detection\b|поиск[а-яё]* аномали/i],
  ["detection", /\b(?:object|defect) detection\b|детекци/i],
  ["classification", /\bclassif\w+|классифик/i],
  ["retrieval", /\bretrieval\b/i],
  ["recommendation", /\brecommend\w+|рекоменд/i],
  ["tracking", /\btracking\b/i],
  ["pose", /\bpose estimation\b/i],
  ["depth", /\bdepth estimation\b/i],
  ["ocr", /\bOCR\b|text recognition/i],
];
