/** YAML text → facets, with problems that carry a place. Never throws, whatever the text. */

import type { ParsedNode } from "yaml";
import type { Problem } from "../text/problem.ts";
import { YamlReader } from "../yaml/yaml-reader.ts";
import { PhraseChecker } from "./check-phrases.ts";
import type { Facet, FacetSign, FacetValue } from "./facet.ts";
import { quantityKinds } from "./quantity-kinds.ts";
import type { Lexicons } from "./template.ts";

export interface LoadedFacets {
  readonly facets: readonly Facet[];
  readonly problems: readonly Problem[];
}

/** Reads a file of facets, whose phrases may refer to lexicons. */
export function loadFacets(yamlText: string, lexicons: Lexicons): LoadedFacets {
  const yaml = new YamlReader(yamlText);
  const phrases = new PhraseChecker(yaml, lexicons);
  const entries = yaml.root ? yaml.entries(yaml.root, "The facets") : [];
  const facets = entries.flatMap(({ name, value }) => readFacet(yaml, phrases, name, value) ?? []);
  return { facets, problems: yaml.problems };
}

const facetKeys = ["question", "values", "open", "several", "exclusive", "presumed", "signs"];
const signKeys = ["value", "says", "quantity", "below"];

function readFacet(yaml: YamlReader, phrases: PhraseChecker, name: string, node: ParsedNode): Facet | undefined {
  const fields = yaml.fields(node, "A facet", facetKeys);
  const question = fields && yaml.string(fields.get("question"), "A facet's question");
  if (!fields || question === undefined) return undefined;
  const values = yaml.list(fields.get("values"), "values").flatMap((one) => readValue(yaml, one) ?? []);
  const flag = (key: string) => fields.has(key) && yaml.oneOf(fields.get(key), key, [true, false]) === true;
  const signs = fields.has("signs") ? yaml.list(fields.get("signs"), "signs") : [];
  return {
    name,
    question,
    values,
    open: flag("open"),
    several: flag("several"),
    exclusive: flag("exclusive"),
    presumed: flag("presumed"),
    signs: signs.flatMap((one) => readSign(yaml, phrases, one, values) ?? []),
  };
}

function readValue(yaml: YamlReader, node: ParsedNode): FacetValue | undefined {
  const value = yaml.scalar(node, "A facet's value");
  return typeof value === "number" ? String(value) : value;
}

function readSign(
  yaml: YamlReader,
  phrases: PhraseChecker,
  node: ParsedNode,
  values: readonly FacetValue[],
): FacetSign | undefined {
  const fields = yaml.fields(node, "A sign", signKeys);
  const value = fields && yaml.oneOf(fields.get("value"), "A sign's value", values);
  if (!fields || value === undefined) return undefined;
  const says = yaml.list(fields.get("says"), "says");
  for (const one of says) phrases.phrase(one);
  const quantity = fields.has("quantity") ? yaml.oneOf(fields.get("quantity"), "quantity", quantityKinds) : undefined;
  const below = fields.has("below") ? yaml.scalar(fields.get("below"), "below") : undefined;
  return {
    value,
    says: says.flatMap((one) => yaml.scalar(one, "A phrase") ?? []).map(String),
    ...(quantity === undefined ? {} : { quantity }),
    ...(typeof below === "number" ? { below } : {}),
  };
}
