/** YAML text → facets, with problems that carry a place. Never throws, whatever the text. */

import type { ParsedNode } from "yaml";
import type { Problem } from "../text/problem.ts";
import { type Fields, YamlReader } from "../yaml/yaml-reader.ts";
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
  const loader = new FacetLoader(yaml, lexicons);
  const entries = yaml.root ? yaml.entries(yaml.root, "The facets") : [];
  const facets = entries.flatMap(({ name, value }) => loader.facet(name, value) ?? []);
  return { facets, problems: yaml.problems };
}

const facetKeys = ["question", "values", "open", "several", "exclusive", "presumed", "mixed", "signs"];
const signKeys = ["value", "says", "with", "unless", "unit", "quantity", "below", "early", "weak"];

type Given = ParsedNode | undefined;

class FacetLoader {
  readonly #yaml: YamlReader;
  readonly #phrases: PhraseChecker;

  constructor(yaml: YamlReader, lexicons: Lexicons) {
    this.#yaml = yaml;
    this.#phrases = new PhraseChecker(yaml, lexicons);
  }

  facet(name: string, node: ParsedNode): Facet | undefined {
    const fields = this.#yaml.fields(node, "A facet", facetKeys);
    const question = fields && this.#yaml.string(fields.get("question"), "A facet's question");
    if (!fields || question === undefined) return undefined;
    const values = this.#values(fields.get("values"));
    const signs = fields.has("signs") ? this.#yaml.list(fields.get("signs"), "signs") : [];
    return {
      name,
      question,
      values,
      open: this.#flag(fields, "open"),
      several: this.#flag(fields, "several"),
      exclusive: this.#flag(fields, "exclusive"),
      presumed: this.#flag(fields, "presumed"),
      ...this.#mixed(fields.get("mixed"), values),
      signs: signs.flatMap((one) => this.#sign(one, values) ?? []),
    };
  }

  #mixed(node: Given, values: readonly FacetValue[]): Pick<Facet, "mixed"> {
    const fields = node && this.#yaml.fields(node, "mixed", ["of", "value"]);
    const value = fields && this.#yaml.oneOf(fields.get("value"), "The mixed value", values);
    return fields && value !== undefined ? { mixed: { of: this.#values(fields.get("of")), value } } : {};
  }

  #sign(node: ParsedNode, values: readonly FacetValue[]): FacetSign | undefined {
    const fields = this.#yaml.fields(node, "A sign", signKeys);
    const value = fields && this.#yaml.oneOf(fields.get("value"), "A sign's value", values);
    if (!fields || value === undefined) return undefined;
    const quantity = fields.has("quantity") && this.#yaml.oneOf(fields.get("quantity"), "quantity", quantityKinds);
    const below = fields.has("below") && this.#yaml.scalar(fields.get("below"), "below");
    return {
      value,
      says: this.#list(fields.get("says"), "says", true),
      ...(fields.has("with") ? { with: this.#list(fields.get("with"), "with", true) } : {}),
      ...(fields.has("unless") ? { unless: this.#list(fields.get("unless"), "unless", true) } : {}),
      ...(fields.has("unit") ? { unit: this.#list(fields.get("unit"), "unit", false) } : {}),
      ...(quantity ? { quantity } : {}),
      ...(typeof below === "number" ? { below } : {}),
      ...(this.#flag(fields, "early") ? { early: true } : {}),
      ...(this.#flag(fields, "weak") ? { weak: true } : {}),
    };
  }

  #list(node: Given, what: string, phrases: boolean): string[] {
    const nodes = node ? this.#yaml.list(node, what) : [];
    if (phrases) for (const one of nodes) this.#phrases.phrase(one);
    return nodes.flatMap((one) => this.#yaml.scalar(one, "A phrase") ?? []).map(String);
  }

  #values(node: Given): FacetValue[] {
    const values = this.#yaml.list(node, "values").flatMap((one) => this.#yaml.scalar(one, "A facet's value") ?? []);
    return values.map((value) => (typeof value === "number" ? String(value) : value));
  }

  #flag(fields: Fields, key: string): boolean {
    return fields.has(key) && this.#yaml.oneOf(fields.get(key), key, [true, false]) === true;
  }
}
