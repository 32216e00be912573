/** The templates room's public face. */

export { builtinTemplates, sharedLexicons, templateById } from "./builtin.ts";
export type { Facet, FacetValue } from "./facet.ts";
export { meantValue, valuesOf } from "./facet-values.ts";
export { facetsOf } from "./facets-of.ts";
export { type LoadedLexicons, type LoadedTemplate, type LoadOptions, loadLexicons, loadTemplate } from "./load.ts";
export { loadTeamTemplates, type TeamFile, type TeamTemplate, teamFolder, templatesFor } from "./team.ts";
export * from "./template.ts";
