/** What speaks for the values of a facet, made ready once for all documents. */

import type { CompiledPhrases, PhraseList } from "../templates/compile.ts";
import type { Facet, FacetSign, FacetValue } from "../templates/facet.ts";

export interface PreparedFacet {
  readonly facet: Facet;
  readonly strong: readonly ValueSigns[];
  /** Asked only where no strong sign speaks for any value. */
  readonly weak: readonly ValueSigns[];
}

/** A value that something may speak for; in the order of the facet's own list. */
export interface ValueSigns {
  readonly value: FacetValue;
  readonly signs: readonly PreparedSign[];
}

/** A sign with its lists of phrases compiled. */
export interface PreparedSign extends Omit<FacetSign, "says" | "with" | "unless"> {
  readonly says: PhraseList | undefined;
  readonly with: PhraseList | undefined;
  readonly unless: PhraseList | undefined;
}

export function preparedFacet(facet: Facet, phrases: CompiledPhrases): PreparedFacet {
  const strong = facet.signs.filter(({ weak }) => !weak);
  const weak = facet.signs.filter((sign) => sign.weak);
  return { facet, strong: byValue(facet, strong, phrases), weak: byValue(facet, weak, phrases) };
}

function byValue({ values }: Facet, signs: readonly FacetSign[], phrases: CompiledPhrases): ValueSigns[] {
  return values.flatMap((value) => {
    const own = signs.filter((sign) => sign.value === value).map((sign) => preparedSign(sign, phrases));
    return own.length > 0 ? [{ value, signs: own }] : [];
  });
}

function preparedSign({ says, with: also, unless, ...rest }: FacetSign, { lists }: CompiledPhrases): PreparedSign {
  return { ...rest, says: lists.get(says), with: also && lists.get(also), unless: unless && lists.get(unless) };
}
