/** Fits a calculation that was read from a part or a variant of a text to the text itself. */

import { type Span, slice } from "../text/span.ts";
import type { Calculation } from "./calculation.ts";

export function shifted(calculation: Calculation, by: number): Calculation {
  const move = ({ start, end }: Span): Span => ({ start: start + by, end: end + by });
  const { claim } = calculation;
  return {
    ...calculation,
    span: move(calculation.span),
    expression: move(calculation.expression),
    ...(claim !== undefined && { claim: { ...claim, span: move(claim.span) } }),
    problems: calculation.problems.map(({ repair, ...problem }) => ({
      ...problem,
      span: move(problem.span),
      ...(repair !== undefined && { repair: { ...repair, span: move(repair.span) } }),
    })),
  };
}

/** With the words of the text as it stands, where it was read with blanks in place of some signs. */
export function quoted(calculation: Calculation, text: string): Calculation {
  const { claim, span } = calculation;
  const words = slice(text, span);
  // The claim stands inside the span, so its words are those of the text too.
  if (words === calculation.text) return calculation;
  return {
    ...calculation,
    text: words,
    ...(claim !== undefined && { claim: { ...claim, text: slice(text, claim.span) } }),
  };
}
