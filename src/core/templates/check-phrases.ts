/** Checks the phrases of a template: their form, the lexicons they name, and that they stay small. */

import { isScalar, type Node } from "yaml";
import { didYouMean, type Unknown, type YamlReader } from "../yaml/yaml-reader.ts";
import { type Phrase, type PhraseElement, parsePhrase } from "./phrases.ts";
import type { Lexicons } from "./template.ts";

/** How many words a phrase may amount to once its lexicons are written out. */
const largestPhrase = 20_000;

export class PhraseChecker {
  readonly #yaml: YamlReader;
  readonly #lexicons: Lexicons;
  readonly #sizes = new Map<string, number>();

  constructor(yaml: YamlReader, lexicons: Lexicons) {
    this.#yaml = yaml;
    this.#lexicons = lexicons;
  }

  phrase(node: Node): void {
    const text = isScalar(node) ? String(node.value) : undefined;
    if (text === undefined) return;
    if (isCutShort(node)) {
      const message = "A ` #` begins a YAML comment, so this phrase ends before it; put the phrase in quotation marks.";
      this.#report("bad-phrase", node, 0, text.length, message);
    }
    const parsed = parsePhrase(text);
    if ("problem" in parsed) this.#report("bad-phrase", node, parsed.problem.at, 1, parsed.problem.message);
    else this.#references(node, parsed.phrase);
  }

  lexicon(name: string, key: Node, phrases: readonly Node[]): void {
    if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(name)) {
      this.#yaml.report("bad-id", this.#yaml.spanOf(key), `A lexicon's name is words-with-hyphens, not “${name}”.`);
    }
    if (this.#size(name, []) === Number.POSITIVE_INFINITY) {
      this.#yaml.report("lexicon-cycle", this.#yaml.spanOf(key), `“${name}” refers to itself.`);
    }
    for (const phrase of phrases) this.phrase(phrase);
  }

  #references(node: Node, { elements, lexicons }: Phrase): void {
    for (const { name, at } of lexicons) {
      if (Object.hasOwn(this.#lexicons, name)) continue;
      const names = Object.keys(this.#lexicons);
      const message = `There is no lexicon “${name}”${didYouMean(name, names) || "."}`;
      this.#report("unknown-lexicon", node, at, name.length + 1, message, { name, names });
    }
    const size = this.#sizeOf(elements, []);
    if (size > largestPhrase && size < Number.POSITIVE_INFINITY) {
      this.#report(
        "phrase-too-large",
        node,
        0,
        1,
        "This phrase amounts to too many words; split it or shorten its lexicons.",
      );
    }
  }

  #size(name: string, open: readonly string[]): number {
    if (open.includes(name)) return Number.POSITIVE_INFINITY;
    const known = this.#sizes.get(name);
    if (known !== undefined) return known;
    let size = 0;
    for (const text of Object.hasOwn(this.#lexicons, name) ? (this.#lexicons[name] ?? []) : []) {
      const parsed = parsePhrase(text);
      if ("phrase" in parsed) size += this.#sizeOf(parsed.phrase.elements, [...open, name]);
    }
    this.#sizes.set(name, size);
    return size;
  }

  #sizeOf(elements: readonly PhraseElement[], open: readonly string[]): number {
    let size = 0;
    for (const element of elements) {
      if (element.kind === "lexicon") size += this.#size(element.name, open);
      else if (element.kind === "any") for (const branch of element.branches) size += this.#sizeOf(branch, open);
      else size++;
    }
    return size;
  }

  /** The place inside a phrase is exact for plain and quoted scalars of one line. */
  #report(code: string, node: Node, at: number, length: number, message: string, unknown?: Unknown): void {
    const { start, end } = this.#yaml.spanOf(node);
    const quoted = isScalar(node) && (node.type === "QUOTE_DOUBLE" || node.type === "QUOTE_SINGLE") ? 1 : 0;
    const from = Math.min(start + quoted + at, Math.max(start, end - 1));
    this.#yaml.report(code, { start: from, end: Math.min(from + length, end) }, message, unknown);
  }
}

/** A comment stands right behind it, as where a plain `rtx #` was meant. */
function isCutShort(node: Node): boolean {
  return isScalar(node) && node.type === "PLAIN" && node.comment !== undefined && node.comment !== null;
}
