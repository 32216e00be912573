/**
 * `npm run eval -- pass DIR`: every document goes through the analysis and its fixes without an exception, under each
 * built-in template; one that names no template is told of wrong numbers alone.
 */

import fs from "node:fs";
import path from "node:path";
import { analyze } from "../../src/core/analysis.ts";
import { calculationRules } from "../../src/core/rules/index.ts";
import { fixesOf } from "../../src/core/rules/run.ts";
import { builtinTemplates } from "../../src/core/templates/index.ts";
import type { Log } from "./log.ts";

/** One document under one template, or under none. */
interface Pass {
  readonly name: string;
  readonly template: string | undefined;
  readonly characters: number;
  readonly ms: number;
  readonly codes: readonly string[];
  readonly error?: string;
}

export function evalPass(directory: string, log: Log): string {
  const folder = path.join(directory, "docs");
  const texts = fs.readdirSync(folder).map((name) => [name, fs.readFileSync(path.join(folder, name), "utf8")] as const);
  const templates = [undefined, ...builtinTemplates.map(({ id }) => id)];
  const passes = templates.flatMap((template) => texts.map(([name, text]) => passOf(name, text, template)));
  const failed = passes.filter(({ error }) => error !== undefined);
  for (const { name, template, error } of failed) log(`${name} under ${template ?? "no template"}: ${error}`);
  log(
    `${texts.length} documents under ${builtinTemplates.length} templates and none, ${failed.length} with an exception`,
  );
  for (const template of templates) log(findingsLine(passes, template));
  const slowest = passes.reduce((a, b) => (b.ms > a.ms ? b : a));
  log(`slowest: ${slowest.name}, ${slowest.ms.toFixed(1)} ms for ${slowest.characters} characters`);
  const numbers = wrongNumbers(passes);
  log(
    `without opt-in: ${Object.entries(numbers)
      .map(([code, count]) => `${count} ${code}`)
      .join(", ")}`,
  );
  const uninvited = uninvitedFindings(passes);
  for (const line of uninvited) log(`without opt-in: ${line}`);
  return JSON.stringify({
    documents: texts.length,
    templates: builtinTemplates.length,
    exceptions: failed.length,
    withoutOptIn: { ...numbers, other: uninvited.length },
    slowest: slowest.name,
  });
}

function passOf(name: string, text: string, template: string | undefined): Pass {
  const characters = text.length;
  const start = performance.now();
  try {
    const analysis = analyze(text, template === undefined ? {} : { template });
    for (const finding of analysis.findings) fixesOf(finding, analysis);
    const codes = analysis.findings.map(({ code }) => code);
    return { name, template, characters, ms: performance.now() - start, codes };
  } catch (error) {
    return { name, template, characters, ms: performance.now() - start, codes: [], error: String(error) };
  }
}

function findingsLine(passes: readonly Pass[], template: string | undefined): string {
  const own = passes.filter((pass) => pass.template === template);
  const counts = own.map(({ codes }) => codes.length).sort((a, b) => a - b);
  const all = counts.reduce((sum, count) => sum + count, 0);
  const middle = counts[counts.length >> 1] ?? 0;
  return `${(template ?? "no template").padEnd(14)} ${all} findings, ${middle} in the middle document, at most ${counts.at(-1) ?? 0}`;
}

function wrongNumbers(passes: readonly Pass[]): Readonly<Record<string, number>> {
  const codes = passes.filter(({ template }) => template === undefined).flatMap((pass) => pass.codes);
  return Object.fromEntries(calculationRules.map(({ id }) => [id, codes.filter((code) => code === id).length]));
}

/** Whoever named no template is told of nothing but wrong numbers. */
function uninvitedFindings(passes: readonly Pass[]): string[] {
  const invited = new Set(calculationRules.map(({ id }) => id));
  return passes
    .filter(({ template }) => template === undefined)
    .flatMap(({ name, codes }) => codes.filter((code) => !invited.has(code)).map((code) => `${name} ${code}`));
}
