/** For tests that ask for no calculation and no finding: the rest of an analysis, in less than half of the time. */

import type { Analysis } from "../src/core/analysis.ts";
import { collectQuantities } from "../src/core/calc/index.ts";
import { assess, type Checklist } from "../src/core/checklist/index.ts";
import { readDirectives } from "../src/core/directives/index.ts";
import { parseDocument } from "../src/core/document/index.ts";
import { templateById } from "../src/core/templates/index.ts";

export interface Assessed extends Pick<Analysis, "document" | "directives"> {
  readonly checklist: Checklist;
}

/** Judged by the template that the text names, or by the one given where it names none. */
export function assessed(text: string, otherwise = ""): Assessed {
  const document = parseDocument(text);
  const template = templateById(String(document.frontMatter.values["design-doc"] ?? otherwise));
  if (!template) throw new Error("The text names no built-in template");
  const directives = readDirectives(document);
  return { document, directives, checklist: assess(document, template, collectQuantities(document), directives) };
}
