/** The scaffold room's public face. */

export { completeDocument, insertSection, insertSkeleton, isUntouched } from "./insert-section.ts";
export { newDocument, sectionText } from "./new-document.ts";
export { toSnippet } from "./snippet.ts";
export { type StatedFacets, statedFacets } from "./stated-facets.ts";
