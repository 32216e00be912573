/** Budgets in sentences: “Preprocessing takes 20 ms, inference 70 ms and postprocessing 25 ms.” */

import type { StatedQuantity } from "../calc/calculation.ts";
import { type Budget, withSum } from "./budget.ts";
import { besides, type Line, linesOf, sectionsWith, statementsOf } from "./lines.ts";
import type { RuleContext } from "./rule.ts";

/** One for each sentence that is a budget. */
export function addBudgetsOfSentences(budgets: (Budget | undefined)[], context: RuleContext): void {
  for (const section of sectionsWith(context, areTimesOfOne(context)))
    for (const line of linesOf(context, section)) if (isBudget(line)) budgets.push(budgetOfSentence(line));
}

/** This number and the next one, in one sentence. */
function areTimesOfOne(context: RuleContext): (one: StatedQuantity, at: number) => boolean {
  const statements = statementsOf(context);
  return (one, at) => {
    const next = context.quantities[at + 1];
    const statement = statements[at];
    if (!next || !statement || statement !== statements[at + 1]) return false;
    return statement.block.kind !== "row" && isTimeTaken(one) && isTimeTaken(next);
  };
}

/** Each of its times is of another stage. */
function isBudget(line: Line): boolean {
  const { quantities, text, statement } = line;
  if (quantities.length < 2 || statement.block.kind === "row" || !quantities.every(isTimeTaken)) return false;
  const names = new Set(quantities.map((time) => stageOf(line, time)));
  return names.size === quantities.length && !names.has(undefined) && takesTime.test(text) && !otherTimes.test(text);
}

function budgetOfSentence({ quantities, statement, span }: Line): Budget {
  return withSum(quantities, undefined, "", { section: statement.block.section, span });
}

/** A limit is none. */
function isTimeTaken({ kind, comparator }: StatedQuantity): boolean {
  return kind === "time" && !comparator?.startsWith(">") && !comparator?.startsWith("<");
}

/** What takes the time, by its first word. */
function stageOf(line: Line, time: StatedQuantity): string | undefined {
  const { before } = besides(line, time);
  const [, name] = stageBefore.exec(before) ?? [];
  return name && !/\d/.test(before) ? name.toLowerCase() : undefined;
}

/** Up to four words, of which a verb may be the last. */
const stageBefore =
  /^[\s,;(]*(?:(?:and|then|the|a|an|и|затем|another|finally)\s+)*([a-zа-яё-]+)(?:[ -][a-zа-яё-]+){0,4}[\s:≈~=]*$/i;
const takesTime = /\b(?:takes?|needs?|costs?|spends?|requires?)\b|занима|требует/i;
const otherTimes =
  /\b(?:was|were|took|measured|today|currently|would|could|median|mean|p\d\d|version|option|each|or|per (?!frame|request|image|query))\b|сейчас/i;
