/** The directives room's public face. */

export { type Directive, readDirectives } from "./directives.ts";
export { suppressions } from "./suppressions.ts";
export { insertMark, type Mark, markText, oneLine, removeMark } from "./write.ts";
