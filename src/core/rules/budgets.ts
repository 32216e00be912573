/** The budgets of a document: tables, lists and sentences of stages with a time each, and the limit that they have to keep. */

import type { Block, TextBlock } from "../document/index.ts";
import { slice } from "../text/span.ts";
import { type Budget, budgetOf, partOf, timesIn } from "./budget.ts";
import { addBudgetsOfSentences } from "./budgets-in-sentences.ts";
import { addBudgetsOfTable } from "./budgets-in-tables.ts";
import type { RuleContext } from "./rule.ts";

/** In a budget every line has a time; a line without one makes it something else. */
export function budgetsOf(context: RuleContext): readonly Budget[] {
  const budgets: (Budget | undefined)[] = [];
  for (const list of listsIn(context.document.blocks)) budgets.push(budgetOfList(context, list));
  for (const block of context.document.blocks)
    if (block.kind === "row" && block.header) addBudgetsOfTable(budgets, context, block.table);
  addBudgetsOfSentences(budgets, context);
  return budgets.filter((budget) => budget !== undefined);
}

/** Items of one list that follow each other, three or more of them. */
function listsIn(blocks: readonly Block[]): readonly TextBlock[][] {
  const lists: TextBlock[][] = [];
  let list: TextBlock[] | undefined;
  for (const block of blocks) {
    if (block.kind !== "text" || !block.item) list = undefined;
    else if (list && isOfOneList(list[0], block)) {
      list.push(block);
      if (list.length === 3) lists.push(list);
    } else list = [block];
  }
  return lists;
}

function isOfOneList(first: TextBlock | undefined, { item }: TextBlock): boolean {
  return item?.list === first?.item?.list && item?.depth === first?.item?.depth;
}

function budgetOfList(context: RuleContext, list: readonly TextBlock[]): Budget | undefined {
  const [first] = list;
  const last = list.at(-1);
  const times = first && timesIn(context, list);
  if (!last || !times) return undefined;
  const parts = list.map((block) => partOf(labelOf(context, block)));
  return budgetOf(parts, times, "", { section: first.section, span: { start: first.span.start, end: last.span.end } });
}

/** `Decode: 12 ms`; a sentence is no line of a budget. */
function labelOf({ document }: RuleContext, { span }: TextBlock): string {
  return /^[^:–—\n]{1,40}(?=[:–—])/u.exec(slice(document.prose, span))?.[0] ?? "";
}
