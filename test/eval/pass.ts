/** `npm run eval -- pass DIR`: every document goes through lint and calc without an exception; names the slowest. */

import fs from "node:fs";
import path from "node:path";
import { analyze } from "../../src/core/analysis.ts";
import { fixesOf } from "../../src/core/rules/run.ts";
import type { Log } from "./log.ts";

export function evalPass(directory: string, log: Log): string {
  const folder = path.join(directory, "docs");
  const results = fs.readdirSync(folder).map((name) => passOf(name, fs.readFileSync(path.join(folder, name), "utf8")));
  const failed = results.filter(({ error }) => error !== undefined);
  const slowest = results.reduce((a, b) => (b.ms > a.ms ? b : a));
  const mostFindings = results.reduce((a, b) => (b.findings > a.findings ? b : a));
  for (const { name, error } of failed) log(`${name}: ${error}`);
  log(`${results.length} documents, ${failed.length} with an exception`);
  log(`slowest: ${slowest.name}, ${slowest.ms.toFixed(1)} ms for ${slowest.characters} characters`);
  log(`most findings: ${mostFindings.name}, ${mostFindings.findings}`);
  return JSON.stringify({ documents: results.length, exceptions: failed.length, slowest: slowest.name });
}

function passOf(
  name: string,
  text: string,
): { name: string; characters: number; ms: number; findings: number; error?: string } {
  const start = performance.now();
  try {
    const analysis = analyze(text, { template: "eight-step" });
    for (const finding of analysis.findings) fixesOf(finding, analysis);
    return { name, characters: text.length, ms: performance.now() - start, findings: analysis.findings.length };
  } catch (error) {
    return { name, characters: text.length, ms: performance.now() - start, findings: 0, error: String(error) };
  }
}
