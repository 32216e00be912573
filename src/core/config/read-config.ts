/** The text of a `.design-doc.yaml` → Config, with problems that carry a place. Never throws, whatever the text. */

import { isScalar, type Node, type ParsedNode } from "yaml";
import { adviceFor } from "../text/did-you-mean.ts";
import type { Problem } from "../text/problem.ts";
import { didYouMean, type Fields, YamlReader } from "../yaml/yaml-reader.ts";
import {
  type Config,
  type DocumentsEntry,
  type FacetValue,
  type KnownFacet,
  type KnownNames,
  type Placed,
  type SeverityName,
  severityNames,
} from "./config.ts";
import { FilesReader } from "./files.ts";

export interface ReadConfig {
  readonly config: Config;
  readonly problems: readonly Problem[];
}

/** What is right stays beside what is wrong; an empty file sets nothing. */
export function readConfig(text: string, known: KnownNames): ReadConfig {
  const yaml = new YamlReader(text);
  const config = new ConfigReader(yaml, known).config();
  return { config, problems: yaml.problems.filter(({ code }) => code !== "empty") };
}

/** The keys of the file and of an entry of `documents`; the schema has the same. */
export const configKeys = ["extends", "rules", "documents"] as const;
export const documentsKeys = ["files", "template", "facets"] as const;

type Given = ParsedNode | undefined;

class ConfigReader {
  readonly #yaml: YamlReader;
  readonly #known: KnownNames;
  readonly #files: FilesReader;

  constructor(yaml: YamlReader, known: KnownNames) {
    this.#yaml = yaml;
    this.#known = known;
    this.#files = new FilesReader(yaml);
  }

  config(): Config {
    const fields = this.#fields(this.#yaml.root ?? undefined, "This file", configKeys);
    const base = this.#text(given(fields, "extends"), "extends");
    return {
      ...(base ? { extends: base } : {}),
      rules: this.#rules(given(fields, "rules")),
      documents: this.#documents(given(fields, "documents")),
    };
  }

  #rules(node: Given): Map<string, Placed<SeverityName>> {
    const rules = new Map<string, Placed<SeverityName>>();
    for (const { name, key, value } of node ? this.#yaml.entries(node, "rules") : []) {
      if (!this.#known.codes.has(name)) this.#unknownCode(name, key);
      const severity = isNothing(value) ? undefined : this.#yaml.oneOf(value, "A severity", severityNames);
      if (severity) rules.set(name, { value: severity, span: this.#yaml.spanOf(value) });
    }
    return rules;
  }

  #unknownCode(name: string, key: Parameters<YamlReader["spanOf"]>[0]): void {
    const message = unknownCode(name, this.#known.codes);
    this.#yaml.report("unknown-id", this.#yaml.spanOf(key), message, { name, names: this.#known.codes });
  }

  #documents(node: Given): DocumentsEntry[] {
    const entries = (node ? this.#yaml.list(node, "documents") : []).map((one) => this.#entry(one));
    this.#files.reportContradictions(entries.flatMap((entry) => entry ?? []));
    return entries.flatMap((entry) => entry ?? []);
  }

  #entry(node: ParsedNode): (DocumentsEntry & ReturnType<FilesReader["read"]>) | undefined {
    if (isNothing(node)) return undefined;
    const fields = this.#fields(node, "An entry of documents", documentsKeys);
    if (!fields) return undefined;
    const template = this.#template(given(fields, "template"));
    const facets = this.#facets(given(fields, "facets"));
    const files = this.#files.read(given(fields, "files"), node);
    return { ...files, ...(template ? { template } : {}), facets };
  }

  #template(node: Given): Placed<string> | undefined {
    const template = this.#text(node, "template");
    if (!template) return undefined;
    const [id = ""] = template.value.split("@");
    if (this.#known.templates.includes(id)) return template;
    const message = `There is no template “${template.value}”. ${adviceFor(id, this.#known.templates)}`;
    this.#yaml.report("unknown-template", template.span, message, { name: id, names: this.#known.templates });
    return undefined;
  }

  #facets(node: Given): Map<string, Placed<FacetValue>> {
    const facets = new Map<string, Placed<FacetValue>>();
    for (const { name, key, value } of node ? this.#yaml.entries(node, "facets") : []) {
      const known = this.#known.facets.get(name);
      if (!known) {
        const names = [...this.#known.facets.keys()];
        const message = `There is no facet “${name}”. ${adviceFor(name, names)}`;
        this.#yaml.report("unknown-facet", this.#yaml.spanOf(key), message, { name, names });
      }
      const facet = isNothing(value) ? undefined : this.#facetValue(value, known);
      if (facet !== undefined) facets.set(name, { value: facet, span: this.#yaml.spanOf(value) });
    }
    return facets;
  }

  /** A number stands for itself as text, as it does in front matter. */
  #facetValue(node: ParsedNode, known: KnownFacet | undefined): FacetValue | undefined {
    const values = this.#yaml.nodesOf(node).flatMap((one) => {
      const value = this.#yaml.scalar(one, "A facet's value");
      if (value === undefined) return [];
      if (known && !known.open && !known.values.some((other) => isSame(other, value)))
        this.#wrongFacet(one, value, known);
      return [typeof value === "number" ? String(value) : value];
    });
    return values.length > 1 ? values : values[0];
  }

  #wrongFacet(node: Node, value: string | number | boolean, { values }: KnownFacet): void {
    const [name, names] = [String(value), values.map(String)];
    const message = `“${name}” is no value here. ${adviceFor(name, names)}`;
    this.#yaml.report("unknown-facet-value", this.#yaml.spanOf(node), message, { name, names });
  }

  #text(node: Given, what: string): Placed<string> | undefined {
    const value = node && this.#yaml.string(node, what);
    return value === undefined ? undefined : { value, span: this.#yaml.spanOf(node) };
  }

  #fields(node: Given, what: string, keys: readonly string[]): Fields | undefined {
    return node && this.#yaml.fields(node, what, keys);
  }
}

/** A key whose value is still to be typed says nothing yet. */
function given(fields: Fields | undefined, key: string): Given {
  const node = fields?.get(key);
  return node && !isNothing(node) ? node : undefined;
}

function isSame(known: string | boolean, given: string | number | boolean): boolean {
  return String(known) === String(given).trim().toLowerCase();
}

function isNothing(node: ParsedNode): boolean {
  return isScalar(node) && node.value === null;
}

/** What to say about an id that no rule, section or item has; there are too many to list them. */
export function unknownCode(id: string, codes: Iterable<string>): string {
  return `“${id}” is no rule, section or item${didYouMean(id, codes) || "."}`;
}
