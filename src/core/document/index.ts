/** The document room's public face. */

export * from "./design-doc.ts";
export { parseDocument } from "./parse.ts";
export { plainLine } from "./plain-text.ts";
export { sentencesIn } from "./sentences.ts";
