/** What a heading, or a line that does the work of one, counts as in the template, and why. */

import type { Analysis } from "../analysis.ts";
import type { Checklist, ConceptMatch, HeadingMeaning, SectionState, StepState } from "../checklist/index.ts";
import { isSettled, rivalsIn } from "../checklist/index.ts";
import type { DesignDoc } from "../document/index.ts";
import type { Span } from "../text/span.ts";
import { escapeMarkdown } from "./markdown-text.ts";

export interface HeadingHover {
  readonly span: Span;
  readonly markdown: string;
}

/** Nothing where no heading stands, and in Markdown that is no design doc. */
export function headingHover({ document, checklist }: Analysis, offset: number): HeadingHover | undefined {
  if (!checklist) return undefined;
  const meaning = checklist.headings.find(({ heading }) => isIn(heading.span, offset));
  if (meaning) return { span: meaning.heading.span, markdown: meaningText(document, checklist, meaning) };
  const plain = document.sections.find(({ heading }) => heading && isIn(heading.span, offset))?.heading;
  if (!plain || plain.level === 1) return undefined;
  const title = escapeMarkdown(checklist.template.title);
  return {
    span: plain.span,
    markdown: `Counts as no part of “${title}”; what stands below it is evidence all the same.`,
  };
}

function isIn({ start, end }: Span, offset: number): boolean {
  return start <= offset && offset <= end;
}

function meaningText(document: DesignDoc, checklist: Checklist, meaning: HeadingMeaning): string {
  const rivals = rivalsIn(meaning.matches);
  const lines = meaning.matches.map((match) => matchText(document, checklist, meaning, match));
  if (rivals.length > 1) lines.push("Both are meant equally well: a title from the template would settle it.");
  if (meaning.special) lines.push(specialTexts[meaning.special]);
  return lines.join("\n\n");
}

function matchText(
  document: DesignDoc,
  checklist: Checklist,
  { heading }: HeadingMeaning,
  match: ConceptMatch,
): string {
  const { id, title } = match.section ?? match.step;
  const state = stateOf(checklist, match);
  const place = match.section ? `, in “${escapeMarkdown(match.step.title)}”` : ", a step";
  const claimed = state?.match && state.match.heading !== heading ? otherText(document, state) : "";
  const open = state && "items" in state ? openText(state) : "";
  return `Counts as **${escapeMarkdown(title)}** (\`${id}\`${place}): ${reasonOf(match)}.${claimed}${open}`;
}

function reasonOf({ how, alias, words, title }: ConceptMatch): string {
  if (how === "typo") return `read as “${escapeMarkdown(alias)}”`;
  if (how === "contained") return `“${escapeMarkdown(words)}” stands in it`;
  if (how === "part") return `“${escapeMarkdown(words)}” is a part of it`;
  return title ? "that is its title" : `alias “${escapeMarkdown(alias)}”`;
}

/** Another heading stands for the same part of the template, and better or first. */
function otherText({ lines }: DesignDoc, { match }: SectionState | StepState): string {
  if (!match) return "";
  const line = lines.lineAt(match.heading.span.start) + 1;
  return ` “${escapeMarkdown(match.heading.text)}” in line ${line} counts as it too, and comes first.`;
}

function openText({ items }: SectionState): string {
  const open = items.filter((item) => item.need !== "hidden" && !isSettled(item));
  if (open.length === 0) return "";
  return `\n\nOpen:\n${open.map(({ item }) => `- ${escapeMarkdown(item.question)}`).join("\n")}`;
}

function stateOf({ steps }: Checklist, { step, section }: ConceptMatch): StepState | SectionState | undefined {
  const state = steps.find((one) => one.step === step);
  return section ? state?.sections.find((one) => one.section === section) : state;
}

const specialTexts: Readonly<Record<NonNullable<HeadingMeaning["special"]>, string>> = {
  references: "What stands below it is a list of sources or terms and answers nothing.",
  contents: "What stands right below it is a table of contents and answers nothing.",
  questions: "Questions below it are no answers; what follows a question mark, a dash or an arrow is.",
  outside: "What stands below it is left out or put off, and answers only what asks for that.",
  alternatives: "What stands below it is another way than the one chosen, and says nothing about the system’s facets.",
};
