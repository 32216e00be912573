/**
 * The snippets of the templates: `dd-<template id>` puts a whole document, `dd-<section id>` one section with its skeleton,
 * hole by hole.
 */

import { newDocument, sectionText, toSnippet } from "../core/scaffold/index.ts";
import type { Step, Template, TemplateSection } from "../core/templates/template.ts";

/**
 * File names and texts for the folder `snippets`, one file per template, in the format of VS Code. A section is offered
 * once: under an id that several templates have, by the first of them.
 */
export function snippetFiles(templates: readonly Template[]): ReadonlyMap<string, string> {
  const offered = new Set<string>();
  return new Map(templates.map((template) => [`${template.id}.json`, snippetFile(template, offered)]));
}

function snippetFile(template: Template, offered: Set<string>): string {
  const sections = template.steps.flatMap((step) => {
    const fresh = step.sections.filter(({ id }) => !offered.has(id));
    for (const { id } of fresh) offered.add(id);
    return fresh.map((section) => sectionSnippet(template, step, section));
  });
  return `${JSON.stringify(Object.fromEntries([documentSnippet(template), ...sections]), null, 2)}\n`;
}

function documentSnippet(template: Template): [string, object] {
  const body = toSnippet(newDocument(template, { title: "TBD(title)" }));
  return [template.title, { prefix: `dd-${template.id}`, description: template.summary, body }];
}

function sectionSnippet(template: Template, step: Step, section: TemplateSection): [string, object] {
  const body = `${toSnippet(sectionText(section))}\n`;
  const description = section.id === step.id ? template.title : `${template.title} · ${step.title}`;
  return [`${section.title} (${section.id})`, { prefix: `dd-${section.id}`, description, body }];
}
