/** The hover over a calculation: its result, the way there, and what becomes of the author's claim. */

import type { Analysis } from "../analysis.ts";
import type { Calculation, Claim, Step } from "../calc/calculation.ts";
import type { Span } from "../text/span.ts";
import { escapeMarkdown } from "./markdown-text.ts";

interface Hover {
  readonly span: Span;
  readonly markdown: string;
}

/** What there is to say about the calculation at an offset; nothing where none stands. */
export function hoverAt({ calculations }: Analysis, offset: number): Hover | undefined {
  const calculation = calculations.find(({ span }) => span.start <= offset && offset <= span.end);
  if (!calculation) return undefined;
  const parts = [result(calculation), steps(calculation), verdict(calculation), problems(calculation)];
  const markdown = parts.filter((part) => part !== "").join("\n\n");
  return markdown === "" ? undefined : { span: calculation.span, markdown };
}

function result({ display }: Calculation): string {
  return display === "" ? "" : `**${escapeMarkdown(display)}**`;
}

/** The way to the result line by line, then what was assumed on it. */
function steps({ steps }: Calculation): string {
  const asides = steps.filter(isAside).map(({ text }) => text);
  const lines = steps.filter((step) => !isAside(step)).map(({ text }) => escapeMarkdown(text));
  return [lines.join("  \n"), listOf(asides)].filter((part) => part !== "").join("\n\n");
}

function isAside({ kind }: Step): boolean {
  return kind === "assumption" || kind === "note";
}

function verdict({ claim, display }: Calculation): string {
  return claim ? sentence(claim, display) : "";
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
