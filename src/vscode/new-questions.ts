/** What a new design doc needs to know, asked in turn; what the caller has said is not asked again. */

import * as vscode from "vscode";
import { withoutRivals } from "../core/scaffold/index.ts";
import { builtinTemplates, type Facet, type FacetValue, facetsOf, type Template } from "../core/templates/index.ts";
import { askForFile, askForFolder } from "./new-file.ts";
import {
  type Answer,
  askForMany,
  askForOne,
  askForText,
  askInTurn,
  type Place,
  type Question,
  withAnswer,
} from "./questions.ts";

/** A new file; without a URI where no folder is open. */
export interface NewFile {
  readonly template: Template;
  readonly title: string;
  readonly facets: Readonly<Record<string, unknown>>;
  readonly uri: vscode.Uri | undefined;
}

export interface Known {
  readonly template: Template | undefined;
  readonly title?: string;
  readonly facets?: Readonly<Record<string, unknown>>;
  readonly uri?: vscode.Uri;
  readonly folders: readonly vscode.Uri[];
  /** A team's own templates, offered before the built-in ones. */
  readonly own: readonly Template[];
}

interface State {
  readonly template?: Template | undefined;
  readonly title?: string;
  readonly facets?: Readonly<Record<string, unknown>>;
  readonly chosen?: readonly FacetChoice[];
  readonly folder?: vscode.Uri | undefined;
  readonly uri?: vscode.Uri;
}

/** Nothing where the user left. A caller who names template and title wants no questions about facets. */
export async function askForNew({ folders, own, ...known }: Known): Promise<NewFile | undefined> {
  const isSettled = known.template !== undefined && known.title !== undefined;
  const hasPlace = known.uri !== undefined || folders.length === 0;
  const questions: Question<State>[] = [
    ...(known.template ? [] : [templateAmong(own)]),
    ...(known.title === undefined ? [title] : []),
    ...(known.facets || isSettled ? [] : [facets]),
    ...(hasPlace || folders.length === 1 ? [] : [folderOf(folders)]),
    ...(hasPlace ? [] : [file]),
  ];
  const state = await askInTurn<State>(vscode.l10n.t("New Design Doc"), questions, { ...known, folder: folders[0] });
  if (!state?.template || state.title === undefined) return undefined;
  const chosen = state.chosen && recordOf(state.chosen);
  return { template: state.template, title: state.title, facets: chosen ?? state.facets ?? {}, uri: state.uri };
}

/** A built-in template of the same name as one of the team's could not be named in the document. */
function templateAmong(own: readonly Template[]): Question<State> {
  const rest = builtinTemplates.filter(({ id }) => !own.some((one) => one.id === id));
  const items = [...own, ...rest].map((template) => {
    const { id, title, summary } = template;
    return { template, label: title, description: id, detail: summary };
  });
  return async (state, place) => {
    const chosen = await askForOne(place, { items, placeholder: vscode.l10n.t("Which template?") });
    return withAnswer(state, chosen, ({ template }) => ({ template }));
  };
}

async function title(state: State, place: Place): Promise<Answer<State>> {
  const answer = await askForText(place, {
    prompt: vscode.l10n.t("What is designed?"),
    placeholder: vscode.l10n.t("For example: Line anomaly detection"),
    value: state.title ?? "",
    complaint: async (value) => (value.trim() === "" ? vscode.l10n.t("Give the document a title.") : undefined),
  });
  return withAnswer(state, answer, (value) => ({ title: value }));
}

interface FacetChoice extends vscode.QuickPickItem {
  readonly facet?: Facet;
  readonly value?: FacetValue;
}

async function facets(state: State, place: Place): Promise<Answer<State>> {
  const items = facetsOf(state.template ?? (builtinTemplates[0] as Template)).flatMap(choicesOf);
  const placeholder = vscode.l10n.t("What is known about the system? Tick what applies.");
  const before = items.filter(({ label }) => state.chosen?.some((one) => one.label === label));
  const answer = await askForMany(place, { items, placeholder }, before, withoutRivals);
  return withAnswer(state, answer, (chosen) => ({ chosen }));
}

/** Under the question that they answer. */
function choicesOf(facet: Facet): FacetChoice[] {
  const heading = { label: facet.question, kind: vscode.QuickPickItemKind.Separator };
  return [heading, ...facet.values.map((value) => ({ facet, value, label: `${facet.name}: ${wordFor(value)}` }))];
}

function wordFor(value: FacetValue): string {
  if (typeof value === "string") return value;
  return value ? vscode.l10n.t("yes") : vscode.l10n.t("no");
}

function recordOf(chosen: readonly FacetChoice[]): Record<string, unknown> {
  const values: Record<string, FacetValue[]> = {};
  for (const { facet, value } of chosen) {
    if (facet && value !== undefined) values[facet.name] = [...(values[facet.name] ?? []), value];
  }
  return values;
}

function folderOf(folders: readonly vscode.Uri[]): Question<State> {
  return async (state, place) => {
    const answer = await askForFolder(place, folders);
    return withAnswer(state, answer, (folder) => ({ folder }));
  };
}

async function file(state: State, place: Place): Promise<Answer<State>> {
  if (!state.folder) return undefined;
  const answer = await askForFile(place, state.folder, state.title ?? "");
  return withAnswer(state, answer, (uri) => ({ uri }));
}
