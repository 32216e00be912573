/** What bench/analysis.ts times, as one module that can be bundled as it ships. */

import { assess } from "../../src/core/checklist/index.ts";
import { readDirectives } from "../../src/core/directives/index.ts";
import { parseDocument } from "../../src/core/document/index.ts";
import { builtinTemplates } from "../../src/core/templates/index.ts";

export { analyze } from "../../src/core/analysis.ts";
export { parseDocument };

/** The document and its checklist, without numbers and findings. */
export function checklistOf(text: string): unknown {
  const document = parseDocument(text);
  const template = builtinTemplates.find(({ id }) => id === document.frontMatter.values["design-doc"]);
  return template && assess(document, template, [], readDirectives(document));
}
