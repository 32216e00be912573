/** The calculation room's public face. */

export { calculate } from "./calculate.ts";
export type * from "./calculation.ts";
export { findCalculations } from "./find.ts";
export { collectQuantities } from "./quantities.ts";
