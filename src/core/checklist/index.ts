/** The checklist room's public face. */

export { assess } from "./assess.ts";
export * from "./checklist.ts";
export { askedItems, isSettled, progressOf } from "./progress.ts";
