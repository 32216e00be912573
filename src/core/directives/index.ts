/** The directives room's public face. */

export { type Directive, readDirectives } from "./directives.ts";
export { removedSpan } from "./remove.ts";
export { suppressionOf } from "./suppress.ts";
export {
  type Reported,
  type SuppressedBy,
  suppressions,
  type Unused,
  unusedCode,
  unusedSuppressions,
} from "./suppressions.ts";
export { insertMark, type Mark, markText, oneLine, removeMark } from "./write.ts";
