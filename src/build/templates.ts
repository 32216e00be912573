/** Compiles the built-in templates from YAML to JSON, which is read two hundred times faster. */

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { TemplateDraft } from "../core/templates/draft.ts";
import { loadLexicons, loadTemplate, TemplateSource } from "../core/templates/load.ts";
import { loadFacets } from "../core/templates/load-facets.ts";
import type { Template } from "../core/templates/template.ts";
import { LineIndex } from "../core/text/line-index.ts";
import type { Problem } from "../core/text/problem.ts";

/**
 * All built-in templates as JSON, with names in place of what they take from their bases, which stand before them. Throws
 * with every problem named, since a broken built-in template is a bug.
 */
export function compileTemplates(folder: string): string {
  const { lexicons } = checked(join(folder, "lexicons.yaml"), loadLexicons);
  const { facets } = checked(join(folder, "facets.yaml"), (text) => loadFacets(text, lexicons));
  const names = readdirSync(folder).filter((name) => name.endsWith(".yaml") && !shared.includes(name));
  const drafts: TemplateDraft[] = [];
  const bases: Template[] = [];
  for (const name of basesFirst(folder, names.sort())) {
    const { template, draft } = checked(join(folder, name), (text) => loadTemplate(text, { lexicons, bases }));
    if (!template || !draft) throw new Error(`${name}: no template`);
    drafts.push(draft);
    bases.push(template);
  }
  return JSON.stringify({ lexicons, facets, templates: drafts });
}

function basesFirst(folder: string, names: readonly string[]): string[] {
  const isBase = (name: string): boolean => !new TemplateSource(readFileSync(join(folder, name), "utf8")).extends;
  return [...names.filter(isBase), ...names.filter((name) => !isBase(name))];
}

/** What is no template, but shared by all of them. */
const shared: readonly string[] = ["lexicons.yaml", "facets.yaml"];

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
