/** Numbers of headings that skip or repeat, steps in another order than the template's, four parts announced and five written. */

import type { Checklist } from "../checklist/index.ts";
import type { DesignDoc, Heading, Section, TextBlock } from "../document/index.ts";
import type { Step } from "../templates/template.ts";
import { type Span, slice } from "../text/span.ts";
import type { Report, Rule } from "./rule.ts";

export const sectionOrder: Rule = {
  id: "section-order",
  summary: "Sections are numbered one after another and stand in the order of the template",
  why: "A reader who misses Step 3 looks for it, and a reviewer cannot tell whether it was lost or never written.",
  severity: "hint",
  examples: {
    bad: "---\ndesign-doc: eight-step\n---\n# Line anomaly\n\n## Step 1. Requirements\n\nText.\n\n## Step 2. Define ML/CV problem\n\nText.\n\n## Step 4. Data handling\n\nText.\n",
    good: "---\ndesign-doc: eight-step\n---\n# Line anomaly\n\n## Step 1. Requirements\n\nText.\n\n## Step 2. Define ML/CV problem\n\nText.\n\n## Step 3. Evaluation and metrics\n\nText.\n",
  },
  /** At most one: the first slip moves all that follow. */
  *check({ document, checklist }) {
    const report = wrongNumber(document) ?? wrongOrder(checklist) ?? wrongCount(document);
    if (report) yield report;
  },
};

/** Siblings that all are numbered, at least three of them, and a number that is not the next one. */
function wrongNumber({ root, sections }: DesignDoc): Report | undefined {
  let report = wrongNumberIn(root);
  for (let at = 0; !report && at < sections.length; at++) report = wrongNumberIn(sections[at]);
  return report;
}

function wrongNumberIn(section: Section | undefined): Report | undefined {
  if (!section || section.children.length < 3) return undefined;
  const { children } = section;
  const numbered: Numbered[] = [];
  for (const child of children) {
    const one = numberOf(child);
    if (one) numbered.push(one);
  }
  if (numbered.length < 3 || numbered.length < children.length - 2) return undefined;
  const at = numbered.findIndex(({ number }, index) => index > 0 && number !== (numbered[index - 1]?.number ?? 0) + 1);
  const [before, wrong] = [numbered[at - 1], numbered[at]];
  if (!before || !wrong || isRestart(numbered.map(({ number }) => number))) return undefined;
  const message = `After ${before.number} comes ${before.number + 1}, and this heading is numbered ${wrong.number}.`;
  return {
    span: wrong.heading.span,
    message,
    related: [{ span: before.heading.span, message: "The heading before it" }],
  };
}

interface Numbered {
  readonly heading: Heading;
  readonly number: number;
}

function numberOf({ heading }: Section): Numbered | undefined {
  const found =
    heading &&
    /\d/.test(heading.text) &&
    /^(?:step|part|section|stage|phase|этап|шаг|часть|раздел)?\s*(\d{1,2})(?:[.):]?\s|[.):]|$)(?!\d)/i.exec(
      heading.text,
    );
  return found && !/revisit|again|continued|appendix/i.test(heading.text)
    ? { heading, number: Number(found[1]) }
    : undefined;
}

/** Numbers that begin anew, or often run backwards, number something else; in a long document two slips are still slips. */
function isRestart(numbers: readonly number[]): boolean {
  const steps = numbers.filter((number, at) => at > 0 && number <= (numbers[at - 1] ?? 0));
  return (
    steps.length > Math.max(1, numbers.length / 4) ||
    numbers.slice(1).includes(1) ||
    numbers.some((number) => number > 30)
  );
}

/** Steps under headings of their own, in another order than the template has them. */
function wrongOrder(checklist: Checklist | undefined): Report | undefined {
  const places: { readonly step: Step; readonly heading: Heading }[] = [];
  for (const { step, match } of checklist?.steps ?? []) {
    const isOwn = match?.section.heading === match?.heading && match?.how === "exact" && match.alias === step.title;
    if (isOwn) places.push({ step, heading: match.heading });
  }
  if (places.length < 4) return undefined;
  const at = places.findIndex(
    ({ heading }, index) => index > 0 && heading.span.start < (places[index - 1]?.heading.span.start ?? 0),
  );
  const [before, moved] = [places[at - 1], places[at]];
  if (!before || !moved) return undefined;
  return {
    span: moved.heading.span,
    message: `“${moved.step.title}” stands before “${before.step.title}”; in the template it comes after it.`,
    related: [{ span: before.heading.span, message: `“${before.step.title}”` }],
  };
}

/** A list of parts, and then numbered parts that begin as it does and are more or fewer. */
function wrongCount(document: DesignDoc): Report | undefined {
  const runs = numberedRuns(document);
  for (const [at, announced] of runs.entries()) {
    const written = runs[at + 1];
    const [first, start] = [announced[0], written?.[0]];
    if (!written || !first || !start || announced.length < 3 || written.length < 3) continue;
    if (announced.length === written.length || !isAnnouncedBy(announced, written)) continue;
    return {
      span: start.span,
      message: `${announced.length} parts are announced, and ${written.length} follow.`,
      related: [{ span: first.span, message: "The announcement" }],
    };
  }
  return undefined;
}

/** Both begin with the same two parts and end with the same one. */
function isAnnouncedBy(announced: readonly Part[], written: readonly Part[]): boolean {
  return [0, 1, -1].every((at) => announced.at(at)?.name === written.at(at)?.name);
}

interface Part {
  readonly name: string;
  readonly span: Span;
}

/** Ordered lists of the outermost depth; where the numbers begin anew, so does the list. */
function numberedRuns({ blocks, text }: DesignDoc): Part[][] {
  const runs: Part[][] = [];
  let marker = -1;
  for (const block of blocks) {
    if (block.kind !== "text" || !block.item?.ordered || block.item.depth !== 1 || block.item.marker === marker)
      continue;
    marker = block.item.marker;
    const name = nameOf(text, block);
    if (/^1[.)]/.test(text.slice(marker, marker + 2))) runs.push([]);
    runs.at(-1)?.push({ name, span: block.span });
  }
  return runs;
}

function nameOf(text: string, { span }: TextBlock): string {
  return slice(text, span).split("\n", 1)[0]?.trim().toLowerCase() ?? "";
}
