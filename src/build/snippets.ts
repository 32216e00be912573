/** The snippets of the templates: `dd-<section id>` puts a section with its skeleton, hole by hole. */

import { sectionText, toSnippet } from "../core/scaffold/index.ts";
import type { Template, TemplateSection } from "../core/templates/template.ts";

/** File names and texts for the folder `snippets`, one file per template, in the format of VS Code. */
export function snippetFiles(
  templates: readonly Pick<Template, "id" | "title" | "steps">[],
): ReadonlyMap<string, string> {
  return new Map(templates.map((template) => [`${template.id}.json`, snippetFile(template)]));
}

function snippetFile({ title, steps }: Pick<Template, "title" | "steps">): string {
  const sections = steps.flatMap((step) =>
    step.sections.map((section) => snippet(section, `${title} · ${step.title}`)),
  );
  return `${JSON.stringify(Object.fromEntries(sections), null, 2)}\n`;
}

function snippet(section: TemplateSection, place: string): [string, object] {
  const body = `${toSnippet(sectionText(section))}\n`;
  return [`${section.title} (${section.id})`, { prefix: `dd-${section.id}`, description: place, body }];
}
