/** Behind a `#`: the headings of the sections that are missing, with their skeletons. */

import * as vscode from "vscode";
import { completionsAt, type SectionCompletion } from "../core/language/index.ts";
import { toOffset, toRange } from "./convert.ts";
import type { Session } from "./session.ts";

export function registerCompletions(session: Session): vscode.Disposable {
  const provider: vscode.CompletionItemProvider = {
    provideCompletionItems(document, position) {
      // A space in ordinary prose asks as well; it must not cost an analysis.
      if (!document.lineAt(position).text.startsWith("#")) return undefined;
      const analysis = session.analysisOf(document);
      if (!analysis) return undefined;
      const { lines } = analysis.document;
      const found = completionsAt(analysis, toOffset(lines, position));
      return found.map((completion, index) => toItem(completion, toRange(lines, completion.span), index));
    },
  };
  return vscode.languages.registerCompletionItemProvider({ language: "markdown" }, provider, "#", " ");
}

function toItem(completion: SectionCompletion, range: vscode.Range, index: number): vscode.CompletionItem {
  const { label, detail, guidance, snippet } = completion;
  const item = new vscode.CompletionItem(label, vscode.CompletionItemKind.Module);
  item.detail = detail;
  item.documentation = guidance;
  item.range = range;
  item.insertText = new vscode.SnippetString(snippet);
  // The template's order, not the alphabet's.
  item.sortText = String(index).padStart(4, "0");
  return item;
}
