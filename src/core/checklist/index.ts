/** The checklist room's public face. */

export { assess } from "./assess.ts";
export * from "./checklist.ts";
export { type Facets, isAsked, isRequired } from "./facets.ts";
