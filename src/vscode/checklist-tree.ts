/** What the checklist view shows of one analysis: built once, then only looked up. */

import type { Analysis } from "../core/analysis.ts";
import {
  type ChecklistRows,
  checklistRows,
  type FacetRow,
  facetRows,
  type ItemRow,
  type RowFilter,
  type StepRow,
} from "../core/language/index.ts";
import type { FacetGroup } from "./facet-items.ts";

export type Row = FacetGroup | FacetRow | StepRow | ItemRow;

export interface ChecklistTree extends ChecklistRows {
  readonly top: readonly Row[];
  readonly parents: ReadonlyMap<Row, Row>;
}

export function treeOf(analysis: Analysis, filter: RowFilter): ChecklistTree | undefined {
  const rows = checklistRows(analysis, filter);
  if (!rows) return undefined;
  const facets = facetRows(analysis);
  const group: FacetGroup[] = facets.length > 0 ? [{ kind: "facets", facets }] : [];
  const top = [...group, ...rows.steps];
  const parents = new Map(top.flatMap((parent) => childrenOf(parent).map((row): [Row, Row] => [row, parent])));
  return { ...rows, top, parents };
}

export function childrenOf(row: Row): readonly Row[] {
  if (row.kind === "facets") return row.facets;
  return row.kind === "step" ? row.items : [];
}

/** The step or question with this id, whether or not the filter lets it through … */
export function questionOf({ allSteps }: Pick<ChecklistRows, "allSteps">, id: string): StepRow | ItemRow | undefined {
  return allSteps.find((step) => step.id === id) ?? allSteps.flatMap(({ items }) => items).find((row) => row.id === id);
}

/** … and its row in the tree, or that of its step. */
export function visibleRow(
  { steps, allSteps }: Pick<ChecklistTree, "steps" | "allSteps">,
  id: string,
): StepRow | ItemRow | undefined {
  const row = steps.flatMap(({ items }) => items).find((item) => item.id === id);
  const step = allSteps.find((one) => one.id === id || one.items.some((item) => item.id === id));
  return row ?? steps.find((one) => one.id === step?.id);
}
