/** A new design doc: front matter, one heading per step and active section, skeletons to fill in. */

import { type Facets, isAsked } from "../checklist/facets.ts";
import type { Step, Template, TemplateSection } from "../templates/template.ts";

export interface NewDocumentOptions {
  readonly title: string;
  /** Written into the front matter; they decide which sections are asked. */
  readonly facets?: Facets;
}

/** The whole text of a new document, with line feeds. */
export function newDocument(template: Template, { title, facets = {} }: NewDocumentOptions): string {
  const steps = template.steps.map((step, index) => stepText(step, index + 1, facets));
  return `${frontMatter(template, facets)}\n# ${oneLine(title)}\n\n${steps.join("\n")}`;
}

function frontMatter({ id, version }: Template, facets: Facets): string {
  const lines = [`design-doc: ${id}@${version}`];
  for (const [name, value] of Object.entries(facets)) lines.push(`${name}: ${yamlValue(value)}`);
  return `---\n${lines.join("\n")}\n---\n`;
}

function yamlValue(value: unknown): string {
  return Array.isArray(value) ? `[${value.map(yamlValue).join(", ")}]` : String(value);
}

function stepText(step: Step, number: number, facets: Facets): string {
  const sections = step.sections.filter((section) => isAsked(section, facets));
  return [`## Step ${number}. ${step.title}\n`, ...sections.map((section) => `${sectionText(section)}\n`)].join("\n");
}

/** A section as it stands in a new document: heading and skeleton, without a final line break. */
export function sectionText({ level, title, skeleton }: TemplateSection): string {
  return `${"#".repeat(level)} ${title}\n\n${skeleton.trimEnd()}`;
}

function oneLine(title: string): string {
  return title.replace(/\s+/g, " ").trim() || "Untitled design";
}
