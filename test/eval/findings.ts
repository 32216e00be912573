/** `npm run eval -- findings DIR`: every finding of the rules on documents that nobody wrote for them, to be judged by reading. */

import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { analyze } from "../../src/core/analysis.ts";
import { rules } from "../../src/core/rules/index.ts";
import type { Log } from "./log.ts";

/** Missing items have a measurement of their own. */
const reported = rules.filter(({ id }) => id !== "missing-item");
/** Rules that are off by default are measured too. */
const severities = Object.fromEntries(
  reported.flatMap((rule) => (rule.offByDefault ? [[rule.id, rule.severity]] : [])),
);

/** One line a finding, then one a rule, and last a line of JSON. All documents are judged by the eight-step template. */
export function evalFindings(directory: string, log: Log): string {
  const folder = existsSync(join(directory, "docs")) ? join(directory, "docs") : directory;
  const counts = new Map(reported.map(({ id }) => [id, 0]));
  const names = readdirSync(folder).filter((name) => /\.(?:md|markdown|txt)$/.test(name));
  for (const name of names.sort()) {
    const { document, findings } = analyze(readFileSync(join(folder, name), "utf8"), {
      template: "eight-step",
      severities,
    });
    for (const { code, span, message } of findings) {
      const count = counts.get(code);
      if (count === undefined) continue;
      counts.set(code, count + 1);
      const line = document.lines.line(document.lines.lineAt(span.start));
      log(`${name}:${document.lines.lineAt(span.start) + 1} ${code}: ${message}`);
      log(
        `    ${document.text.slice(Math.max(line.start, span.start - 160), Math.min(line.end, span.end + 160)).trim()}`,
      );
    }
  }
  for (const [id, count] of counts) log(`${String(count).padStart(5)}  ${id}`);
  return JSON.stringify({ documents: names.length, findings: Object.fromEntries(counts) });
}
