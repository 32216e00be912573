/** The facets as rows of the checklist: what the system is taken to be, and who says so. */

import * as vscode from "vscode";
import type { FacetRow } from "../core/language/index.ts";
import { facetIcon, facetsIcon } from "./icons.ts";

/** The row above those of the facets. */
export interface FacetGroup {
  readonly kind: "facets";
  readonly facets: readonly FacetRow[];
}

export function facetGroupItem({ facets }: FacetGroup): vscode.TreeItem {
  const item = new vscode.TreeItem(vscode.l10n.t("Facets"), vscode.TreeItemCollapsibleState.Collapsed);
  const known = facets.filter(({ values }) => values.length > 0);
  item.id = "facets";
  item.description = known.map((row) => shortly(row)).join(" · ");
  item.iconPath = facetsIcon;
  item.tooltip = vscode.l10n.t("What the system is taken to be. It decides which questions are asked.");
  item.accessibilityInformation = { label: `${vscode.l10n.t("Facets")}: ${item.description}` };
  return item;
}

export function facetItem(row: FacetRow): vscode.TreeItem {
  const { name, question } = row;
  const item = new vscode.TreeItem(name);
  item.id = `facet:${name}`;
  item.description = describe(row);
  item.iconPath = facetIcon(row);
  item.tooltip = question;
  item.contextValue = "facet";
  item.accessibilityInformation = { label: `${name}: ${item.description}` };
  return item;
}

/** A value as readers say it. */
export function valueWord(value: string | boolean): string {
  if (typeof value === "string") return value;
  return value ? vscode.l10n.t("yes") : vscode.l10n.t("no");
}

/** `edge`, but `imbalanced` for a yes: the value alone would say nothing. */
function shortly({ name, values }: FacetRow): string {
  return values.map((value) => (typeof value === "string" ? value : `${name}: ${valueWord(value)}`)).join(", ");
}

function describe({ values, source, sentence }: FacetRow): string {
  const all = values.map(valueWord).join(", ");
  if (source === "front-matter") return vscode.l10n.t("{0} — front matter", all);
  if (source === "settings") return vscode.l10n.t("{0} — settings", all);
  if (source === "inferred") return vscode.l10n.t("{0} — from the text: “{1}”", all, sentence ?? "");
  return vscode.l10n.t("not stated");
}
