/** Reads the small parts of a template's YAML: evidence with its phrases, conditions, aliases, lexicons. */

import { isScalar, type Node } from "yaml";
import type { YamlReader } from "../yaml/yaml-reader.ts";
import { PhraseChecker } from "./check-phrases.ts";
import { keys } from "./keys.ts";
import { quantityKinds } from "./quantity-kinds.ts";
import type { Aliases, Alternative, Condition, Lexicons } from "./template.ts";
import { wordsOf } from "./words.ts";

export type Given = Node | undefined | null;

export class EvidenceReader {
  readonly #yaml: YamlReader;
  #phrases: PhraseChecker;

  constructor(yaml: YamlReader, lexicons: Lexicons) {
    this.#yaml = yaml;
    this.#phrases = new PhraseChecker(yaml, lexicons);
  }

  /** From here on phrases may refer to these lexicons and to those known before. */
  lexicons(node: Given, known: Lexicons): Lexicons {
    const entries = this.#yaml.entries(node, "The lexicons");
    const lexicons = Object.fromEntries(
      entries.map(({ name, value }) => [name, this.#words(value, `The lexicon “${name}”`)]),
    );
    this.#phrases = new PhraseChecker(this.#yaml, { ...known, ...lexicons });
    for (const { name, key, value } of entries) this.#phrases.lexicon(name, key, this.#yaml.list(value, "A lexicon"));
    return lexicons;
  }

  evidence(node: Given): Alternative[] {
    return this.#yaml.list(node, "evidence").flatMap((one) => this.#alternative(one) ?? []);
  }

  when(node: Given): { when?: Condition } {
    const fields = node ? this.#yaml.fields(node, "when", keys.when) : undefined;
    const then = fields && this.#yaml.oneOf(fields.get("then"), "then", ["asked", "required"]);
    if (!fields || !then) return {};
    const facets = this.#yaml
      .entries(fields.get("facets"), "facets")
      .map(({ name, value }) => [name, this.#values(value)]);
    return { when: { facets: Object.fromEntries(facets), then } };
  }

  /**
   * Each alias must add something: it has a word, and is no other spelling of the title, of one before it or of one that
   * is inherited. Only the first of a language, its title, may name anew what is inherited.
   */
  aliases(node: Given, title: string | undefined, inherited: readonly string[]): Aliases {
    const own = new Map(title === undefined ? [] : [[keyOf(title), title]]);
    const models = new Map(inherited.map((alias) => [keyOf(alias), alias]));
    const entries = this.#yaml.entries(node, "aliases").map(({ name, value }) => {
      const nodes = this.#yaml.list(value, "aliases");
      const read = (one: Node, at: number) => this.#alias(one, own, at === 0 ? none : models) ?? [];
      return [name, nodes.flatMap(read)] as const;
    });
    return Object.fromEntries(entries);
  }

  flag(node: Given, what: string): boolean {
    return node ? this.#yaml.oneOf(node, what, [true, false]) === true : false;
  }

  #alternative(node: Given): Alternative | undefined {
    const fields = this.#yaml.fields(node, "An alternative of the evidence", keys.alternative);
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
      ...(this.flag(fields.get("heading"), "heading") ? { heading: true } : {}),
      ...(this.flag(fields.get("outside"), "outside") ? { outside: true } : {}),
      ...(says ? { says } : {}),
      ...(groups.length > 0 ? { and: groups } : {}),
      ...(unless ? { unless } : {}),
      ...(quantity.length > 0 ? { quantity } : {}),
      ...(list === undefined ? {} : { list }),
      ...(this.flag(fields.get("table"), "table") ? { table: true } : {}),
      ...(this.flag(fields.get("diagram"), "diagram") ? { diagram: true } : {}),
      ...(where ? { in: where } : {}),
      ...(this.flag(fields.get("sentence"), "sentence") ? { sentence: true } : {}),
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
    return nodes.flatMap((one) => this.#word(one) ?? []);
  }

  #values(node: Given): (string | boolean)[] {
    return this.#yaml.list(node, "A facet's values").flatMap((one) => {
      const value = this.#yaml.scalar(one, "A facet's value");
      return value === undefined ? [] : [typeof value === "number" ? String(value) : value];
    });
  }

  #alias(node: Node, own: Map<string, string>, models: ReadonlyMap<string, string>): string | undefined {
    const alias = this.#word(node);
    if (alias === undefined) return undefined;
    const words = keyOf(alias);
    const same = own.get(words) ?? models.get(words);
    if (words === "") this.#dead(node, `“${alias}” has no letter or digit, so no heading can match it.`);
    else if (alias.length > longestHeading)
      this.#dead(node, `An alias has at most ${longestHeading} characters, as much of a heading as is read.`);
    else if (same === alias) this.#dead(node, `“${alias}” is an alias already; take it out here.`);
    else if (same !== undefined) this.#dead(node, `“${alias}” matches what “${same}” matches already; take it out.`);
    else {
      own.set(words, alias);
      return alias;
    }
    return undefined;
  }

  #dead(node: Node, message: string): void {
    this.#yaml.report("dead-alias", this.#yaml.spanOf(node), message);
  }

  #words(node: Given, what: string): string[] {
    return this.#yaml.list(node, what).flatMap((one) => this.#word(one) ?? []);
  }

  /** `2` and `no` are words here, whatever YAML takes them for. */
  #word(node: Given): string | undefined {
    if (isScalar(node) && typeof node.value === "string") return node.value;
    const value = this.#yaml.scalar(node, "A phrase");
    return value === undefined ? undefined : String(value);
  }
}

const longestHeading = 200;

const none: ReadonlyMap<string, string> = new Map();

function keyOf(alias: string): string {
  return wordsOf(alias).join(" ");
}
