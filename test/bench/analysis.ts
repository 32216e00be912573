/** The analysis, stage by stage, against markdown-it's bare parse and markdownlint with its defaults, on the same texts. */

import MarkdownIt from "markdown-it";
import { lint } from "markdownlint/sync";
import { bundled } from "./bundled.ts";
import { documents, longDocument } from "./documents.ts";
import { type Candidates, measure, report } from "./measure.ts";

type Stages = typeof import("./analysis-stages.ts");

const peer = "markdown-it, parse";

export async function run(): Promise<void> {
  const stages = await bundled<Stages>("analysis-stages.ts");
  const texts = documents(1000);
  const lines = texts.reduce((sum, text) => sum + text.split("\n").length, 0);
  report(`1,000 documents, ${(lines / 1000).toFixed(0)} lines each`, measure(stagesOf(stages, texts), 7, 2), peer);
  againstLinter(stages, texts.slice(0, 100));
  for (const lines of [10_000, 100_000]) {
    const timings = measure(stagesOf(stages, [longDocument(lines)]), lines > 10_000 ? 3 : 15, 2);
    report(`one document of ${lines.toLocaleString("en")} lines`, timings, peer);
  }
}

/** The whole analysis beside its peers, without its stages. */
export async function againstPeers(texts: readonly string[]): Promise<void> {
  const stages = await bundled<Stages>("analysis-stages.ts");
  const { [peer]: parse = () => undefined, "whole analysis": whole = () => undefined } = stagesOf(stages, texts);
  report(`${texts.length} documents`, measure({ [peer]: parse, "whole analysis": whole }, 5, 2), peer);
  againstLinter(stages, texts.slice(0, 100));
}

/** Each stage with all that it needs of the ones before. */
function stagesOf({ parseDocument, checklistOf, analyze }: Stages, texts: readonly string[]): Candidates {
  const markdown = new MarkdownIt({ html: true });
  const each = (read: (text: string) => unknown) => () => {
    for (const text of texts) read(text);
  };
  return {
    [peer]: each((text) => markdown.parse(text, {})),
    document: each(parseDocument),
    "document and checklist": each(checklistOf),
    "whole analysis": each((text) => analyze(text)),
  };
}

function againstLinter({ analyze }: Stages, texts: readonly string[]): void {
  const linter = "markdownlint, defaults";
  const candidates: Candidates = {
    [linter]: () => texts.map((text) => lint({ strings: { text } })),
    "whole analysis": () => texts.map((text) => analyze(text)),
  };
  report(`${texts.length} of them`, measure(candidates, 5, 2), linter);
}
