/** Results as inlay hints, behind calculations that the author left without one. */

import * as vscode from "vscode";
import { type Hint, hintsIn } from "../core/language/index.ts";
import type { LineIndex } from "../core/text/line-index.ts";
import { toPosition, toSpan } from "./convert.ts";
import type { Session } from "./session.ts";
import { calculationSettings, onDidChangeSettings } from "./settings.ts";

export function registerHints(session: Session): vscode.Disposable {
  const changed = new vscode.EventEmitter<void>();
  const provider: vscode.InlayHintsProvider = {
    onDidChangeInlayHints: changed.event,
    async provideInlayHints(document, range) {
      const place = placeOf(document, range);
      const analysis = place && (await session.analysisWhenReady(document));
      if (!place || !analysis) return [];
      const { lines } = analysis.document;
      return hintsIn(analysis, toSpan(lines, place)).map((hint) => toInlayHint(lines, hint));
    },
  };
  return vscode.Disposable.from(
    changed,
    vscode.languages.registerInlayHintsProvider({ language: "markdown" }, provider),
    onDidChangeSettings(() => changed.fire()),
    vscode.window.onDidChangeTextEditorSelection(({ textEditor: { document } }) => {
      if (document.languageId === "markdown" && calculationSettings(document).inlayHints === "currentLine")
        changed.fire();
    }),
  );
}

/** The part of the range that the settings want hints in. */
function placeOf(document: vscode.TextDocument, range: vscode.Range): vscode.Range | undefined {
  const { inlayHints } = calculationSettings(document);
  if (inlayHints !== "currentLine") return inlayHints === "on" ? range : undefined;
  const editor = vscode.window.activeTextEditor;
  return editor?.document === document ? document.lineAt(editor.selection.active).range.intersection(range) : undefined;
}

function toInlayHint(lines: LineIndex, { offset, text }: Hint): vscode.InlayHint {
  const hint = new vscode.InlayHint(toPosition(lines, offset), text);
  hint.paddingLeft = true;
  return hint;
}
