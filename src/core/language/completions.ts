/**
 * What a line of a design doc could become. Behind a `#`: the headings of the missing sections, with their skeletons.
 * In an empty line: the skeleton of the section that the line is in, its open questions, and the rest of its step.
 */

import { type Analysis, type AnalysisOptions, analyze } from "../analysis.ts";
import type { HeadingMatch, SectionState } from "../checklist/checklist.ts";
import { isSettled } from "../checklist/index.ts";
import { blockAt, type DesignDoc, type Section } from "../document/index.ts";
import { plannedHeading, toSnippet } from "../scaffold/index.ts";
import type { Span } from "../text/span.ts";
import { type MissingSection, missingSections } from "./missing-sections.ts";

export interface Completion {
  readonly kind: "section" | "skeleton" | "question";
  readonly label: string;
  /** The step or section that it belongs to. */
  readonly detail: string;
  readonly guidance: string;
  /** The open questions of the section. */
  readonly questions: readonly string[];
  /** What is replaced: the line up to the cursor. */
  readonly span: Span;
  /** What the line is compared with while the user types on. */
  readonly filter: string;
  readonly snippet: string;
}

/** In the order in which to show them; nothing where the line is ordinary text, code or front matter. */
export function completionsAt(text: string, offset: number, options: AnalysisOptions = {}): readonly Completion[] {
  const written = lineBefore(text, offset);
  const span = { start: offset - written.length, end: offset };
  const marks = /^(#{1,6})(?:[ \t][^\r\n]*)?$/.exec(written)?.[1];
  if (marks === undefined && written.trim() !== "") return [];
  // Half a heading would already count as one, and end the section that it stands in.
  const analysis = analyze(text.slice(0, span.start) + " ".repeat(written.length) + text.slice(offset), options);
  if (!analysis.checklist || isElsewhere(analysis.document, offset)) return [];
  return marks === undefined ? inEmptyLine(analysis, span) : sections(analysis, span, marks);
}

function lineBefore(text: string, offset: number): string {
  const start = Math.max(text.lastIndexOf("\n", offset - 1), text.lastIndexOf("\r", offset - 1)) + 1;
  return text.slice(start, offset);
}

/** A `#` in a fence or in front matter is a comment. */
function isElsewhere(document: DesignDoc, offset: number): boolean {
  const { span } = document.frontMatter;
  return (span !== undefined && offset < span.end) || blockAt(document, offset)?.kind === "fence";
}

/** Those of the step that the line is in come first. */
function sections(analysis: Analysis, span: Span, marks: string): readonly Completion[] {
  const missing = missingSections(analysis);
  const here = new Set(missingHere(analysis, span.start).map(({ section }) => section));
  const ordered = [
    ...missing.filter(({ section }) => here.has(section)),
    ...missing.filter(({ section }) => !here.has(section)),
  ];
  return ordered.map((one) => sectionCompletion(analysis, one, span, marks));
}

function inEmptyLine(analysis: Analysis, span: Span): readonly Completion[] {
  const place = sectionsAround(analysis.document, span.start);
  const open = place.flatMap((section) => sectionsAt(analysis, section))[0];
  const missing = missingHere(analysis, span.start);
  return [
    ...(open ? bodyCompletions(analysis.document, open, span) : []),
    ...missing.map((one) => sectionCompletion(analysis, one, span, "#")),
  ];
}

function sectionCompletion(analysis: Analysis, missing: MissingSection, span: Span, marks: string): Completion {
  const { section, title, step } = missing;
  const planned = (analysis.checklist && plannedHeading(analysis.document, analysis.checklist, section.id)) ?? section;
  // One mark only opens the list; more of them are the level that the author wants.
  const heading = `${marks.length > 1 ? marks : "#".repeat(planned.level)} ${planned.title}`;
  const questions = section.items.map(({ question }) => question);
  return {
    ...{ kind: "section", label: heading, detail: step, guidance: section.guidance, questions, span },
    filter: `${heading} ${title} ${section.title}`,
    snippet: toSnippet(`${heading}\n\n${section.skeleton.trimEnd()}\n`),
  };
}

/** The skeleton where it has not been inserted yet, and each open question with room for the answer. */
function bodyCompletions({ text }: DesignDoc, { section, match, items }: SectionState, span: Span): Completion[] {
  const open = items.filter((item) => item.need !== "hidden" && !isSettled(item)).map(({ item }) => item.question);
  if (!match || open.length === 0) return [];
  const title = match.heading.text;
  const shared = { guidance: section.guidance, span };
  const answers = open.map((question): Completion => {
    const snippet = toSnippet(`**${question}** TBD(answer)`);
    return { ...shared, kind: "question", label: question, detail: title, questions: [], filter: question, snippet };
  });
  const hasHoles = /\bTBD\b/.test(text.slice(match.section.span.start, match.section.span.end));
  if (hasHoles || section.skeleton === "") return answers;
  const snippet = toSnippet(`${section.skeleton.trimEnd()}\n`);
  const filter = `${title} ${section.title}`;
  return [{ ...shared, kind: "skeleton", label: title, detail: "", questions: open, filter, snippet }, ...answers];
}

/** The missing sections of the steps that an offset lies in. */
function missingHere(analysis: Analysis, offset: number): readonly MissingSection[] {
  const around = sectionsAround(analysis.document, offset);
  const isAround = (match: HeadingMatch | undefined) => match !== undefined && around.includes(match.section);
  const steps = analysis.checklist?.steps.filter(
    ({ match, sections }) => isAround(match) || sections.some((state) => isAround(state.match)),
  );
  const here = new Set(steps?.flatMap(({ sections }) => sections.map(({ section }) => section)));
  return missingSections(analysis).filter(({ section }) => here.has(section));
}

/** The sections with this very heading. */
function sectionsAt({ checklist }: Analysis, section: Section): readonly SectionState[] {
  const all = checklist?.steps.flatMap(({ sections }) => sections) ?? [];
  return all.filter(({ active, match }) => active && match?.section === section && match.heading === section.heading);
}

/** From the innermost outwards, without the document's title. */
function sectionsAround({ sections }: DesignDoc, offset: number): readonly Section[] {
  const around: Section[] = [];
  let section = sections.findLast(({ span }) => span.start <= offset);
  for (; section?.heading; section = section.parent) if (section.level > 1) around.push(section);
  return around;
}
