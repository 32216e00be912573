/** The analysis, stage by stage, against markdown-it's bare parse and markdownlint with its defaults, on the same texts. */

import MarkdownIt from "markdown-it";
import { lint } from "markdownlint/sync";
import { bundled } from "./bundled.ts";
import { documents, longDocument } from "./documents.ts";
import { type Candidates, measure, report } from "./measure.ts";

type Stages = typeof import("./analysis-stages.ts");

const peer = "markdown-it, parse";

/** So many documents are read in one go, and then by the next candidate; more where one of them leaves much garbage behind. */
const inOneGo = 50;
const besideLinter = 200;

export async function run(): Promise<void> {
  const stages = await bundled<Stages>("analysis-stages.ts");
  const texts = documents(1000);
  const lines = texts.reduce((sum, text) => sum + text.split("\n").length, 0);
  const title = `1,000 documents, ${(lines / 1000).toFixed(0)} lines each, ${inOneGo} at a time`;
  report(title, measure(stagesOf(stages, texts), 100, 40), peer);
  againstLinter(stages, texts);
  for (const lines of [10_000, 100_000]) {
    const timings = measure(stagesOf(stages, [longDocument(lines)]), lines > 10_000 ? 5 : 15, 2);
    report(`one document of ${lines.toLocaleString("en")} lines`, timings, peer);
  }
}

/** The whole analysis beside its peers, without its stages. */
export async function againstPeers(texts: readonly string[]): Promise<void> {
  const stages = await bundled<Stages>("analysis-stages.ts");
  const { [peer]: parse = () => undefined, "whole analysis": whole = () => undefined } = stagesOf(stages, texts);
  report(
    `${texts.length} documents, ${inOneGo} at a time`,
    measure({ [peer]: parse, "whole analysis": whole }, 60, 40),
    peer,
  );
  againstLinter(stages, texts);
}

/** Each stage with all that it needs of the ones before. */
function stagesOf({ parseDocument, checklistOf, analyze }: Stages, texts: readonly string[]): Candidates {
  const markdown = new MarkdownIt({ html: true });
  return {
    [peer]: inTurn(texts, (text) => markdown.parse(text, {})),
    document: inTurn(texts, parseDocument),
    "document and checklist": inTurn(texts, checklistOf),
    "whole analysis": inTurn(texts, (text) => analyze(text)),
  };
}

function againstLinter({ analyze }: Stages, texts: readonly string[]): void {
  const linter = "markdownlint, defaults";
  const candidates: Candidates = {
    [linter]: inTurn(texts, (text) => lint({ strings: { text } }), besideLinter),
    "whole analysis": inTurn(texts, (text) => analyze(text), besideLinter),
  };
  report(`${besideLinter} of them`, measure(candidates, 3, 1), linter);
}

/** Reads the next ones at each call, and keeps nothing of what comes of it. */
function inTurn(texts: readonly string[], read: (text: string) => unknown, count: number = inOneGo): () => void {
  let next = 0;
  return () => {
    for (const end = next + Math.min(count, texts.length); next < end; next++) read(texts[next % texts.length] ?? "");
  };
}
