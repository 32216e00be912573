/** Compiles the built-in templates from YAML to JSON, which is read two hundred times faster. */

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { loadLexicons, loadTemplate } from "../core/templates/load.ts";
import { loadFacets } from "../core/templates/load-facets.ts";
import type { Lexicons, Template } from "../core/templates/template.ts";
import { LineIndex } from "../core/text/line-index.ts";
import type { Problem } from "../core/text/problem.ts";

/** All built-in templates as JSON; throws with every problem named, since a broken built-in template is a bug. */
export function compileTemplates(folder: string): string {
  const { lexicons } = checked(join(folder, "lexicons.yaml"), loadLexicons);
  const { facets } = checked(join(folder, "facets.yaml"), (text) => loadFacets(text, lexicons));
  const names = readdirSync(folder).filter((name) => name.endsWith(".yaml") && !shared.includes(name));
  const templates = names.sort().map((name) => compileOne(join(folder, name), lexicons));
  return JSON.stringify({ lexicons, facets, templates });
}

/** What is no template, but shared by all of them. */
const shared: readonly string[] = ["lexicons.yaml", "facets.yaml"];

function compileOne(path: string, lexicons: Lexicons): Omit<Template, "lexicons"> {
  const { template } = checked(path, (text) => loadTemplate(text, lexicons));
  if (!template) throw new Error(`${path}: no template`);
  const { lexicons: _, ...rest } = template;
  return rest;
}

function checked<T extends { readonly problems: readonly Problem[] }>(path: string, load: (text: string) => T): T {
  const text = readFileSync(path, "utf8");
  const loaded = load(text);
  if (loaded.problems.length === 0) return loaded;
  const lines = new LineIndex(text);
  const places = loaded.problems.map(({ span, message }) => {
    const { line, character } = lines.position(span.start);
    return `${path}:${line + 1}:${character + 1} ${message}`;
  });
  throw new Error(places.join("\n"));
}
