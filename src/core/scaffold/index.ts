/** The scaffold room's public face. */

export { completeDocument, insertSection, insertSkeleton, isUntouched, plannedHeading } from "./insert-section.ts";
export { newDocument, sectionText } from "./new-document.ts";
export { toSnippet } from "./snippet.ts";
export { statedFacets, withoutRivals } from "./stated-facets.ts";
export { titlesFor } from "./titles.ts";
