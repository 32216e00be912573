/** The units room's public face. */

export { DATA_TYPES, MAGNITUDES } from "./catalog.ts";
export * from "./dimension.ts";
export { formatIn, formatValue, type Shown } from "./format.ts";
export { findUnit, inBase, type Unit, unitWords } from "./lookup.ts";
export { combineNouns, commonNouns, NO_NOUNS, type Nouns, noun } from "./nouns.ts";
export { exactNumber, separated, shortNumber } from "./number-format.ts";
export * from "./spelling.ts";
