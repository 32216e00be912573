/**
 * The hover: of a calculation its result, the way there and what becomes of the claim, of a lone quantity its meaning, of
 * a heading what it counts as.
 */

import type { Analysis } from "../analysis.ts";
import type { Calculation, Claim, Step } from "../calc/calculation.ts";
import { type Meant, meantAt } from "../calc/lone-quantity.ts";
import type { Span } from "../text/span.ts";
import { calculationAt } from "./calculation-at.ts";
import { headingHover } from "./heading-hover.ts";
import { escapeMarkdown } from "./markdown-text.ts";

interface Hover {
  readonly span: Span;
  readonly markdown: string;
}

/** What there is to say about the calculation, or else the quantity or heading, at an offset; nothing where none stands. */
export function hoverAt(analysis: Analysis, offset: number): Hover | undefined {
  const calculation = calculationAt(analysis, offset);
  if (calculation) return calculationHover(calculation);
  const meant = meantAt(analysis.document, offset);
  return meant ? quantityHover(meant, analysis.document.text) : headingHover(analysis, offset);
}

function calculationHover(calculation: Calculation): Hover | undefined {
  const parts = [result(calculation), steps(calculation), verdict(calculation), problems(calculation)];
  const markdown = parts.filter((part) => part !== "").join("\n\n");
  return markdown === "" ? undefined : { span: calculation.span, markdown };
}

function quantityHover({ span, meanings }: Meant, text: string): Hover {
  const quantity = escapeMarkdown(text.slice(span.start, span.end));
  return { span, markdown: `**${quantity}**\n\n${listOf(meanings)}` };
}

function result({ value, display }: Calculation): string {
  return value === null ? "" : `**${escapeMarkdown(display())}**`;
}

/** The way to the result line by line, then what was assumed on it. */
function steps(calculation: Calculation): string {
  const all = calculation.steps();
  const asides = all.filter(isAside).map(({ text }) => text);
  const lines = all.filter((step) => !isAside(step)).map(({ text }) => escapeMarkdown(text));
  return [lines.join("  \n"), listOf(asides)].filter((part) => part !== "").join("\n\n");
}

function isAside({ kind }: Step): boolean {
  return kind === "assumption" || kind === "note";
}

function verdict({ claim, display }: Calculation): string {
  return claim ? sentence(claim, display()) : "";
}

function sentence({ text, verdict, expected, slip }: Claim, display: string): string {
  const written = escapeMarkdown(text);
  if (verdict === "holds") return `The text says ${written}: that holds.`;
  const right = escapeMarkdown(expected || display);
  const reason = slip ? ` Probably ${escapeMarkdown(slip)}.` : "";
  return `The text says ${written}: that does not hold, the calculation gives ${right}.${reason}`;
}

function problems({ problems }: Calculation): string {
  return listOf(problems.map(({ message }) => message));
}

function listOf(texts: readonly string[]): string {
  return texts.map((text) => `- ${escapeMarkdown(text)}`).join("\n");
}
