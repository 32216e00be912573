/** The ids of a template while it is read: each is used once, and what is named must exist. */

import type { Node } from "yaml";
import { didYouMean, type Unknown, type YamlReader } from "../yaml/yaml-reader.ts";
import { asksItself, inheritedItems } from "./compose.ts";
import type { AskingDraft, StepDraft } from "./draft.ts";
import { type Parts, partsById } from "./parts.ts";
import type { Step, Template, TemplateSection } from "./template.ts";

export type Kind = "step" | "section" | "item";

export class Ids {
  readonly base: Parts;
  readonly #yaml: YamlReader;
  /** Names that only a missing base could explain are passed over in silence. */
  readonly #blind: boolean;
  readonly #used = new Map<string, Kind>();
  /** What goes when a step or section goes. */
  readonly #parts = new Map<string, readonly string[]>();
  readonly #dropped = new Set<string>();

  constructor(yaml: YamlReader, base: Template | undefined, blind: boolean) {
    this.#yaml = yaml;
    this.base = partsById(base);
    this.#blind = blind;
  }

  /** The id of a part of the base, where there is one of these kinds. */
  ofBase(node: Node, kinds: readonly Kind[]): string | undefined {
    const id = this.#yaml.string(node, `The id of a ${either(kinds)}`);
    if (id === undefined || this.#blind) return undefined;
    const maps = kinds.map((kind) => this.base[`${kind}s`]);
    if (maps.some((map) => map.has(id))) return id;
    if (this.#yaml.isFull) return undefined;
    const names = maps.flatMap((map) => [...map.keys()]);
    const advice =
      names.length === 0 ? "; write `extends:` with the template to take it from." : didYouMean(id, names) || ".";
    const message = `There is no ${either(kinds)} “${id}” in the base template${advice}`;
    this.#report("unknown-id", node, message, { name: id, names });
    return undefined;
  }

  /** False where the id is taken. */
  use(node: Node | undefined, id: string, kind: Kind): boolean {
    const taken = this.#used.has(id);
    if (taken) this.#report("duplicate-id", node, `“${id}” is used twice; ids are unique in a template.`);
    else this.#used.set(id, kind);
    return !taken;
  }

  /** A step of its own: its id and those of its parts are in use already, but for the items it inherits. */
  ownStep(node: Node, draft: StepDraft): void {
    const items = asksItself(this.base, draft) ? this.#itemsOf(node, draft) : [];
    this.#parts.set(draft.id, [...items, ...(draft.sections ?? []).map(idOf)]);
  }

  ownSection(node: Node, draft: AskingDraft): void {
    this.#parts.set(draft.id, this.#itemsOf(node, draft));
  }

  /** Everything that the base has. */
  useBase(): void {
    for (const step of this.base.steps.values()) this.useStep(undefined, step);
  }

  /** A whole step of the base. */
  useStep(node: Node | undefined, { id, sections }: Step): boolean {
    if (!this.use(node, id, "step")) return false;
    const own = sections.filter((section) => section.id === id).flatMap(({ items }) => items);
    const others = sections.filter((section) => section.id !== id);
    this.#parts.set(id, [...own, ...others].map(idOf));
    for (const item of own) this.use(node, item.id, "item");
    for (const section of others) this.useSection(node, section);
    return true;
  }

  useSection(node: Node | undefined, { id, items }: TemplateSection): boolean {
    if (!this.use(node, id, "section")) return false;
    this.#parts.set(id, items.map(idOf));
    for (const item of items) this.use(node, item.id, "item");
    return true;
  }

  /** The id of a part that the template has. */
  known(node: Node, kinds: readonly Kind[]): string | undefined {
    const id = this.#yaml.string(node, "An id");
    if (id === undefined || this.#blind) return undefined;
    const kind = this.#used.get(id);
    if (kind && kinds.includes(kind)) return id;
    if (this.#yaml.isFull) return undefined;
    if (this.#dropped.has(id)) this.#report("dropped", node, `“${id}” is dropped already; take it out here.`);
    else {
      const names = [...this.#used].filter(([, used]) => kinds.includes(used)).map(([name]) => name);
      const message = `This template has no ${either(kinds)} “${id}”${didYouMean(id, names) || "."}`;
      this.#report("unknown-id", node, message, { name: id, names });
    }
    return undefined;
  }

  drop(node: Node): string | undefined {
    const id = this.known(node, ["step", "section", "item"]);
    if (id !== undefined) this.#forget(id);
    return id;
  }

  #forget(id: string): void {
    for (const part of this.#parts.get(id) ?? []) this.#forget(part);
    this.#parts.delete(id);
    this.#used.delete(id);
    this.#dropped.add(id);
  }

  #itemsOf(node: Node, { items, like }: AskingDraft): string[] {
    if (items) return items.map(idOf);
    const inherited = inheritedItems(this.base, like).map(idOf);
    for (const id of inherited) this.use(node, id, "item");
    return inherited;
  }

  #report(code: string, node: Node | undefined, message: string, unknown?: Unknown): void {
    this.#yaml.report(code, this.#yaml.spanOf(node), message, unknown);
  }
}

function idOf(part: string | { readonly id: string }): string {
  return typeof part === "string" ? part : part.id;
}

/** `step, section or item` */
function either(kinds: readonly Kind[]): string {
  return [kinds.slice(0, -1).join(", "), ...kinds.slice(-1)].filter((part) => part !== "").join(" or ");
}
