/** Reads values of a known shape from YAML and says where and how something else stands there. */

import { type Document, isAlias, isMap, isScalar, isSeq, type Node, type ParsedNode, parseDocument, visit } from "yaml";
import { didYouMean as nearest } from "../text/did-you-mean.ts";
import type { Edit } from "../text/edit.ts";
import { nestsDeeperThan } from "../text/nesting.ts";
import type { Problem } from "../text/problem.ts";
import type { Span } from "../text/span.ts";

/** The values of a mapping by key. */
export type Fields = ReadonlyMap<string, ParsedNode>;

const maxLength = 1_000_000;
const maxAliases = 200;
const maxProblems = 100;
const maxDepth = 100;

/** A name that stands where one of others belongs; the one that was probably meant repairs it. */
export interface Unknown {
  readonly name: string;
  readonly names: Iterable<string>;
}

export class YamlReader {
  readonly problems: Problem[] = [];
  readonly root: ParsedNode | null;
  readonly #document: Document.Parsed | undefined;
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
    this.#document = this.#parse(text);
    this.root = this.#document?.contents ?? null;
    if (!this.root && this.problems.length === 0) this.report("empty", undefined, "This file is empty.");
  }

  /** A value of the outermost mapping, with nothing said about what else stands there. */
  at(key: string): ParsedNode | undefined {
    const pair = isMap(this.root)
      ? this.root.items.find((one) => isScalar(one.key) && one.key.value === key)
      : undefined;
    return (pair?.value as ParsedNode | null | undefined) ?? undefined;
  }

  /** The same as text, where it is text. */
  peek(key: string): string | undefined {
    const node = this.#resolve(this.at(key));
    return isScalar(node) && typeof node.value === "string" ? node.value : undefined;
  }

  isMap(node: Node | undefined | null): boolean {
    return isMap(this.#resolve(node));
  }

  isList(node: Node | undefined | null): boolean {
    return isSeq(this.#resolve(node));
  }

  /** A mapping with none but the keys given; undefined where there is no mapping. */
  fields(node: Node | undefined | null, what: string, keys: readonly string[]): Fields | undefined {
    const map = this.#resolve(node);
    if (!isMap(map)) return this.#wrong(node, `${what} is a mapping with the keys ${keys.join(", ")}.`);
    const fields = new Map<string, ParsedNode>();
    for (const { key, value } of map.items) {
      const name = isScalar(key) ? String(key.value) : "";
      if (!keys.includes(name)) this.#unknownKey(key as Node, name, keys);
      else if (value) fields.set(name, value as ParsedNode);
    }
    return fields;
  }

  /** All pairs of a mapping whose keys are free. */
  entries(node: Node | undefined | null, what: string): { name: string; key: Node; value: ParsedNode }[] {
    const map = this.#resolve(node);
    if (!isMap(map)) return this.#wrong(node, `${what} is a mapping.`) ?? [];
    return map.items.flatMap(({ key, value }) => {
      if (isScalar(key) && value) return [{ name: String(key.value), key, value: value as ParsedNode }];
      return this.#wrong(key as Node, `A key of ${what} is a word and has a value.`) ?? [];
    });
  }

  list(node: Node | undefined | null, what: string): ParsedNode[] {
    const list = this.#resolve(node);
    if (!isSeq(list)) return this.#wrong(node, `${what} is a list.`) ?? [];
    return list.items as ParsedNode[];
  }

  /** The elements of a list, or what stands alone where a list of one is meant. */
  nodesOf(node: Node | undefined | null): Node[] {
    const list = this.#resolve(node);
    if (isSeq(list)) return list.items as ParsedNode[];
    return node ? [node] : [];
  }

  string(node: Node | undefined | null, what: string): string | undefined {
    const scalar = this.#resolve(node);
    if (isScalar(scalar) && typeof scalar.value === "string" && scalar.value.trim() !== "")
      return scalar.value.trimEnd();
    return this.#wrong(node, `${what} is text.`);
  }

  /** Numbers and truth values may stand for themselves as text. */
  scalar(node: Node | undefined | null, what: string): string | number | boolean | undefined {
    const scalar = this.#resolve(node);
    const value = isScalar(scalar) ? scalar.value : undefined;
    if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") return value;
    return this.#wrong(node, `${what} is a word, a number, true or false.`);
  }

  oneOf<T extends string | number | boolean>(
    node: Node | undefined | null,
    what: string,
    values: readonly T[],
  ): T | undefined {
    const given = this.scalar(node, what);
    const value = values.find((one) => one === given);
    if (value !== undefined || given === undefined) return value;
    const unknown = { name: String(given), names: values.map(String) };
    const hint = didYouMean(unknown.name, unknown.names) || ".";
    return this.#wrong(node, `${what} is ${values.join(" or ")}, not “${given}”${hint}`, unknown);
  }

  number(node: Node | undefined | null, what: string, least: number): number | undefined {
    const value = this.scalar(node, what);
    if (typeof value === "number" && Number.isInteger(value) && value >= least) return value;
    return value === undefined ? undefined : this.#wrong(node, `${what} is a whole number from ${least} on.`);
  }

  spanOf(node: Node | undefined | null): Span {
    const [start = 0, end = Math.min(this.#text.length, 1)] = node?.range ?? [];
    return { start, end: Math.max(end, start) };
  }

  /** No further problem is kept, so that finding words for it is not worth the time. */
  get isFull(): boolean {
    return this.problems.length >= maxProblems;
  }

  report(code: string, span: Span | undefined, message: string, unknown?: Unknown): void {
    if (this.isFull) return;
    const { start, end } = span ?? this.spanOf(null);
    const place = { start: Math.min(start, this.#text.length), end: Math.min(end, this.#text.length) };
    const repair = unknown && this.#repairOf(unknown, place);
    this.problems.push({ code, span: place, message, ...(repair ? { repair } : {}) });
  }

  /** Only where the name stands as it is read: not where it comes from elsewhere, or is written with escapes. */
  #repairOf({ name, names }: Unknown, { start, end }: Span): Edit | undefined {
    const at = name === "" ? -1 : this.#text.slice(start, end).indexOf(name);
    const meant = at < 0 ? undefined : nearest(name, names);
    return meant === undefined
      ? undefined
      : { span: { start: start + at, end: start + at + name.length }, text: meant };
  }

  #wrong(node: Node | undefined | null, message: string, unknown?: Unknown): undefined {
    this.report("wrong-type", this.spanOf(node), message, unknown);
  }

  #unknownKey(key: Node, name: string, keys: readonly string[]): void {
    const hint = didYouMean(name, keys) || `; there are ${keys.join(", ")}.`;
    this.report("unknown-key", this.spanOf(key), `“${name}” is no key here${hint}`, { name, names: keys });
  }

  #resolve(node: Node | undefined | null): Node | undefined | null {
    return isAlias(node) && this.#document ? (node.resolve(this.#document) as Node | undefined) : node;
  }

  /** `*.md` without quotes is a reference to nothing. */
  #reportLooseAliases(document: Document): boolean {
    const anchors = new Set<string>();
    const before = this.problems.length;
    visit(document, {
      Node: (_, node) => {
        if (isAlias(node) && !anchors.has(node.source)) this.#looseAlias(node, node.source);
        else if ("anchor" in node && node.anchor !== undefined) anchors.add(node.anchor);
      },
    });
    return this.problems.length > before;
  }

  #looseAlias(node: Node, name: string): void {
    const message = `“*${name}” refers to nothing: text that begins with * stands in quotes, "*${name}".`;
    this.report("yaml", this.spanOf(node), message);
  }

  /** The library throws on aliases that would grow without bounds. */
  #parse(text: string): Document.Parsed | undefined {
    if (text.length > maxLength) {
      this.report("too-large", undefined, `This file is larger than ${maxLength / 1_000_000} MB and was not read.`);
      return undefined;
    }
    if (nestsDeeperThan(maxDepth, text)) {
      this.report("too-deep", undefined, `This file is nested deeper than ${maxDepth} levels and was not read.`);
      return undefined;
    }
    try {
      const document = parseDocument(text, { prettyErrors: false, stringKeys: false });
      for (const { message, pos } of document.errors)
        this.report("yaml", { start: pos[0], end: pos[1] }, `${message}.`);
      if (document.errors.length > 0) return undefined;
      if (this.#reportLooseAliases(document)) return undefined;
      // As maps, since it warns on the console of keys that no object can have.
      document.toJS({ maxAliasCount: maxAliases, mapAsMap: true });
      return document as Document.Parsed;
    } catch (error) {
      const reason = error instanceof ReferenceError ? "its aliases grow without bounds" : "it is no YAML";
      this.report("yaml", undefined, `This file cannot be read: ${reason}.`);
      return undefined;
    }
  }
}

/** `; did you mean “aliases”?` as the end of a sentence, or nothing where no name is near. */
export function didYouMean(name: string, names: Iterable<string>): string {
  const meant = nearest(name, names);
  return meant === undefined ? "" : `; did you mean “${meant}”?`;
}
