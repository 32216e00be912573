/** A document that wants to be judged by a template that nobody knows. */

import type { Analysis } from "../analysis.ts";

export function namesUnknownTemplate({ document: { frontMatter }, template }: Analysis): boolean {
  return template === undefined && frontMatter.values["design-doc"] !== undefined;
}
