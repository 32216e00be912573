/** The facets as rows: what the system is taken to be, and who says so. */

import type { Analysis } from "../analysis.ts";
import type { FacetState } from "../checklist/checklist.ts";
import type { DesignDoc } from "../document/index.ts";
import type { FacetValue } from "../templates/facet.ts";
import { type Span, slice } from "../text/span.ts";
import { firstLine } from "./first-line.ts";

export interface FacetRow {
  readonly kind: "facet";
  readonly name: string;
  /** What the facet asks about the system. */
  readonly question: string;
  /** Empty where nobody says anything. */
  readonly values: readonly FacetValue[];
  /** Values to choose from. */
  readonly choices: readonly FacetValue[];
  /** More than one may be chosen. */
  readonly several: boolean;
  readonly source: FacetState["source"] | "nobody";
  /** The sentence that speaks for it, where the text does. */
  readonly sentence?: string;
  /** What says so, else the front matter, where it would be written. */
  readonly target: Span;
}

/** Every facet that the template knows; none for Markdown that is no design doc. */
export function facetRows({ document, checklist }: Analysis): readonly FacetRow[] {
  return (checklist?.facets ?? []).map((state) => facetRow(document, state));
}

function facetRow(document: DesignDoc, { facet, name, values, source, span }: FacetState): FacetRow {
  const others = values.filter((value) => !facet.values.includes(value));
  const isSentence = source === "inferred" && span !== undefined;
  return {
    kind: "facet",
    name,
    question: facet.question,
    values,
    choices: [...facet.values, ...others],
    several: facet.several,
    source: values.length > 0 ? source : "nobody",
    ...(isSentence ? { sentence: firstLine(slice(document.text, span)) } : {}),
    target: span ?? document.lines.line(0),
  };
}
