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
  /** What in a document speaks for a value. */
  readonly signs: readonly FacetSign[];
}

/** A sentence that says one of these phrases, which is no question, not denied and not put off, speaks for the value. */
export interface FacetSign {
  readonly value: FacetValue;
  readonly says: readonly string[];
  /** The quantity nearest to the words, in the same sentence, is of this kind … */
  readonly quantity?: string;
  /** … and smaller than this, in base units. */
  readonly below?: number;
}
