/** What one `.design-doc.yaml` says, each value with its place. Read by read-config.ts, put together by settings.ts. */

import type { Span } from "../text/span.ts";
import type { Glob } from "./glob.ts";

/** From silent to loud. */
export const severityNames = ["off", "hint", "information", "warning", "error"] as const;

/** What becomes of a finding. */
export type SeverityName = (typeof severityNames)[number];

export type FacetValue = string | boolean | readonly (string | boolean)[];

export interface Placed<T> {
  readonly value: T;
  readonly span: Span;
}

export interface Config {
  /** The path of a file whose settings this one builds on. */
  readonly extends?: Placed<string>;
  /** By rule, section or item id. */
  readonly rules: ReadonlyMap<string, Placed<SeverityName>>;
  /** Of two entries that fit a file the later one wins. */
  readonly documents: readonly DocumentsEntry[];
}

/** What holds for the files that some globs name. */
export interface DocumentsEntry {
  /** Of the path of a document, from the folder of the file on. */
  readonly matches: Glob;
  readonly template?: Placed<string>;
  readonly facets: ReadonlyMap<string, Placed<FacetValue>>;
}

/** The names that a file may use; whoever knows rules and templates hands them over. */
export interface KnownNames {
  /** Ids of rules, sections and items. */
  readonly codes: ReadonlySet<string>;
  readonly templates: readonly string[];
  readonly facets: ReadonlyMap<string, KnownFacet>;
}

export interface KnownFacet {
  readonly values: readonly (string | boolean)[];
  /** It takes other values too. */
  readonly open: boolean;
}
