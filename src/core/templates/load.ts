/** YAML text → template, with problems that carry a place. Never throws, whatever the text. */

import type { Node, ParsedNode } from "yaml";
import type { Problem } from "../text/problem.ts";
import { YamlReader } from "../yaml/yaml-reader.ts";
import { PhraseChecker } from "./check-phrases.ts";
import { quantityKinds } from "./quantity-kinds.ts";
import type { Aliases, Alternative, Condition, Item, Lexicons, Step, Template, TemplateSection } from "./template.ts";

export interface LoadedTemplate {
  /** Absent only where nothing usable could be read. */
  readonly template?: Template;
  readonly problems: readonly Problem[];
}

/** Reads a template; its phrases may refer to its own lexicons and to the shared ones. */
export function loadTemplate(yamlText: string, shared: Lexicons = {}): LoadedTemplate {
  const yaml = new YamlReader(yamlText);
  const template = yaml.root ? new TemplateLoader(yaml, shared).template() : undefined;
  return { ...(template ? { template } : {}), problems: yaml.problems };
}

export interface LoadedLexicons {
  readonly lexicons: Lexicons;
  readonly problems: readonly Problem[];
}

/** Reads a file of shared lexicons. */
export function loadLexicons(yamlText: string): LoadedLexicons {
  const yaml = new YamlReader(yamlText);
  const lexicons = yaml.root ? new TemplateLoader(yaml, {}).lexicons(yaml.root) : {};
  return { lexicons, problems: yaml.problems };
}

const templateKeys = ["id", "version", "title", "summary", "steps", "lexicons"];
const stepKeys = ["id", "title", "purpose", "aliases", "sections"];
const sectionKeys = ["id", "title", "level", "requirement", "when", "aliases", "guidance", "skeleton", "items"];
const itemKeys = ["id", "question", "interview", "questions", "outside", "when", "evidence"];
const alternativeKeys = [
  ...["heading", "outside", "says", "and", "unless", "quantity"],
  ...["list", "table", "diagram", "in", "sentence"],
];
type Given = Node | ParsedNode | undefined | null;

class TemplateLoader {
  readonly #yaml: YamlReader;
  readonly #shared: Lexicons;
  #phrases: PhraseChecker;
  readonly #ids = new Set<string>();

  constructor(yaml: YamlReader, shared: Lexicons) {
    this.#yaml = yaml;
    this.#shared = shared;
    this.#phrases = new PhraseChecker(yaml, shared);
  }

  template(): Template | undefined {
    const fields = this.#yaml.fields(this.#yaml.root, "A template", templateKeys);
    if (!fields) return undefined;
    const own = fields.get("lexicons");
    const lexicons = { ...this.#shared, ...(own ? this.lexicons(own) : {}) };
    this.#phrases = new PhraseChecker(this.#yaml, lexicons);
    const id = this.#id(fields.get("id"), "The template's id");
    const title = this.#yaml.string(fields.get("title"), "The template's title");
    const steps = this.#all(fields.get("steps"), "steps", (node) => this.#step(node));
    if (id === undefined || title === undefined || steps.length === 0) return undefined;
    const version = fields.has("version") ? this.#yaml.number(fields.get("version"), "The version", 1) : 1;
    const summary = fields.has("summary") ? this.#yaml.string(fields.get("summary"), "The summary") : "";
    return { id, version: version ?? 1, title, summary: summary ?? "", steps, lexicons };
  }

  lexicons(node: Given): Lexicons {
    const entries = this.#yaml.entries(node, "The lexicons");
    const phrases = entries.map(({ name, value }) => [name, this.#strings(value, `The lexicon “${name}”`)] as const);
    const lexicons = Object.fromEntries(phrases);
    this.#phrases = new PhraseChecker(this.#yaml, { ...this.#shared, ...lexicons });
    for (const { name, key, value } of entries) this.#phrases.lexicon(name, key, this.#yaml.list(value, "A lexicon"));
    return lexicons;
  }

  #step(node: Given): Step | undefined {
    const fields = this.#yaml.fields(node, "A step", stepKeys);
    const id = fields && this.#id(fields.get("id"), "A step's id");
    const title = fields && this.#yaml.string(fields.get("title"), "A step's title");
    if (!fields || id === undefined || title === undefined) return undefined;
    const purpose = this.#optional(fields.get("purpose"), "A step's purpose");
    const sections = fields.has("sections")
      ? this.#all(fields.get("sections"), "sections", (one) => this.#section(one))
      : [];
    return { id, title, purpose, aliases: this.#aliases(fields.get("aliases")), sections };
  }

  #section(node: Given): TemplateSection | undefined {
    const fields = this.#yaml.fields(node, "A section", sectionKeys);
    const id = fields && this.#id(fields.get("id"), "A section's id");
    const title = fields && this.#yaml.string(fields.get("title"), "A section's title");
    if (!fields || id === undefined || title === undefined) return undefined;
    const level = fields.get("level");
    const requirement = fields.get("requirement");
    const required = ["required", "recommended"] as const;
    return {
      id,
      title,
      level: (level && this.#yaml.oneOf(level, "A section's level", [3, 4, 5, 6])) ?? 3,
      requirement: (requirement && this.#yaml.oneOf(requirement, "requirement", required)) ?? "recommended",
      ...this.#when(fields.get("when")),
      aliases: this.#aliases(fields.get("aliases")),
      guidance: this.#optional(fields.get("guidance"), "The guidance"),
      skeleton: this.#optional(fields.get("skeleton"), "The skeleton"),
      items: fields.has("items") ? this.#all(fields.get("items"), "items", (one) => this.#item(one)) : [],
    };
  }

  #item(node: Given): Item | undefined {
    const fields = this.#yaml.fields(node, "An item", itemKeys);
    const id = fields && this.#id(fields.get("id"), "An item's id");
    const question = fields && this.#yaml.string(fields.get("question"), "An item's question");
    if (!fields || id === undefined || question === undefined) return undefined;
    return {
      id,
      question,
      interview: this.#flag(fields.get("interview"), "interview"),
      ...(this.#flag(fields.get("questions"), "questions") ? { questions: true } : {}),
      ...(this.#flag(fields.get("outside"), "outside") ? { outside: true } : {}),
      ...this.#when(fields.get("when")),
      evidence: this.#all(fields.get("evidence"), "evidence", (one) => this.#alternative(one)),
    };
  }

  #alternative(node: Given): Alternative | undefined {
    const fields = this.#yaml.fields(node, "An alternative of the evidence", alternativeKeys);
    if (!fields) return undefined;
    const list = fields.has("list") ? this.#yaml.number(fields.get("list"), "list", 1) : undefined;
    const where = fields.has("in") ? this.#yaml.oneOf(fields.get("in"), "in", ["section", "step"]) : undefined;
    const quantity = fields.has("quantity") ? this.#quantity(fields.get("quantity")) : [];
    const says = fields.has("says") ? this.#phraseList(fields.get("says"), "says") : undefined;
    const unless = fields.has("unless") ? this.#phraseList(fields.get("unless"), "unless") : undefined;
    const groups = fields.has("and")
      ? this.#yaml.list(fields.get("and"), "and").map((one) => this.#phraseList(one, "and"))
      : [];
    return {
      ...(this.#flag(fields.get("heading"), "heading") ? { heading: true } : {}),
      ...(this.#flag(fields.get("outside"), "outside") ? { outside: true } : {}),
      ...(says ? { says } : {}),
      ...(groups.length > 0 ? { and: groups } : {}),
      ...(unless ? { unless } : {}),
      ...(quantity.length > 0 ? { quantity } : {}),
      ...(list === undefined ? {} : { list }),
      ...(this.#flag(fields.get("table"), "table") ? { table: true } : {}),
      ...(this.#flag(fields.get("diagram"), "diagram") ? { diagram: true } : {}),
      ...(where ? { in: where } : {}),
      ...(this.#flag(fields.get("sentence"), "sentence") ? { sentence: true } : {}),
    };
  }

  #quantity(node: Given): string[] {
    return this.#yaml
      .list(node, "quantity")
      .flatMap((one) => this.#yaml.oneOf(one, "A kind of quantity", [...quantityKinds, "any"]) ?? []);
  }

  #phraseList(node: Given, what: string): string[] {
    const nodes = this.#yaml.list(node, what);
    for (const one of nodes) this.#phrases.phrase(one);
    return nodes.flatMap((one) => this.#phrase(one) ?? []);
  }

  #when(node: Given): { when?: Condition } {
    const fields = node ? this.#yaml.fields(node, "when", ["facets", "then"]) : undefined;
    const then = fields && this.#yaml.oneOf(fields.get("then"), "then", ["asked", "required"]);
    if (!fields || !then) return {};
    const facets = this.#yaml
      .entries(fields.get("facets"), "facets")
      .map(({ name, value }) => [name, this.#values(value)]);
    return { when: { facets: Object.fromEntries(facets), then } };
  }

  #values(node: Given): (string | boolean)[] {
    return this.#yaml.list(node, "A facet's values").flatMap((one) => {
      const value = this.#yaml.scalar(one, "A facet's value");
      return value === undefined ? [] : [typeof value === "number" ? String(value) : value];
    });
  }

  #aliases(node: Given): Aliases {
    if (!node) return {};
    const languages = this.#yaml
      .entries(node, "aliases")
      .map(({ name, value }) => [name, this.#strings(value, "aliases")]);
    return Object.fromEntries(languages);
  }

  #strings(node: Given, what: string): string[] {
    return this.#yaml.list(node, what).flatMap((one) => this.#phrase(one) ?? []);
  }

  /** `2` and `no` are words here, whatever YAML takes them for. */
  #phrase(node: Given): string | undefined {
    const value = this.#yaml.scalar(node, "A phrase");
    return value === undefined ? undefined : String(value);
  }

  #optional(node: Given, what: string): string {
    return (node && this.#yaml.string(node, what)) ?? "";
  }

  #flag(node: Given, what: string): boolean {
    return node ? this.#yaml.oneOf(node, what, [true, false]) === true : false;
  }

  #id(node: Given, what: string): string | undefined {
    const id = this.#yaml.string(node, what);
    if (id === undefined) return undefined;
    const span = this.#yaml.spanOf(node);
    if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id))
      this.#yaml.report("bad-id", span, `${what} is words-with-hyphens, not “${id}”.`);
    else if (this.#ids.has(id))
      this.#yaml.report("duplicate-id", span, `“${id}” is used twice; ids are unique in a template.`);
    else {
      this.#ids.add(id);
      return id;
    }
    return undefined;
  }

  #all<T>(node: Given, what: string, read: (node: Given) => T | undefined): T[] {
    return this.#yaml.list(node, what).flatMap((one) => read(one) ?? []);
  }
}
