/** Reads one calculation that is handed over alone. */

import type { Problem } from "../text/problem.ts";
import { trimmed } from "../text/span.ts";
import { type Calculation, NO_RESULT } from "./calculation.ts";
import { parseChain } from "./chain.ts";
import { Parser } from "./parser.ts";
import { quoted } from "./shift.ts";
import { calculationOf } from "./worded.ts";

/** The calculation that the whole text is, with or without a claim, plain or in `$…$`. */
export function calculate(text: string): Calculation {
  const source = withoutMathSigns(text);
  const { start, end } = trimmed(text, { start: 0, end: text.length });
  const from = source.charAt(start) === "=" ? start + 1 : start;
  const p = new Parser(source, from, end, false);
  const chain = parseChain(p);
  if (chain === undefined || p.problem !== undefined) return failed(text, start, end, p.problem);
  const rest = p.peek();
  if (rest.kind !== "end") return failed(text, start, end, unread(text, rest.start, end));
  return quoted({ ...calculationOf(chain, source, p.loose), span: { start, end } }, text);
}

function failed(text: string, start: number, end: number, problem: Problem | undefined): Calculation {
  const span = { start, end };
  const problems = problem === undefined ? [] : [problem];
  return {
    span,
    expression: span,
    text: text.slice(start, end),
    ...NO_RESULT,
    problems,
  };
}

function unread(text: string, start: number, end: number): Problem {
  const rest = text.slice(start, Math.min(end, start + 20));
  const message = `\`${rest}\` is not understood here: write an operator (+ − × / ^) between numbers, and one word per count noun.`;
  return { code: "unreadable", span: { start, end }, message };
}

/** The text with blanks in place of the signs around inline math, offset for offset; dollars before amounts stay. */
export function withoutMathSigns(text: string): string {
  if (!text.includes("$")) return text;
  return text.replace(/\$\$?(?=[^\s$])([^$]*[^\s$])\$\$?(?!\d)/g, (whole, inner: string) => {
    const sides = (whole.length - inner.length) >> 1;
    return " ".repeat(sides) + inner + " ".repeat(whole.length - inner.length - sides);
  });
}
