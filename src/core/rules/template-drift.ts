/** A document that names a version of its template: what is new since then, and a version that cannot be. */

import type { Checklist, SectionState } from "../checklist/checklist.ts";
import type { Template } from "../templates/template.ts";
import type { Span } from "../text/span.ts";
import type { Report, Rule } from "./rule.ts";

export const templateDrift: Rule = {
  id: "template-drift",
  summary: "The document follows the version of its template that is in use",
  why: "A template learns from every review. A document written for an older version was never asked what is new.",
  severity: "information",
  examples: {
    bad: "---\ndesign-doc: eight-step@99\n---\n# Line anomaly\n",
    good: "---\ndesign-doc: eight-step@1\n---\n# Line anomaly\n",
  },
  *check({ document: { frontMatter, text }, checklist }) {
    const id = frontMatter.values["design-doc"];
    const place = frontMatter.spans["design-doc"];
    if (!checklist || !place || typeof id !== "string" || !id.includes("@")) return;
    const at = text.indexOf(id, place.start);
    const span = at < 0 || at + id.length > place.end ? place : { start: at, end: at + id.length };
    const report = driftOf(id.slice(id.indexOf("@") + 1), checklist);
    const { template } = checklist;
    if (report)
      yield { ...report, span, data: { span, text: `${template.id}@${template.version}` } satisfies DriftData };
  },
  fix({ data }) {
    const edit = data as DriftData;
    return { title: `Write ${edit.text}`, edits: [edit] };
  },
};

/** What to write instead. */
interface DriftData {
  readonly span: Span;
  readonly text: string;
}

function driftOf(written: string, checklist: Checklist): Pick<Report, "message" | "severity"> | undefined {
  const { template } = checklist;
  const version = /^[1-9]\d{0,8}$/.test(written) ? Number(written) : undefined;
  if (version === template.version) return undefined;
  if (version === undefined) {
    const advice = `Write ${template.id}@${template.version}, or ${template.id} alone.`;
    return { message: `“${written}” is no version. ${advice}`, severity: "warning" };
  }
  if (version > template.version) return { message: tooNew(version, template), severity: "warning" };
  return { message: `${template.id} is at version ${template.version} now. ${newSince(version, checklist)}` };
}

function tooNew(version: number, { id, version: known }: Template): string {
  return `Version ${version} of ${id} is not known here, and version ${known} is used. Update Design Doc or the template, or write ${id}@${known}.`;
}

const mostNames = 5;

/** Whole steps and sections by their titles, lone items by their questions; nothing that is not asked of this document. */
function newSince(version: number, { steps }: Checklist): string {
  const isNew = ({ since = 1 }: { readonly since?: number }): boolean => since > version;
  const names = steps.flatMap(({ step, sections }) => {
    const active = sections.filter((section) => section.active);
    if (isNew(step)) return active.length > 0 ? [`“${step.title}”`] : [];
    return active.flatMap((state) => (isNew(state.section) ? [`“${state.section.title}”`] : newItems(state, isNew)));
  });
  if (names.length === 0) return `Nothing of what is new since version ${version} is asked here.`;
  const more = names.length > mostNames ? `, and ${names.length - mostNames} more` : "";
  return `New since version ${version}: ${names.slice(0, mostNames).join(", ")}${more}.`;
}

function newItems({ items }: SectionState, isNew: (part: { readonly since?: number }) => boolean): string[] {
  return items.filter(({ item, need }) => need !== "hidden" && isNew(item)).map(({ item }) => `“${item.question}”`);
}
