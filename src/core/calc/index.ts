/** The calculation room's public face. */

export { calculate } from "./calculate.ts";
export type * from "./calculation.ts";
export { findCalculations } from "./find.ts";
export { numberStarts } from "./numbers.ts";
export { collectQuantities } from "./quantities.ts";
