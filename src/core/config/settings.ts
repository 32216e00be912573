/** What holds for one document: the layers put together, each value with the layer that set it. */

import type { Span } from "../text/span.ts";
import type { DocumentsEntry, FacetValue, Placed, SeverityName } from "./config.ts";
import type { Layer } from "./layers.ts";
import { folderOf, fromFolder, isBelow } from "./path.ts";

/** A value and where it was set. */
export interface Sourced<T> {
  readonly value: T;
  readonly layer: Layer;
  readonly span: Span;
}

export interface Settings {
  /** For documents whose front matter names none. */
  readonly template?: Sourced<string>;
  readonly facets: ReadonlyMap<string, Sourced<FacetValue>>;
  /** By rule, section or item id. */
  readonly severities: ReadonlyMap<string, Sourced<SeverityName>>;
}

/** Later layers win; in one layer later entries of `documents` do. */
export function settingsFor(path: string, layers: readonly Layer[]): Settings {
  const severities = new Map<string, Sourced<SeverityName>>();
  const facets = new Map<string, Sourced<FacetValue>>();
  let template: Sourced<string> | undefined;
  for (const layer of layers) {
    for (const [id, severity] of layer.config.rules) severities.set(id, { ...severity, layer });
    for (const entry of entriesFor(path, layer)) {
      if (entry.template) template = { ...entry.template, layer };
      for (const [name, facet] of entry.facets) facets.set(name, { ...facet, layer });
    }
  }
  return { ...(template ? { template } : {}), facets, severities };
}

/** The same without where it was set: what an analysis wants to know. */
export interface PlainSettings {
  readonly template?: string;
  readonly facets: Readonly<Record<string, FacetValue>>;
  readonly severities: Readonly<Record<string, SeverityName>>;
}

export function plainSettings({ template, facets, severities }: Settings): PlainSettings {
  return { ...(template ? { template: template.value } : {}), facets: plain(facets), severities: plain(severities) };
}

/** Globs begin at the folder of the file that they stand in. */
function entriesFor(path: string, { path: own, config }: Layer): readonly DocumentsEntry[] {
  const folder = folderOf(own);
  if (!isBelow(path, folder)) return [];
  const relative = fromFolder(path, folder);
  return config.documents.filter(({ matches }) => matches(relative));
}

function plain<T>(values: ReadonlyMap<string, Placed<T>>): Record<string, T> {
  return Object.fromEntries([...values].map(([name, { value }]) => [name, value]));
}
