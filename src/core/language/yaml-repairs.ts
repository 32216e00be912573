/** The quick fixes in the YAML files that teams write: the names that their messages propose. */

import type { Fix } from "../text/edit.ts";
import type { Problem } from "../text/problem.ts";
import { type Span, touches } from "../text/span.ts";

export interface YamlRepair {
  readonly fix: Fix;
  readonly problem: Problem;
}

/** Those of the problems at a place. */
export function yamlRepairsIn(problems: readonly Problem[], span: Span): readonly YamlRepair[] {
  return problems.flatMap((problem) => {
    const { repair } = problem;
    if (!repair || !touches(problem.span, span)) return [];
    return [{ fix: { title: `Replace by ${repair.text}`, edits: [repair] }, problem }];
  });
}
