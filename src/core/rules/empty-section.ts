/** A heading with nothing below it. */

import { isSettled } from "../checklist/index.ts";
import type { Block, DesignDoc, Section } from "../document/index.ts";
import { type Span, slice } from "../text/span.ts";
import type { Rule, RuleContext } from "./rule.ts";

export const emptySection: Rule = {
  id: "empty-section",
  summary: "Below each heading stands something",
  why: "A heading promises an answer. An empty one tells nobody whether the answer is missing or not needed.",
  severity: "information",
  examples: {
    bad: "---\ndesign-doc: eight-step\n---\n# Line anomaly\n\n## Systems\n\n## Cameras\n\nFour cameras watch the station, and each of them gives thirty frames per second.\n",
    good: "---\ndesign-doc: eight-step\n---\n# Line anomaly\n\n## Systems\n\nBudget: 33.3 ms\n\n## Cameras\n\nFour cameras watch the station, and each of them gives thirty frames per second.\n",
  },
  *check({ document, checklist }) {
    let reported: ReadonlySet<Section> | undefined;
    const [title] = document.sections;
    for (const section of document.sections) {
      const { heading, children, blocks, span } = section;
      if (!heading || section === title || children.length > 0) continue;
      if (blocks.some((block) => saysSomething(document, block)) || isItsOwnContent(document, section)) continue;
      reported ??= openSections(checklist);
      if (reported.has(section)) continue;
      const message = `Nothing stands below “${heading.text}”. Write one sentence with a number, or take the heading out.`;
      yield { span: heading.span, message, data: span };
    }
  },
  fix({ data }, { document }) {
    const span = data as Span;
    if (slice(document.text, span).includes("<!--")) return undefined;
    return { title: "Take the heading out", edits: [{ span, text: "" }] };
  },
};

/** Below these headings the template's own questions are reported already. */
function openSections(checklist: RuleContext["checklist"]): ReadonlySet<Section> {
  const open = new Set<Section>();
  for (const { sections } of checklist?.steps ?? []) {
    for (const { match, active, items } of sections) {
      if (match && active && items.some((item) => item.need !== "hidden" && !isSettled(item))) open.add(match.section);
    }
  }
  return open;
}

/** A comment tells the reader nothing; a picture, a drawing or a single word may. */
function saysSomething({ text }: DesignDoc, { kind, span }: Block): boolean {
  if (kind !== "html") return true;
  return (
    slice(text, span)
      .replace(/<!--.*?-->/gs, "")
      .trim() !== ""
  );
}

/** A link to where the content stands, or a name in code that needs no more. */
function isItsOwnContent({ text }: DesignDoc, { heading }: Section): boolean {
  return heading !== undefined && /\]\(|`/.test(slice(text, heading.content));
}
