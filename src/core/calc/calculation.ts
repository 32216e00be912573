/** What the calculation room gives: calculations found in a document, and single quantities. */

import type { Problem } from "../text/problem.ts";
import type { Span } from "../text/span.ts";
import type { Dimension } from "../units/dimension.ts";

/** An expression found in a document or handed over alone, with its result and what the text claims. */
export interface Calculation {
  /** Expression and claim together, as offsets into the text it was read from. */
  readonly span: Span;
  readonly expression: Span;
  /** The source text of `span`. */
  readonly text: string;
  /** In base units (s, byte, count, USD, W, J, m, px, ratio, FLOP); null where there is no result. */
  readonly value: number | Interval | null;
  readonly dimension: Dimension | null;
  /**
   * The result as a person would write it, e.g. `33.3 ms`; empty where there is none. Like the steps it is put into words
   * when somebody asks, since most calculations are never looked at.
   */
  readonly display: () => string;
  /** The way to the result. */
  readonly steps: () => readonly Step[];
  readonly claim?: Claim;
  readonly problems: readonly Problem[];
}

/** What a calculation says that comes to nothing. */
export const NO_RESULT: Pick<Calculation, "value" | "dimension" | "display" | "steps"> = {
  value: null,
  dimension: null,
  display: () => "",
  steps: () => [],
};

/** A 90 % interval in base units. */
export interface Interval {
  readonly p5: number;
  readonly median: number;
  readonly p95: number;
}

/** One line of an explanation. `text` is worded in explain.ts and nowhere else. */
export interface Step {
  readonly kind: "substitution" | "units" | "conversion" | "result" | "assumption" | "note";
  readonly text: string;
}

export type Verdict = "holds" | "off" | "wrong";

/** The author's result. */
export interface Claim {
  readonly span: Span;
  readonly text: string;
  /** In base units; null where the claim is no readable quantity. */
  readonly value: number | null;
  /** Written with `≈`, `~` or `about`. */
  readonly approximate: boolean;
  readonly verdict: Verdict;
  /** The text to write instead, in the author's unit. */
  readonly expected: string;
  /** The claim's dimension is another than the expression's. */
  readonly mismatch: boolean;
  /** Names the probable slip, e.g. `bits read as bytes (a factor of 8)`. */
  readonly slip?: string;
}

export type Comparator = "<" | "<=" | ">" | ">=" | "=" | "~";

/** What kind of thing a quantity measures, in the words templates use. */
export type QuantityKind =
  | "time"
  | "rate"
  | "bytes"
  | "bandwidth"
  | "ratio"
  | "money"
  | "count"
  | "power"
  | "energy"
  | "compute"
  | "length"
  | "pixels"
  | "temperature"
  | "other";

/** A number with its unit, wherever it stands in the document's prose, tables, math and `botec` fences. */
export interface StatedQuantity {
  /** Number and unit, without the comparator. */
  readonly span: Span;
  /** In base units; the lower end of a written range. */
  readonly value: number;
  readonly kind: QuantityKind;
  /** The unit or count noun as written, e.g. `ms`, `%`, `cameras`; empty for a bare number. */
  readonly unit: string;
  /** From a sign or words before it: `≤`, `at most`, `не менее`. */
  readonly comparator?: Comparator;
}
