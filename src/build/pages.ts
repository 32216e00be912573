/** The pages of `docs` that stand in rules and templates already: one per rule, one per template, and their indexes. */

import { documentedRules, pageOf } from "../core/language/index.ts";
import { escapeMarkdown } from "../core/language/markdown-text.ts";
import type { Rule } from "../core/rules/rule.ts";
import { builtinTemplates } from "../core/templates/index.ts";
import type { Condition, Item, Step, Template, TemplateSection } from "../core/templates/template.ts";

/** Folders of `docs`, with the names and texts of their files. */
export function docsPages(): ReadonlyMap<string, ReadonlyMap<string, string>> {
  return new Map([
    ["rules", withIndex(ruleIndex(), documentedRules, ({ id }) => pageOf(id) ?? "")],
    ["templates", withIndex(templateIndex(), builtinTemplates, templatePage)],
  ]);
}

function withIndex<T extends { readonly id: string }>(index: string, all: readonly T[], page: (one: T) => string) {
  return new Map([["README.md", index], ...all.map((one): [string, string] => [`${one.id}.md`, page(one)])]);
}

function ruleIndex(): string {
  const rows = documentedRules.map(ruleRow);
  return `# Rules

What a document contradicts, adds up wrongly or measures badly. What it merely leaves out is reported under the ids of its
template's sections and items: see [the templates](../templates/README.md). \`design-doc rules ID\` prints the page of any of them.

| Rule | Severity | Where it is silent |
|---|---|---|
${rows.join("\n")}
`;
}

function ruleRow({ id, severity, offByDefault, summary }: Rule): string {
  return `| [${id}](${id}.md) | ${severity}${offByDefault ? ", off by default" : ""} | ${escapeMarkdown(summary)} |`;
}

function templateIndex(): string {
  const rows = builtinTemplates.map(({ id, title, summary, steps }) => {
    return `| [${id}](${id}.md) | ${escapeMarkdown(title)} | ${steps.length} | ${escapeMarkdown(summary)} |`;
  });
  return `# Templates

Put \`design-doc: ID\` into a document's front matter, or run *Design Doc: New…*. A team may write [its own](../own-templates.md).

| Id | Template | Steps | What it is for |
|---|---|---|---|
${rows.join("\n")}
`;
}

function templatePage({ id, title, summary, version, steps }: Template): string {
  const parts = steps.map((step, index) => stepPart(step, index + 1));
  return `# ${escapeMarkdown(title)}

${escapeMarkdown(summary)}

\`design-doc: ${id}@${version}\`. Questions marked ★ are asked in an interview too.

${parts.join("\n")}`;
}

function stepPart({ title, purpose, sections }: Step, number: number): string {
  const intro = purpose === "" ? "" : `${escapeMarkdown(purpose)}\n\n`;
  return `## ${number}. ${escapeMarkdown(title)}\n\n${intro}${sections.map(sectionPart).join("\n")}`;
}

function sectionPart({ id, title, requirement, when, items }: TemplateSection): string {
  const needed = [requirement, when && conditionInWords(when)].filter((part) => part !== undefined).join(", ");
  const questions = items.map(questionLine).join("");
  return `### ${escapeMarkdown(title)}\n\n\`${id}\` · ${needed}\n\n${questions}`;
}

function questionLine({ id, question, interview, when }: Item): string {
  const condition = when ? ` *(${conditionInWords(when)})*` : "";
  return `- ${interview ? "★ " : ""}${escapeMarkdown(question)} \`${id}\`${condition}\n`;
}

function conditionInWords({ facets, then }: Condition): string {
  const facts = Object.entries(facets).map(([name, values]) => `${name} is ${values.join(" or ")}`);
  return `${then} when ${facts.join(" and ")}`;
}
