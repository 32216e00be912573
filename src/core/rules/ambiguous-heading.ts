/** A heading that stands for two parts of the template equally well. */

import { type HeadingMeaning, rivalsIn } from "../checklist/index.ts";
import { slice } from "../text/span.ts";
import type { Report, Rule } from "./rule.ts";

export const ambiguousHeading: Rule = {
  id: "ambiguous-heading",
  summary: "Every heading stands for one part of the template",
  why: "What stands below the heading counts for both parts, so that one of them may pass for written that is not.",
  severity: "hint",
  examples: {
    bad: "---\ndesign-doc: eight-step\n---\n# Line anomaly\n\n## Capacity planning\n\nTwo boxes carry four cameras.\n",
    good: "---\ndesign-doc: eight-step\n---\n# Line anomaly\n\n## Scaling\n\nTwo boxes carry four cameras.\n",
  },
  *check({ document, checklist }) {
    for (const meaning of checklist?.headings ?? []) {
      if (meaning.kind === "label") continue;
      const report = reportOf(document.text, meaning);
      if (report) yield report;
    }
  },
  fix({ data }) {
    const { span, titles } = data as AmbiguousData;
    return titles.map((title) => ({ title: `Name it “${title}”`, edits: [{ span, text: title }] }));
  },
};

interface AmbiguousData {
  /** The words of the heading that are ambiguous. */
  readonly span: { readonly start: number; readonly end: number };
  readonly titles: readonly string[];
}

function reportOf(text: string, { heading, matches }: HeadingMeaning): Report | undefined {
  const rivals = rivalsIn(matches);
  const titles = [...new Set(rivals.map(({ step, section }) => (section ?? step).title))];
  if (titles.length < 2) return undefined;
  const [first] = rivals;
  const at = slice(text, heading.content)
    .toLowerCase()
    .lastIndexOf(first?.alias.toLowerCase() ?? "");
  const start = heading.content.start + at;
  const data: AmbiguousData = {
    span: at < 0 || !first ? heading.content : { start, end: start + first.alias.length },
    titles: at < 0 || titles.some((title) => title === heading.text) ? [] : titles,
  };
  const places = rivals.map(({ step, section }) => `“${(section ?? step).title}”${section ? ` (${step.title})` : ""}`);
  const message = `“${heading.text}” counts as ${[...new Set(places)].join(" and as ")}. Name it after the one that is meant.`;
  return { span: heading.span, message, data };
}
