/** The checklist room's public face. */

export { assess, assessWording } from "./assess.ts";
export * from "./checklist.ts";
export type { Facets } from "./facets.ts";
export type { ConceptMatch } from "./heading-index.ts";
export { rivalsIn } from "./meaning-in-context.ts";
export { askedItems, isSettled, progressOf } from "./progress.ts";
export type { Mention, Statement, Wording } from "./wording.ts";
