/** Results shown behind calculations that the author left without one. */

import type { Analysis } from "../analysis.ts";
import type { Calculation } from "../calc/calculation.ts";
import { blockAt, type DesignDoc } from "../document/index.ts";
import { type Span, touches } from "../text/span.ts";

export interface Hint {
  readonly offset: number;
  readonly text: string;
}

/** In the order of their places. */
export function hintsIn({ document, calculations }: Analysis, span: Span): readonly Hint[] {
  return calculations
    .filter((calculation) => touches(calculation.span, span) && isOpen(calculation, document))
    .map(({ span, display }) => ({ offset: behindMarks(span.end, document), text: `= ${display()}` }));
}

/** Not where the author wrote a result that cannot be judged. */
function isOpen({ claim, value, span }: Calculation, { text }: DesignDoc): boolean {
  return !claim && value !== null && !/^\s*(?:[=≈~→⇒]|->)/.test(text.slice(span.end, span.end + NEAR));
}

const NEAR = 8;

/** Inside of a code span or a formula a hint would read as part of it. */
function behindMarks(offset: number, document: DesignDoc): number {
  const block = blockAt(document, offset);
  const inlines = block && "inlines" in block ? block.inlines : [];
  const around = inlines.find(
    ({ kind, content }) => (kind === "code" || kind === "math") && content.start <= offset && offset <= content.end,
  );
  return around?.span.end ?? offset;
}
