/** Fits a calculation that was read from a part or a variant of a text to the text itself. */

import type { Span } from "../text/span.ts";
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
  const words = ({ start, end }: Span): string => text.slice(start, end);
  return {
    ...calculation,
    text: words(span),
    ...(claim !== undefined && { claim: { ...claim, text: words(claim.span) } }),
  };
}
