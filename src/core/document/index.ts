/** The document room's public face. */

export * from "./design-doc.ts";
export { parseDocument } from "./parse.ts";
export { sentencesIn } from "./sentences.ts";
