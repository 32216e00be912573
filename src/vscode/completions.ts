/** What a line of a design doc could become: headings of missing sections, skeletons, open questions. */

import * as vscode from "vscode";
import { type Completion, completionsAt } from "../core/language/index.ts";
import { toOffset, toRange } from "./convert.ts";
import type { Session } from "./session.ts";

export function registerCompletions(session: Session): vscode.Disposable {
  const provider: vscode.CompletionItemProvider = {
    provideCompletionItems(document, position, _, { triggerKind }) {
      const before = document.lineAt(position).text.slice(0, position.character);
      // In an empty line only who asks gets an answer, and a space in ordinary prose must not cost an analysis.
      const isAsked = triggerKind === vscode.CompletionTriggerKind.Invoke && before.trim() === "";
      if (!isAsked && !before.startsWith("#")) return undefined;
      const analysis = session.analysisOf(document);
      if (!analysis) return undefined;
      const { lines, text } = analysis.document;
      const found = completionsAt(text, toOffset(lines, position), session.optionsOf(document));
      return found.map((completion, index) => toItem(completion, toRange(lines, completion.span), index));
    },
  };
  return vscode.languages.registerCompletionItemProvider({ language: "markdown" }, provider, "#", " ");
}

const kinds: Readonly<Record<Completion["kind"], vscode.CompletionItemKind>> = {
  section: vscode.CompletionItemKind.Module,
  skeleton: vscode.CompletionItemKind.Snippet,
  question: vscode.CompletionItemKind.Text,
};

function toItem(completion: Completion, range: vscode.Range, index: number): vscode.CompletionItem {
  const { kind, label, detail, filter, snippet } = completion;
  const description = detail || vscode.l10n.t("from the template");
  const item = new vscode.CompletionItem({ label, description }, kinds[kind]);
  item.documentation = documentationOf(completion);
  item.range = range;
  item.filterText = filter;
  item.insertText = new vscode.SnippetString(snippet);
  // The template's order, not the alphabet's.
  item.sortText = String(index).padStart(4, "0");
  return item;
}

function documentationOf({ guidance, questions }: Completion): vscode.MarkdownString {
  const text = new vscode.MarkdownString().appendText(guidance);
  if (questions.length > 0) text.appendMarkdown("\n");
  for (const question of questions) text.appendMarkdown("\n- ").appendText(question);
  return text;
}
