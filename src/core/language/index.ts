/** The language room's public face: what an editor shows about a document, as plain values. */

export { resultAt } from "./calculation-at.ts";
export { type ChecklistRows, checklistRows, type ItemRow, type RowFilter, type StepRow } from "./checklist-rows.ts";
export { type Completion, completionsAt } from "./completions.ts";
export { type FacetRow, facetRows } from "./facet-rows.ts";
export { fileNameOf } from "./file-name.ts";
export { fixesOfRulesIn, safeEdits } from "./fix-all.ts";
export { type FixedText, type FixOptions, fixText } from "./fix-text.ts";
export { type FixHere, fixesIn } from "./fixes.ts";
export { type Hint, hintsIn } from "./hints.ts";
export { hoverAt } from "./hover.ts";
export { knownNames } from "./known-names.ts";
export { markItem } from "./mark-item.ts";
export { type MissingSection, missingSections } from "./missing-sections.ts";
export { type Overview, overviewOf } from "./overview.ts";
export { aboutCode, documentedRules, pageOf } from "./page.ts";
export { sectionFix } from "./section-fix.ts";
export { setFacet } from "./set-facet.ts";
export { type StepLens, stepLenses } from "./step-lenses.ts";
export { type Suppression, suppressionsIn } from "./suppressions.ts";
export { namesUnknownTemplate } from "./unknown-template.ts";
export { type YamlCompletion, yamlCompletionsAt } from "./yaml-completions.ts";
export { type YamlKind, yamlKindOf } from "./yaml-files.ts";
export { yamlHoverAt } from "./yaml-hover.ts";
export { type YamlRepair, yamlRepairsIn } from "./yaml-repairs.ts";
