/** What `explain` prints, for people and for machines. */

import type { FacetState } from "../../core/checklist/checklist.ts";
import type { SeverityName } from "../../core/config/index.ts";
import { firstLine } from "./words.ts";

/** Places are `file:line:column`. */
export interface Explained {
  readonly path: string;
  readonly template: { readonly id: string; readonly source: string } | null;
  readonly facets: readonly ExplainedFacet[];
  readonly severities: readonly { readonly id: string; readonly severity: SeverityName; readonly source: string }[];
}

export interface ExplainedFacet {
  readonly name: string;
  readonly values: FacetState["values"];
  readonly source: FacetState["source"] | null;
  readonly place: string | null;
  /** What speaks for it, where it is inferred. */
  readonly sentence: string | null;
}

export function explainJson(explained: Explained): string {
  return `${JSON.stringify(explained, null, 2)}\n`;
}

export function explainText({ path, template, facets, severities }: Explained): string {
  const known = facets.filter(({ values }) => values.length > 0);
  const parts = [
    `${path}\n`,
    template
      ? `Template ${template.id}  (${template.source})\n`
      : "Follows no template; only its calculations are checked.\n",
    listed("Facets", known.map(facetRow)),
    listed(
      "Changed severities",
      severities.map(({ id, severity, source }) => [id, severity, source]),
    ),
  ];
  return parts.filter((part) => part !== "").join("\n");
}

function facetRow({ name, values, source, place, sentence }: ExplainedFacet): string[] {
  const said = sentence === null ? "" : `: “${firstLine(sentence, 80)}”`;
  return [name, values.join(", "), `${source === "inferred" ? "inferred, " : ""}${place ?? ""}${said}`];
}

function listed(title: string, rows: readonly (readonly string[])[]): string {
  const widths = [0, 1].map((column) => Math.max(0, ...rows.map((row) => row[column]?.length ?? 0)));
  const lines = rows.map((row) => `  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join("  ")}\n`);
  return lines.length === 0 ? "" : `${title}\n${lines.join("")}`;
}
