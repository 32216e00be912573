/** What speaks for the values of a facet, made ready once for all documents. */

import type { CompiledPhrases, PhraseList } from "../templates/compile.ts";
import type { Facet, FacetSign, FacetValue } from "../templates/facet.ts";
import type { FacetState } from "./checklist.ts";

export interface PreparedFacet {
  readonly facet: Facet;
  readonly strong: readonly ValueSigns[];
  /** Asked only where no strong sign speaks for any value. */
  readonly weak: readonly ValueSigns[];
  /** What all its signs say, in groups of phrases. */
  readonly groups: readonly number[];
  /** A unit alone may speak for one of its values. */
  readonly isMeasured: boolean;
  /** Its state in any document that says nothing about it. */
  readonly unknown: FacetState;
}

/** A value that something may speak for; in the order of the facet's own list. */
export interface ValueSigns {
  readonly value: FacetValue;
  readonly signs: readonly PreparedSign[];
}

/** A sign with its lists of phrases compiled. */
export interface PreparedSign {
  readonly says: PhraseList | undefined;
  readonly with: PhraseList | undefined;
  readonly unless: PhraseList | undefined;
  readonly unit: FacetSign["unit"];
  readonly quantity: FacetSign["quantity"];
  readonly below: number;
  readonly early: boolean;
}

export function preparedFacet(facet: Facet, phrases: CompiledPhrases): PreparedFacet {
  const { name, signs } = facet;
  const strong = signs.filter(({ weak }) => !weak);
  const weak = signs.filter((sign) => sign.weak);
  return {
    facet,
    strong: byValue(facet, strong, phrases),
    weak: byValue(facet, weak, phrases),
    groups: [...new Set(signs.flatMap(({ says }) => phrases.lists.get(says)?.groups ?? []))],
    isMeasured: signs.some(({ unit }) => unit),
    unknown: { facet, name, values: [], source: "inferred" },
  };
}

function byValue({ values }: Facet, signs: readonly FacetSign[], phrases: CompiledPhrases): ValueSigns[] {
  return values.flatMap((value) => {
    const own = signs.filter((sign) => sign.value === value).map((sign) => preparedSign(sign, phrases));
    return own.length > 0 ? [{ value, signs: own }] : [];
  });
}

/** With all that a sign may have, since what always has the same shape is read faster. */
function preparedSign(sign: FacetSign, { lists }: CompiledPhrases): PreparedSign {
  const { says, with: also, unless } = sign;
  return {
    says: lists.get(says),
    with: also && lists.get(also),
    unless: unless && lists.get(unless),
    unit: sign.unit,
    quantity: sign.quantity,
    below: sign.below ?? Number.POSITIVE_INFINITY,
    early: sign.early === true,
  };
}
