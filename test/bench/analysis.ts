/** The whole analysis against markdown-it's bare parse and markdownlint with its defaults, on the same texts. */

import MarkdownIt, { type MarkdownIt as Parser } from "markdown-it";
import { lint } from "markdownlint/sync";
import { analyze } from "../../src/core/analysis.ts";
import { parseDocument } from "../../src/core/document/index.ts";
import { documents, longDocument } from "./documents.ts";
import { measure, report } from "./measure.ts";

export function run(): void {
  const texts = documents(1000);
  const markdown = new MarkdownIt({ html: true });
  const lines = texts.reduce((sum, text) => sum + text.split("\n").length, 0);
  const many = measure({
    "markdown-it, parse": () => texts.map((text) => markdown.parse(text, {})),
    "document model": () => texts.map((text) => parseDocument(text)),
    "whole analysis": () => texts.map((text) => analyze(text)),
  });
  report(`1,000 documents, ${(lines / 1000).toFixed(0)} lines each`, many, "markdown-it, parse");
  const some = texts.slice(0, 100);
  const against = measure(
    {
      "markdownlint, defaults": () => some.map((text) => lint({ strings: { text } })),
      "whole analysis": () => some.map((text) => analyze(text)),
    },
    3,
    1,
  );
  report("100 of them", against, "markdownlint, defaults");
  growth(markdown);
}

function growth(markdown: Parser): void {
  for (const lines of [10_000, 100_000]) {
    const text = longDocument(lines);
    const timings = measure(
      { "markdown-it, parse": () => markdown.parse(text, {}), "whole analysis": () => analyze(text) },
      lines > 10_000 ? 3 : 7,
      1,
    );
    report(`one document of ${lines.toLocaleString("en")} lines`, timings, "markdown-it, parse");
  }
}
