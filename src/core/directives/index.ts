/** The directives room's public face. */

export { type Directive, type DirectiveKind, readDirectives } from "./directives.ts";
export { type IsSuppressed, suppressions } from "./suppressions.ts";
