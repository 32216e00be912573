/** The calculation at a place. */

import type { Analysis } from "../analysis.ts";
import type { Calculation } from "../calc/calculation.ts";

export function calculationAt({ calculations }: Analysis, offset: number): Calculation | undefined {
  return calculations.find(({ span }) => span.start <= offset && offset <= span.end);
}

/** Its result as text to copy; nothing where no calculation stands, or one without a result. */
export function resultAt(analysis: Analysis, offset: number): string | undefined {
  return calculationAt(analysis, offset)?.display() || undefined;
}
