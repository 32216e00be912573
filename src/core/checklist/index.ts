/** The checklist room's public face. */

export type { ConceptMatch } from "./alias-table.ts";
export { assess, assessWording } from "./assess.ts";
export * from "./checklist.ts";
export type { Facets } from "./facets.ts";
export { rivalsIn } from "./meaning-in-context.ts";
export { askedItems, isSettled, progressOf } from "./progress.ts";
export type { Mention, Statement, Wording } from "./wording.ts";
