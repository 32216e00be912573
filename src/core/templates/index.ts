/** The templates room's public face. */

export { builtinTemplates, sharedLexicons, templateById } from "./builtin.ts";
export { type LoadedLexicons, type LoadedTemplate, loadLexicons, loadTemplate } from "./load.ts";
export * from "./template.ts";
