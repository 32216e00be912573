/** On hover: the result and the steps of a calculation, or what a lone quantity means. */

import * as vscode from "vscode";
import { hoverAt } from "../core/language/index.ts";
import { toOffset, toRange } from "./convert.ts";
import type { Session } from "./session.ts";
import { calculationSettings } from "./settings.ts";

export function registerHover(session: Session): vscode.Disposable {
  return vscode.languages.registerHoverProvider(
    { language: "markdown" },
    {
      provideHover(document, position) {
        const analysis = calculationSettings(document).hover ? session.analysisOf(document) : undefined;
        if (!analysis) return undefined;
        const { lines } = analysis.document;
        const hover = hoverAt(analysis, toOffset(lines, position));
        return hover && new vscode.Hover(new vscode.MarkdownString(hover.markdown), toRange(lines, hover.span));
      },
    },
  );
}
