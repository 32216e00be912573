/** The document room's public face. */

export { blockAt } from "./block-at.ts";
export * from "./design-doc.ts";
export { type FileLink, fileLinks, linkedPaths } from "./linked-files.ts";
export { parseDocument } from "./parse.ts";
export { plainLine } from "./plain-text.ts";
export { sentencesIn } from "./sentences.ts";
