/** The page behind a diagnostic's code: what a rule, a section or an item of a template wants, as Markdown. */

import { rules } from "../rules/index.ts";
import { missingItem } from "../rules/missing-item.ts";
import type { Rule } from "../rules/rule.ts";
import { sectionText } from "../scaffold/index.ts";
import { builtinTemplates } from "../templates/index.ts";
import type { Item, Step, Template, TemplateSection } from "../templates/template.ts";
import { evidenceInWords } from "./evidence-words.ts";
import { escapeMarkdown, fenced } from "./markdown-text.ts";

export interface CodePage {
  /** A rule's summary, a section's title, an item's question. */
  readonly title: string;
  /** Why it matters, in a sentence or two; empty where nobody has said. */
  readonly text: string;
  readonly page: string;
}

/** What a rule, section or item id stands for; nothing for any other code. Of several templates the first counts. */
export function aboutCode(code: string, templates: readonly Template[] = builtinTemplates): CodePage | undefined {
  const rule = documentedRules.find(({ id }) => id === code);
  if (rule) return { title: rule.summary, text: rule.why, page: rulePage(rule) };
  for (const template of templates) {
    const about = aboutQuestion(template, code);
    if (about) return about;
  }
  return undefined;
}

/** The page of a rule, section or item id; nothing for any other code. */
export function pageOf(code: string, templates?: readonly Template[]): string | undefined {
  return aboutCode(code, templates)?.page;
}

/** What `missing-item` produces is reported under the ids of items and sections. */
export const documentedRules: readonly Rule[] = rules.filter((rule) => rule !== missingItem);

function rulePage({ id, summary, why, severity, offByDefault, examples }: Rule): string {
  return paragraphs(
    `# ${escapeMarkdown(summary)}`,
    `Rule \`${id}\`, ${severity}${offByDefault ? " once it is switched on" : " by default"}`,
    escapeMarkdown(why),
    "## Bad",
    fenced(examples.bad),
    "## Good",
    fenced(examples.good),
    ...switchingOff(id),
  );
}

function aboutQuestion(template: Template, code: string): CodePage | undefined {
  for (const step of template.steps) {
    for (const section of step.sections) {
      const { id, title, guidance } = section;
      if (id === code) return { title, text: guidance, page: sectionPage(template, step, section) };
      const item = section.items.find((one) => one.id === code);
      if (item) return { title: item.question, text: guidance, page: itemPage(template, step, section, item) };
    }
  }
  return undefined;
}

function sectionPage(template: Template, step: Step, section: TemplateSection): string {
  return paragraphs(
    `# ${escapeMarkdown(section.title)}`,
    `Section \`${section.id}\` · ${placeIn(template, step)} · ${section.requirement}`,
    escapeMarkdown(section.guidance),
    "## What it answers",
    section.items.map(({ question }) => `- ${escapeMarkdown(question)}`).join("\n"),
    ...startingPoint(section),
    ...switchingOff(section.id),
  );
}

function itemPage(template: Template, step: Step, section: TemplateSection, item: Item): string {
  return paragraphs(
    `# ${escapeMarkdown(item.question)}`,
    `Item \`${item.id}\` · ${placeIn(template, step)} · ${escapeMarkdown(section.title)}`,
    escapeMarkdown(section.guidance),
    "## What counts as an answer",
    item.evidence.map((alternative) => `- ${evidenceInWords(alternative, section, template)}`).join("\n"),
    ...startingPoint(section),
    "## When it does not apply",
    "Say so, with the reason, anywhere in the document:",
    fenced(`<!-- design-doc: na ${item.id} -- the reason -->`),
    ...switchingOff(item.id),
  );
}

function placeIn(template: Template, step: Step): string {
  return `${escapeMarkdown(template.title)} · ${escapeMarkdown(step.title)}`;
}

function startingPoint(section: TemplateSection): string[] {
  return ["## A starting point", fenced(sectionText(section))];
}

function switchingOff(id: string): string[] {
  const comment = `<!-- design-doc-disable-file ${id} -- the reason -->`;
  return [
    "## How to switch it off",
    "For one document, by a comment in it:",
    fenced(comment),
    "For all documents of a folder, in its `.design-doc.yaml`:",
    fenced(`rules:\n  ${id}: off`, "yaml"),
  ];
}

function paragraphs(...parts: readonly string[]): string {
  return `${parts.filter((part) => part !== "").join("\n\n")}\n`;
}
