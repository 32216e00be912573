/** A new design doc: front matter, one heading per step and per section that is asked, skeletons to fill in. */

import type { StepState } from "../checklist/checklist.ts";
import { assess, type Facets } from "../checklist/index.ts";
import { parseDocument } from "../document/index.ts";
import { isOwnSection } from "../templates/parts.ts";
import type { Template, TemplateSection } from "../templates/template.ts";
import { headingText, yamlValue } from "./escape.ts";
import { isUntouched } from "./insert-section.ts";
import { stepTitle, type TitleOf, titlesLike } from "./titles.ts";

export interface NewDocumentOptions {
  readonly title: string;
  /** Written into the front matter; they decide which sections are asked. */
  readonly facets?: Facets;
}

/** The whole text of a new document, with line feeds; its headings are in the script of its title. */
export function newDocument(template: Template, { title, facets = {} }: NewDocumentOptions): string {
  const { steps } = assess(parseDocument(""), template, [], [], facets);
  const titleOf = titlesLike(title);
  const parts = steps.map((state, index) => stepText(state, index + 1, titleOf));
  return `${frontMatter(template, facets)}\n# ${headingText(oneLine(title))}\n\n${parts.join("\n")}`;
}

function frontMatter({ id, version }: Template, facets: Facets): string {
  const lines = Object.entries(facets).map(([name, value]) => `${name}: ${yamlValue(value)}`);
  return `---\n${[`design-doc: ${id}@${version}`, ...lines].join("\n")}\n---\n`;
}

function stepText({ step, sections }: StepState, number: number, titleOf: TitleOf): string {
  const asked = sections.filter(isUntouched).map(({ section }) => section);
  const texts = asked.map((section) =>
    isOwnSection(step, section) ? section.skeleton.trimEnd() : sectionText(section, titleOf(section)),
  );
  const title = step.appendix ? titleOf(step) : stepTitle(titleOf(step), number);
  return [`## ${title}\n`, ...texts.map((text) => `${text}\n`)].join("\n");
}

/** A section as it stands in a new document: heading and skeleton, without a final line break. */
export function sectionText({ level, title, skeleton }: TemplateSection, heading: string = title): string {
  return `${"#".repeat(level)} ${heading}\n\n${skeleton.trimEnd()}`;
}

function oneLine(title: string): string {
  return title.replace(/[\p{Cc}\s]+/gu, " ").trim() || "Untitled design";
}
