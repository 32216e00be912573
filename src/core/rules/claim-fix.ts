/** The quick fixes of a claim that does not hold: write the right number, or leave the number to the editor. */

import type { Calculation } from "../calc/calculation.ts";
import { calculate } from "../calc/index.ts";
import type { DesignDoc } from "../document/index.ts";
import type { Fix } from "../text/edit.ts";
import { contains, overlaps, type Span, slice } from "../text/span.ts";
import type { Finding, FixContext } from "./rule.ts";

/** What a finding about a claim carries for its fixes. */
export interface ClaimData {
  readonly claim: Span;
  /** What to write instead; empty where there is nothing to propose. */
  readonly expected: string;
  readonly expression: Span;
  /** Expression and claim together. */
  readonly calculation: Span;
}

export function fixClaim(finding: Finding, { document }: FixContext): readonly Fix[] {
  const data = finding.data as ClaimData;
  const { claim, expected, calculation } = data;
  if (expected === "") return [];
  const rewritten: Fix = { title: `Replace by ${expected}`, edits: [{ span: claim, text: expected }] };
  const computed = canHoldCode(document, calculation) ? computedText(document, data) : undefined;
  if (computed === undefined) return [rewritten];
  return [
    rewritten,
    { title: "Turn into a computed value", edits: [{ span: calculation, text: `\`= ${computed}\`` }] },
  ];
}

/** Code spans are read in text and cells, and cannot stand inside a formula. */
function canHoldCode({ blocks }: DesignDoc, place: Span): boolean {
  const block = blocks.find(({ span }) => contains(span, place));
  return block !== undefined && "inlines" in block && !block.inlines.some(({ span }) => overlaps(span, place));
}

/** The expression, in the author's unit where it would otherwise be shown in another; nothing where it would change. */
function computedText({ text }: DesignDoc, { expression, expected }: ClaimData): string | undefined {
  const wanted = calculate(expected);
  const written = slice(text, expression).replaceAll("\\*", "*");
  if (/[`\n\r]/.test(written)) return undefined;
  const unit = expected.replace(/^[\d.,]+(?:[kMBT]\b)?\s*/, "");
  const same = [written, `${written} to ${unit}`]
    .map((candidate) => ({ candidate, result: calculate(candidate) }))
    .filter(({ result }) => isSame(result, wanted));
  const asWritten = same.find(({ result }) => result.display() === expected);
  return (asWritten ?? same.find(({ result }) => result.display().endsWith(unit)) ?? same[0])?.candidate;
}

/** `1000 / 30` alone does not give the milliseconds of the claim. */
function isSame(a: Calculation, b: Calculation): boolean {
  if (typeof a.value !== "number" || typeof b.value !== "number") return false;
  return a.dimension === b.dimension && Math.abs(a.value - b.value) <= ROUNDING * Math.abs(b.value);
}

/** What is written instead of a claim has three significant digits. */
const ROUNDING = 0.01;
