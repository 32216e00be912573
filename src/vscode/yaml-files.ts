/** Help in the YAML files that teams write: completion and hover in `.design-doc.yaml` and in a team's templates. */

import * as vscode from "vscode";
import { type YamlCompletion, yamlCompletionsAt, yamlHoverAt, yamlKindOf } from "../core/language/index.ts";
import type { Template } from "../core/templates/index.ts";
import { LineIndex } from "../core/text/line-index.ts";
import { toOffset, toRange } from "./convert.ts";
import type { TeamTemplates } from "./team-templates.ts";

/** By name, not by language: without a YAML extension, too, and whatever language somebody has set. */
export const yamlFiles: vscode.DocumentSelector = [
  { pattern: "**/.design-doc.yaml" },
  { pattern: "**/.design-doc/templates/*.{yaml,yml}" },
];

export function registerYamlHelp(templates: TeamTemplates): vscode.Disposable {
  const contextOf = (document: vscode.TextDocument) =>
    contextIn(document.uri, document.getText(), templates.namedIn(document.uri));
  return vscode.Disposable.from(
    vscode.languages.registerCompletionItemProvider(
      yamlFiles,
      {
        provideCompletionItems: (document, position) => completions(contextOf(document), position),
      },
      " ",
      ":",
      "$",
      "-",
      "[",
      "{",
      ",",
    ),
    vscode.languages.registerHoverProvider(yamlFiles, {
      provideHover: (document, position) => hover(contextOf(document), position),
    }),
  );
}

type Context = ReturnType<typeof contextIn>;

function completions(context: Context, position: vscode.Position): vscode.CompletionItem[] {
  const lines = new LineIndex(context?.text ?? "");
  const found = context ? yamlCompletionsAt(context, toOffset(lines, position)) : [];
  return found.map((completion, index) => toItem(completion, toRange(lines, completion.span), index));
}

function hover(context: Context, position: vscode.Position): vscode.Hover | undefined {
  const lines = new LineIndex(context?.text ?? "");
  const found = context && yamlHoverAt(context, toOffset(lines, position));
  return found && new vscode.Hover(new vscode.MarkdownString(found.markdown), toRange(lines, found.span));
}

function contextIn({ path }: vscode.Uri, text: string, templates: readonly Template[]) {
  const kind = yamlKindOf(path);
  return kind && { kind, text, templates };
}

const kinds: Readonly<Record<YamlCompletion["kind"], vscode.CompletionItemKind>> = {
  key: vscode.CompletionItemKind.Property,
  value: vscode.CompletionItemKind.Value,
  name: vscode.CompletionItemKind.Reference,
};

function toItem(completion: YamlCompletion, range: vscode.Range, index: number): vscode.CompletionItem {
  const { label, detail, text, kind, insert } = completion;
  const item = new vscode.CompletionItem({ label, description: detail }, kinds[kind]);
  item.documentation = text;
  item.range = range;
  item.insertText = insert;
  // The list of values opens by itself.
  if (insert.endsWith(": ")) item.command = { title: "", command: "editor.action.triggerSuggest" };
  item.sortText = String(index).padStart(4, "0");
  return item;
}
