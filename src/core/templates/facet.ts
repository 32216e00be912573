/** The shape of a facet: a property of the system designed, which decides what is asked of a document. */

export type FacetValue = string | boolean;

export interface Facet {
  readonly name: string;
  /** What it asks about the system. */
  readonly question: string;
  readonly values: readonly FacetValue[];
  /** It takes other values too, which no template asks about. */
  readonly open: boolean;
  /** A system may have several of them. */
  readonly several: boolean;
  /** Other values are shut out even where the words of a document are all that speaks for one. */
  readonly exclusive: boolean;
  /** Where nobody says anything, what depends on it is needed all the same. */
  readonly presumed: boolean;
  /** Where signs speak for all of these values, it is this one. */
  readonly mixed?: { readonly of: readonly FacetValue[]; readonly value: FacetValue };
  /** What in a document speaks for a value. */
  readonly signs: readonly FacetSign[];
}

/** What all must hold of one sentence, so that it speaks for the value; it is no question, not denied and not put off. */
export interface FacetSign {
  readonly value: FacetValue;
  /** It says one of these phrases; empty where a unit alone is the sign. */
  readonly says: readonly string[];
  /** … and one of these. */
  readonly with?: readonly string[];
  /** … and none of these. */
  readonly unless?: readonly string[];
  /** A quantity with one of these units, e.g. `fps`. */
  readonly unit?: readonly string[];
  /** The quantity nearest to the words is of this kind … */
  readonly quantity?: string;
  /** … and smaller than this, in base units. */
  readonly below?: number;
  /** It stands in the title, in the introduction, or in one of the template's first two steps. */
  readonly early?: true;
  /** It counts only where nothing else speaks for any value of the facet. */
  readonly weak?: true;
}
